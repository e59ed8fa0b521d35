import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { begunSubmission, conferenceWithCall, sentSubmission, submissionExample } from "../testing/call.ts";
import { World } from "../testing/world.ts";
import {
  appointReviewer,
  assign,
  eraseReviews,
  getCallSubmission,
  getReviewTask,
  giveReview,
  listCallSubmissions,
  listOwnReviews,
  listReviewers,
  proposeAssignments,
  type Review,
  type Reviewer,
  recordRecusal,
  recuse,
  reviewCommands,
  reviewStates,
  type Submission,
  submit,
  unassign,
  withdraw,
} from "./index.ts";
import { planAssignments } from "./plan-assignments.ts";
import { isOwnWork, isSameInstitution, readsTrack, reviewAfter } from "./review-policy.ts";
import { tallyOf, totalOf } from "./score.ts";

const scores = { relevance: 4, clarity: 1 };
const given = { scores, toOrganizers: "Strong.", toAuthor: "Thank you." };

async function scene(changes: Parameters<typeof conferenceWithCall>[1] = {}) {
  const world = await World.create();
  const { conference, call } = await conferenceWithCall(world, changes);
  const one = await sentSubmission(world, conference);
  const appoint = async (email: string, institution: string | null = null) => {
    const reviewer = await appointReviewer(world.system(), conference.id, { email, institution, trackIds: [] });
    return { ...reviewer, ctx: await world.signedIn(email) };
  };
  const submissionId = one.ref.submissionId;
  const ask = (...personIds: string[]) =>
    assign(world.system(), conference.id, { pairs: personIds.map((personId) => ({ submissionId, personId })) });
  return { world, conference, call, one, appoint, submissionId, ask };
}

describe("reviewing", () => {
  it("takes scores by the criteria and shows others' only to whoever gave their own", async () => {
    const { world, conference, appoint, submissionId, ask } = await scene();
    const [anna, bek] = [await appoint("anna@court.test"), await appoint("bek@court.test")];
    expect([await ask(anna.personId, bek.personId), await ask(anna.personId)]).toEqual([
      { assigned: 2 },
      { assigned: 0 },
    ]);
    const give = (ctx: typeof anna.ctx, input: object, version = 1) =>
      giveReview(ctx, conference.id, submissionId, { ...given, ...input }, version);

    await expect(give(anna.ctx, { scores: { relevance: 4 } })).rejects.toMatchObject({
      errors: [{ pointer: "/scores/clarity", code: "required" }],
    });
    await expect(give(anna.ctx, { scores: { ...scores, clarity: 6 } })).rejects.toMatchObject({
      errors: [{ code: "out_of_range" }],
    });
    await expect(give(anna.ctx, { scores: { ...scores, beauty: 1 } })).rejects.toMatchObject({
      errors: [{ code: "unknown_field" }],
    });
    await give(anna.ctx, {});
    expect((await getReviewTask(bek.ctx, conference.id, submissionId)).peers).toBeNull();
    const after = await give(bek.ctx, { scores: { relevance: 2, clarity: 2 } });
    expect(after.peers).toEqual([{ total: 3, toOrganizers: "Strong." }]);

    const { items } = await listCallSubmissions(world.system(), conference.id);
    expect(items[0]?.reviews).toEqual({ assigned: 0, given: 2, recused: 0, totals: [2, 3], mean: 2.5, spread: 0.5 });
    const detail = await getCallSubmission(world.system(), conference.id, submissionId);
    expect(detail.reviews.map(({ name, total }) => [name.split(" ")[0], total]).toSorted()).toEqual([
      ["anna", 3],
      ["bek", 2],
    ]);
  });

  it("keeps authors and whoever has a conflict of interest away, for good", async () => {
    const { world, conference, one, appoint, submissionId, ask } = await scene();
    const [author, anna] = [await appoint(one.email), await appoint("anna@court.test")];
    await expect(ask(author.personId)).rejects.toMatchObject({ errors: [{ code: "own_submission" }] });
    await ask(anna.personId);
    await giveReview(anna.ctx, conference.id, submissionId, given, 1);

    await recuse(anna.ctx, conference.id, submissionId, { reason: "The author is my brother." });

    const hidden = { code: "not_found" };
    await expect(getReviewTask(anna.ctx, conference.id, submissionId)).rejects.toMatchObject(hidden);
    await expect(giveReview(anna.ctx, conference.id, submissionId, given, 3)).rejects.toMatchObject(hidden);
    await expect(ask(anna.personId)).rejects.toMatchObject({ errors: [{ code: "reviewer_recused" }] });
    expect(await listOwnReviews(anna.ctx)).toEqual([]);
    const [review] = (await getCallSubmission(world.system(), conference.id, submissionId)).reviews;
    expect(review).toMatchObject({
      state: "recused",
      reason: "The author is my brother.",
      scores: {},
      toOrganizers: "",
    });
    // Whoever becomes an author afterwards reads it no more.
    const bek = await appoint("bek@court.test");
    await ask(bek.personId);
    const coAuthor = { familyName: "Бек", givenName: "А", institution: "Сот", position: "Судья", email: bek.email };
    const page = submissionExample({ coAuthors: [coAuthor] });
    await submit(world.ctx, one.ref, page, one.page.version);
    await expect(getReviewTask(bek.ctx, conference.id, submissionId)).rejects.toMatchObject(hidden);
  });

  it("proposes who reads what, and people of the same institution as conflicts", async () => {
    const { world, conference, appoint, submissionId } = await scene();
    const same = await appoint("same@court.test", "нарын шаардык соту");
    const free = await appoint("free@court.test", "Ош шаардык соту");

    expect(await proposeAssignments(world.system(), conference.id)).toEqual({
      pairs: [{ submissionId, personId: free.personId }],
      short: [{ submissionId, missing: 1 }],
      sameInstitution: [{ submissionId, personId: same.personId }],
    });
    const pair = { submissionId, personId: same.personId };
    await recordRecusal(world.system(), conference.id, pair, { reason: "Same court" });
    await recordRecusal(world.system(), conference.id, pair, { reason: "Same court" });
    expect((await proposeAssignments(world.system(), conference.id)).sameInstitution).toEqual([]);
  });

  it("ends where it is taken back, withdrawn or erased", async () => {
    const { world, conference, one, appoint, submissionId, ask } = await scene();
    const [anna, bek] = [await appoint("anna@court.test"), await appoint("bek@court.test")];
    await ask(anna.personId, bek.personId);
    await unassign(world.system(), conference.id, { submissionId, personId: bek.personId });
    await expect(getReviewTask(bek.ctx, conference.id, submissionId)).rejects.toMatchObject({ code: "not_found" });
    await giveReview(anna.ctx, conference.id, submissionId, given, 1);
    const taken = unassign(world.system(), conference.id, { submissionId, personId: anna.personId });
    await expect(taken).rejects.toMatchObject({ code: "invalid_state" });
    await withdraw(world.ctx, one.ref);
    await expect(giveReview(anna.ctx, conference.id, submissionId, given, 2)).rejects.toMatchObject({
      code: "invalid_state",
    });
    const { ref } = await begunSubmission(world, conference);
    const draft = { pairs: [{ submissionId: ref.submissionId, personId: bek.personId }] };
    await expect(assign(world.system(), conference.id, draft)).rejects.toMatchObject({
      errors: [{ code: "not_reviewed" }],
    });
    await eraseReviews(world.system(), anna.personId);
    await eraseReviews(world.system(), anna.personId);
    expect((await listReviewers(world.system(), conference.id)).map(({ email }) => email)).toEqual([bek.email]);
    expect((await getCallSubmission(world.system(), conference.id, submissionId)).reviews).toEqual([]);
  });
});

describe("every state and command of a review", () => {
  it("has an answer, and nothing leads out of a conflict of interest", () => {
    for (const state of reviewStates) {
      for (const command of reviewCommands) {
        const after = reviewAfter(state, command);
        expect(after === null || reviewStates.includes(after)).toBe(true);
        if (state === "recused") expect([null, "recused"]).toContain(after);
        if (after !== null) expect(reviewAfter(after, command)).toBe(after);
      }
    }
  });
});

describe("figures", () => {
  const weight = fc.integer({ min: 1, max: 10 });
  const label = { source: "en" as const, en: "x" };

  it("weigh scores: within the scale, the same for equal scores, and missing where one is missing", () => {
    const given = fc.array(fc.record({ weight, score: weight }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(given, (all) => {
        const criteria = all.map((one, at) => ({ key: `c${at}`, label, weight: one.weight }));
        const scores = Object.fromEntries(all.map(({ score }, at) => [`c${at}`, score]));
        const total = totalOf(criteria, scores) ?? 0;
        const values = all.map(({ score }) => score);
        expect(total).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(total).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        const { c0: _missing, ...rest } = scores;
        expect(totalOf(criteria, rest)).toBeNull();
      }),
    );
  });

  it("count what reviewers are apart", () => {
    const criteria = [{ key: "a1", label, weight: 3 }];
    const review = (state: Review["state"], a1: number) => ({ state, scores: { a1 } });
    const all = [review("given", 5), review("given", 1), review("assigned", 3), review("recused", 1)];
    expect(tallyOf(criteria, all)).toEqual({ assigned: 1, given: 2, recused: 1, totals: [1, 5], mean: 3, spread: 2 });
    expect(tallyOf(criteria, [])).toMatchObject({ mean: null, spread: null, totals: [] });
  });
});

describe("a plan of assignments", () => {
  const courts = ["Ош", "Талас", "Нарын"] as const;
  const tracks = ["t1", "t2"] as const;
  const people = ["p0@x.test", "p1@x.test", "p2@x.test", "p3@x.test", "p4@x.test"] as const;
  let submissionOf: (id: number, court: string, track: string, email: string) => Submission;
  beforeAll(async () => {
    const world = await World.create();
    const { conference } = await conferenceWithCall(world);
    const { page } = await sentSubmission(world, conference);
    const { content } = page;
    if (content === null) throw new Error("it was sent");
    submissionOf = (id, institution, trackId, email) => ({
      ...page,
      conferenceId: conference.id,
      told: null,
      sessionId: null,
      createdAt: "",
      updatedAt: "",
      id: `s${id}`,
      email,
      content: { ...content, trackId, author: { ...content.author, institution } },
    });
  });
  const wanted = fc.record({
    submissions: fc.array(
      fc.tuple(fc.constantFrom(...courts), fc.constantFrom(...tracks), fc.constantFrom(...people, "other@x.test")),
      { maxLength: 12 },
    ),
    reviewers: fc.array(fc.tuple(fc.constantFrom(null, ...courts), fc.subarray([...tracks])), { maxLength: 5 }),
    reviewsEach: fc.integer({ min: 1, max: 4 }),
  });

  it("never asks authors, colleagues or strangers to a track, asks nobody twice, and says what is missing", () => {
    fc.assert(
      fc.property(wanted, ({ submissions, reviewers, reviewsEach }) => {
        const all = submissions.map(([court, track, email], at) => submissionOf(at, court, track, email));
        const readers = reviewers.map(
          ([institution, trackIds], at): Reviewer => ({
            conferenceId: "c",
            personId: `p${at}`,
            email: people[at] ?? "",
            institution,
            trackIds,
          }),
        );
        const plan = planAssignments({ submissions: all, reviewers: readers, reviews: [], reviewsEach });
        const keys = plan.pairs.map(({ submissionId, personId }) => `${submissionId} ${personId}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const submission of all) {
          const fit = readers.filter(
            (one) =>
              !isOwnWork(submission, one.email) && !isSameInstitution(submission, one) && readsTrack(submission, one),
          );
          const asked = plan.pairs.filter(({ submissionId }) => submissionId === submission.id);
          expect(asked.length).toBe(Math.min(reviewsEach, fit.length));
          expect(asked.every(({ personId }) => fit.some((one) => one.personId === personId))).toBe(true);
          const missing = plan.short.find(({ submissionId }) => submissionId === submission.id)?.missing ?? 0;
          expect(asked.length + missing).toBe(reviewsEach);
        }
      }),
    );
  });

  it("shares evenly where everybody may read everything", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 5 }), (count, readers) => {
        const all = Array.from({ length: count }, (_, at) => submissionOf(at, "Ош", "t1", "other@x.test"));
        const reviewers = Array.from(
          { length: readers },
          (_, at): Reviewer => ({
            conferenceId: "c",
            personId: `p${at}`,
            email: people[at] ?? "",
            institution: null,
            trackIds: [],
          }),
        );
        const { pairs } = planAssignments({ submissions: all, reviewers, reviews: [], reviewsEach: 2 });
        const load = reviewers.map(({ personId }) => pairs.filter((pair) => pair.personId === personId).length);
        expect(Math.max(...load) - Math.min(...load)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
