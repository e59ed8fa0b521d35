import type {
  AcceptConflictInput,
  ChangeLog,
  Draft,
  DraftVersion,
  ImportedPage,
  ImportInput,
  ImportPlan,
  NowInput,
  PlaceInput,
  Release,
  ReleaseInput,
  Room,
  RoomInput,
  ScheduledRelease,
  ScheduledReleaseInput,
  Scheduler,
  SchedulerInput,
  Session,
  SessionInput,
  Track,
  TrackInput,
  Unscheduled,
  UnscheduledInput,
} from "@assize/core/agenda/schema.ts";
import type { ConcernedPage } from "@assize/core/concern/schema.ts";
import type { Interest } from "@assize/core/personal-agenda/schema.ts";
import type { Proposal, ProposalQuery } from "@assize/core/proposal/schema.ts";
import type { Speaker, SpeakerInput } from "@assize/core/speaker/schema.ts";
import { get, send } from "../../lib/api.ts";

interface Kinds {
  readonly rooms: { readonly item: Room; readonly input: RoomInput };
  readonly tracks: { readonly item: Track; readonly input: TrackInput };
  readonly speakers: { readonly item: Speaker; readonly input: SpeakerInput };
  readonly sessions: { readonly item: Session; readonly input: SessionInput };
  readonly unscheduled: { readonly item: Unscheduled; readonly input: UnscheduledInput };
}

/** What an agenda is made of, by the names in the API. */
export type Kind = keyof Kinds;
export type ItemOf<K extends Kind> = Kinds[K]["item"];
export type InputOf<K extends Kind> = Kinds[K]["input"];

interface Stored {
  readonly conferenceId: string;
  readonly id: string;
  readonly version: number;
}

const below = (conferenceId: string, part: string) => `/conferences/${conferenceId}/${part}` as const;
const etagOf = ({ version }: Stored): string => `"${version}"`;

/** The agenda that the organizers work on. @throws Problem */
export const loadDraft = async (conferenceId: string): Promise<Draft> =>
  (await get<Draft>(below(conferenceId, "agenda"))).data;

interface Saving<K extends Kind> {
  readonly conferenceId: string;
  readonly kind: K;
  readonly body: InputOf<K>;
  /** The version that was read; null for a new one. */
  readonly onto: ItemOf<K> | null;
  readonly key: string;
}

/** Adds or changes a part of the draft. @throws Problem */
export async function saveItem<K extends Kind>({ conferenceId, kind, body, onto, key }: Saving<K>): Promise<ItemOf<K>> {
  const path = below(conferenceId, kind);
  if (onto === null) return (await send<ItemOf<K>>("POST", path, { body, key })).data;
  return (await send<ItemOf<K>>("PUT", `${path}/${onto.id}`, { body, key, etag: etagOf(onto) })).data;
}

/** Takes a part out of the draft. @throws Problem */
export const deleteItem = async (kind: Kind, item: Stored): Promise<void> => {
  await send("DELETE", `${below(item.conferenceId, kind)}/${item.id}`, { etag: etagOf(item) });
};

/** Differs whenever the draft does. @throws Problem */
export const loadDraftVersion = async (conferenceId: string): Promise<string> =>
  (await get<DraftVersion>(below(conferenceId, "agenda/version"))).data.version;

/** Where the sessions without a time could stand. @throws Problem */
export const loadProposal = async (conferenceId: string, hours: ProposalQuery): Promise<Proposal> =>
  (await get<Proposal>(below(conferenceId, "agenda/proposal"), { query: hours })).data;

/** Gives a session its time and room. @throws Problem */
export const scheduleSession = async (waiting: Stored, body: PlaceInput, key: string): Promise<Session> => {
  const path = below(waiting.conferenceId, `unscheduled/${waiting.id}/place`);
  return (await send<Session>("PUT", path, { body, key, etag: etagOf(waiting) })).data;
};

/** Takes a session out of its time and room. @throws Problem */
export const unscheduleSession = async (session: Stored, key: string): Promise<Unscheduled> => {
  const path = below(session.conferenceId, `sessions/${session.id}/place`);
  return (await send<Unscheduled>("DELETE", path, { key, etag: etagOf(session) })).data;
};

/** Delays what visitors see, or moves it to another room, at once. @throws Problem */
export const changeNow = async (conferenceId: string, body: NowInput, key: string): Promise<Release> =>
  (await send<Release>("POST", below(conferenceId, "agenda/now"), { body, key })).data;

/** Visitors see the draft from now on. @throws Problem */
export const releaseAgenda = async (conferenceId: string, body: ReleaseInput, key: string): Promise<Release> =>
  (await send<Release>("POST", below(conferenceId, "releases"), { body, key })).data;

/** Sets when the draft is released by itself. @throws Problem */
export const scheduleRelease = async (conferenceId: string, body: ScheduledReleaseInput): Promise<ScheduledRelease> =>
  (await send<ScheduledRelease>("PUT", below(conferenceId, "agenda/scheduled-release"), { body })).data;

/** The draft is not released by itself any more. @throws Problem */
export const cancelScheduledRelease = async (conferenceId: string): Promise<void> => {
  await send("DELETE", below(conferenceId, "agenda/scheduled-release"));
};

/** What visitors would notice if the draft were released now. @throws Problem */
export const loadDraftChanges = async (conferenceId: string): Promise<ChangeLog> =>
  (await get<ChangeLog>(`/conferences/${conferenceId}/agenda/changes`)).data;

/** What visitors could notice when a release replaced the one before it. @throws Problem */
export const loadReleaseChanges = async ({ conferenceId, number }: Release): Promise<ChangeLog> =>
  (await get<ChangeLog>(`/conferences/${conferenceId}/releases/${number}/changes`)).data;

/** Visitors see the agenda of an older release again. @throws Problem */
export const releaseAgain = async (
  { conferenceId, number }: Release,
  body: ReleaseInput,
  key: string,
): Promise<Release> =>
  (await send<Release>("POST", `/conferences/${conferenceId}/releases/${number}/again`, { body, key })).data;

/** How many people of the next part of the registrations a release would concern: of the draft, or of an older one again. @throws Problem */
export const loadConcerned = async (
  conferenceId: string,
  releaseNumber: number | null,
  cursor: string | null,
): Promise<ConcernedPage> =>
  (await get<ConcernedPage>(below(conferenceId, "agenda/concerned"), { query: { cursor, releaseNumber } })).data;

/** Says why a conflict is lived with. @throws Problem */
export const acceptConflict = async (conferenceId: string, body: AcceptConflictInput): Promise<void> => {
  await send("POST", below(conferenceId, "agenda/conflicts/accept"), { body });
};

/** Takes that back. @throws Problem */
export const reopenConflict = async (conferenceId: string, conflict: string): Promise<void> => {
  await send("POST", below(conferenceId, "agenda/conflicts/reopen"), { body: { conflict } });
};

interface ReleasePage {
  readonly items: readonly Release[];
  readonly nextCursor: string | null;
}

/** Releases, the newest first. @throws Problem */
export const loadReleases = async (conferenceId: string, cursor: string | null): Promise<ReleasePage> =>
  (await get<ReleasePage>(below(conferenceId, "releases"), { query: { limit: 20, cursor } })).data;

/** What a document would become in the draft; nothing is written. @throws Problem */
export const previewImport = async (conferenceId: string, body: ImportInput): Promise<ImportPlan> =>
  (await send<ImportPlan>("POST", below(conferenceId, "agenda/import/preview"), { body })).data;

/** Adds the next things of a document to the draft. @throws Problem */
export const importPage = async (conferenceId: string, body: ImportInput): Promise<ImportedPage> =>
  (await send<ImportedPage>("POST", below(conferenceId, "agenda/import"), { body })).data;

/** Who plans part of the agenda. @throws Problem */
export const loadSchedulers = async (conferenceId: string): Promise<readonly Scheduler[]> =>
  (await get<{ readonly items: readonly Scheduler[] }>(below(conferenceId, "schedulers"))).data.items;

/** Lets somebody plan tracks and rooms, or others than before. @throws Problem */
export const appointScheduler = async (conferenceId: string, body: SchedulerInput, key: string): Promise<Scheduler> =>
  (await send<Scheduler>("POST", below(conferenceId, "schedulers"), { body, key })).data;

/** Ends it. @throws Problem */
export const dismissScheduler = async (conferenceId: string, personId: string): Promise<void> => {
  await send("DELETE", below(conferenceId, `schedulers/${personId}`));
};

/** How many want to go to each session; null for fewer than five. @throws Problem */
export const loadInterest = async (conferenceId: string): Promise<readonly Interest[]> =>
  (await get<{ readonly items: readonly Interest[] }>(below(conferenceId, "agenda/popularity"))).data.items;
