import { randomBytes } from "node:crypto";
import type { Activity } from "../audit/index.ts";
import { create, put, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { sha256 } from "../shared/hash.ts";
import { newId } from "../shared/new-id.ts";
import { yearsAfter } from "../shared/years-after.ts";
import { deviceWords, findDevices, knownDevicesEntity } from "./factor-repo.ts";
import { sessionLifetimeDays } from "./policy.ts";
import { sessionEntity } from "./repo.ts";
import type { Device, Session } from "./schema.ts";

const mostDevices = 20;

/** A session that is about to be. */
export interface OpenedSession {
  /** The opaque session token; only its hash is stored. */
  readonly token: string;
  readonly expiresAt: string;
  readonly writes: readonly Write[];
  /** Of the activity: the person is told by mail of a device that is new. */
  readonly data: Activity["data"];
}

interface Opening {
  readonly personId: string;
  readonly device: Device;
  /** A second factor was given, beside the mailed code. */
  readonly byFactor: boolean;
}

function newSession(ctx: Ctx, { personId, device }: Opening, lifetimeMs: number) {
  const token = randomBytes(32).toString("base64url");
  const at = ctx.now();
  const session: Session = {
    id: newId("session", at),
    tokenHash: sha256(token),
    personId,
    device,
    createdAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + lifetimeMs).toISOString(),
  };
  return { token, session };
}

/** Who is known by other devices is told of this one. */
async function noteDevice(ctx: Ctx, { personId, device }: Opening) {
  const known = (await findDevices(ctx.db, personId))?.devices ?? [];
  const words = deviceWords(device);
  const others = known.filter(({ browser, system }) => browser !== words.browser || system !== words.system);
  const devices = [words, ...others].slice(0, mostDevices);
  const expiresAt = yearsAfter(ctx.now().toISOString(), 1);
  return {
    write: put(knownDevicesEntity, { personId, devices, expiresAt }),
    isNew: known.length > 0 && others.length === known.length,
  };
}

/** A whole sign-in, for thirty days. */
export async function openSession(ctx: Ctx, opening: Opening): Promise<OpenedSession> {
  const { token, session } = newSession(ctx, opening, sessionLifetimeDays * 86_400_000);
  const { write, isNew } = await noteDevice(ctx, opening);
  return {
    token,
    expiresAt: session.expiresAt,
    writes: [create(sessionEntity, opening.byFactor ? { ...session, byFactor: true } : session), write],
    data: isNew ? { newDevice: true, sessionId: session.id, personId: opening.personId } : {},
  };
}

const halfMinutes = 10;

/** Half a sign-in: opens nothing but the question for the second factor, for ten minutes. */
export function openHalf(ctx: Ctx, personId: string, device: Device): OpenedSession {
  const { token, session } = newSession(ctx, { personId, device, byFactor: false }, halfMinutes * 60_000);
  return { token, expiresAt: session.expiresAt, writes: [create(sessionEntity, { ...session, half: true })], data: {} };
}
