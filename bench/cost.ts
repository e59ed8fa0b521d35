import { type Units, unitsAt } from "./capacity.ts";
import { apiUse, costsOf, idleMonth, jobUse, sumUse, totalUsd, type Use } from "./cost-model.ts";
import { prices } from "./prices.ts";
import type { Row } from "./report.ts";

const people = 1_000;
const firstLoadGb = (120 * 1024) / 1024 ** 3;
const writes = ["register", "cancelRegistration", "createRoom", "createSession", "releaseAgenda", "requestCode"];

/** Requests that reach the API while 1,000 people register, read and come; the edge is taken to keep nothing. */
const requests = {
  register: people,
  requestCode: 2 * people,
  getSession: 10 * people,
  getPublicAgenda: 10 * people,
  getPublishedConference: 5 * people,
  listOpenCategories: 2 * people,
  getMyRegistration: 4 * people,
  getPublicSession: 5 * people,
  listRegistrations: 2_000,
  getDraft: 500,
  createSession: 60,
  createRoom: 5,
  releaseAgenda: 10,
  cancelRegistration: 50,
};

/** A conference's use from measured units: API, a reaction and a mail for each activity that tells somebody, first loads. */
const conferenceUse = (unitsOf: Units): Use =>
  sumUse(apiUse({ requests, unitsOf, writes }), jobUse(4 * people, 10), {
    mail: 4 * people,
    edgeGb: 2 * people * firstLoadGb,
    edgeCall: 2 * people * 20,
    tableGbMonth: 0.05,
  });

/** What AWS would bill by list prices, before anything that is free. */
export async function cost(): Promise<readonly Row[]> {
  const use = conferenceUse(await unitsAt(people));
  const conference = totalUsd(use);
  const idle = totalUsd(idleMonth);
  return [
    {
      what: "Cost model: a conference of 1,000 / an idle month, list prices before free tiers",
      budget: "< 1 USD / < 1 USD",
      measured: `${conference.toFixed(2)} USD / ${idle.toFixed(2)} USD`,
      met: conference < 1 && idle < 1,
      detail: { requests, use, conference: costsOf(use), idle: costsOf(idleMonth), prices },
    },
  ];
}
