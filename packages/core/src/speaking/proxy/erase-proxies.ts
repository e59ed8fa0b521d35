import { commit } from "../../db/commit.ts";
import { forget, type Write } from "../../db/write.ts";
import type { Ctx } from "../../shared/context.ts";
import { allActs, listProxiesFor, listProxiesOf, proxyActEntity, speakerProxyEntity } from "./repo.ts";

const perCommit = 90;

async function forgetAll(ctx: Ctx, scopeId: string, subjectId: string, writes: readonly Write[]): Promise<void> {
  for (let from = 0; from < writes.length; from += perCommit) {
    await commit(ctx, {
      writes: writes.slice(from, from + perCommit),
      activity: { name: "speaking.proxies_removed", scopeId, subjectId },
      answer: null,
    });
  }
}

/** Takes away who acted for a speaker, and what they did. Safe to repeat. */
export async function removeProxies(ctx: Ctx, conferenceId: string, speakerId: string): Promise<void> {
  const proxies = await listProxiesFor(ctx.db, conferenceId, speakerId);
  const acts = await allActs(ctx.db, conferenceId, speakerId);
  await forgetAll(ctx, conferenceId, speakerId, [
    ...proxies.map((one) => forget(speakerProxyEntity, one)),
    ...acts.map((one) => forget(proxyActEntity, one)),
  ]);
}

/** Erases an address among the proxies; its acts stay under an id that names nobody. Safe to repeat. */
export async function eraseProxies(ctx: Ctx, addressHash: string): Promise<void> {
  for (const proxy of await listProxiesOf(ctx.db, addressHash))
    await forgetAll(ctx, proxy.conferenceId, proxy.speakerId, [forget(speakerProxyEntity, proxy)]);
}
