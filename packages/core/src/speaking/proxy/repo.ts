import type { Db } from "../../db/client.ts";
import { defineEntity } from "../../db/entity.ts";
import { getItem, queryAll, queryPage } from "../../db/read.ts";
import { sha256 } from "../../shared/hash.ts";
import type { ProxyAct, SpeakerProxy } from "../schema.ts";

const partition = (conferenceId: string): string => `SPEAKERPROXIES#${conferenceId}`;

/** AP-SPC-04, AP-SPC-05 */
export const speakerProxyEntity = defineEntity<SpeakerProxy>()({
  name: "speakerProxy",
  key: (part: Pick<SpeakerProxy, "conferenceId" | "speakerId" | "id">) => ({
    pk: partition(part.conferenceId),
    sk: `PROXY#${part.speakerId}#${part.id}`,
  }),
  indexes: ({ email, conferenceId, id }) => ({ gsi1pk: `PROXYOF#${sha256(email)}`, gsi1sk: `${conferenceId}#${id}` }),
  privacy: {
    personal: ["email", "familyName", "givenName", "locale"],
    retention: "as the speaker's card, or until the person is erased",
    inExport: true,
    erasure: "delete",
  },
});

/** AP-SPC-06 */
export const proxyActEntity = defineEntity<ProxyAct>()({
  name: "proxyAct",
  key: (part: Pick<ProxyAct, "conferenceId" | "speakerId" | "id">) => ({
    pk: partition(part.conferenceId),
    sk: `ACT#${part.speakerId}#${part.id}`,
  }),
  indexes: () => ({}),
  privacy: {
    personal: ["proxyId"],
    retention: "as the speaker's card",
    inExport: false,
    erasure: "keep",
    why: "tells a speaker what was done in their name; names the proxy by an id that names nobody once the proxy is erased",
  },
});

/** AP-SPC-04, one */
export const getProxy = (
  db: Db,
  key: Pick<SpeakerProxy, "conferenceId" | "speakerId" | "id">,
): Promise<SpeakerProxy | null> => getItem(db, speakerProxyEntity, key);

/** AP-SPC-04, all of a speaker, in the order in which they were named */
export const listProxiesFor = (db: Db, conferenceId: string, speakerId: string): Promise<readonly SpeakerProxy[]> =>
  queryAll(db, speakerProxyEntity, { pk: partition(conferenceId), skPrefix: `PROXY#${speakerId}#` });

/** AP-SPC-05 */
export const listProxiesOf = (db: Db, addressHash: string): Promise<readonly SpeakerProxy[]> =>
  queryAll(db, speakerProxyEntity, { index: "gsi1", pk: `PROXYOF#${addressHash}` });

/** AP-SPC-06, the latest first */
export const latestActs = async (db: Db, conferenceId: string, speakerId: string): Promise<readonly ProxyAct[]> =>
  (
    await queryPage(
      db,
      proxyActEntity,
      { pk: partition(conferenceId), skPrefix: `ACT#${speakerId}#`, order: "descending" },
      { limit: 50 },
    )
  ).items;

/** AP-SPC-06, all of a speaker */
export const allActs = (db: Db, conferenceId: string, speakerId: string): Promise<readonly ProxyAct[]> =>
  queryAll(db, proxyActEntity, { pk: partition(conferenceId), skPrefix: `ACT#${speakerId}#` });
