import { requestCodeInput, type SessionView, signInInput } from "@assize/core/identity/schema.ts";
import { type FieldIssue, fieldErrorOf } from "@assize/core/shared/field-error.ts";
import { createSignal } from "solid-js";
import * as v from "valibot";
import { send } from "../../lib/api.ts";
import { Problem } from "../../lib/problem.ts";
import { createWait } from "./create-wait.ts";
import { showSession } from "./session.ts";

interface Started {
  readonly signInId: string;
  readonly expiresAt: string;
}

/** What is wrong, by code of the validation texts, or a problem of the whole. */
export interface SignInError {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

const waitSeconds = 30;
/** Signing in: an address, then the code from the letter. The answer is the same for an address that nobody has. */
export function createSignIn(startEmail: string) {
  const [email, setEmail] = createSignal(startEmail);
  const [code, setCode] = createSignal("");
  const [started, setStarted] = createSignal<Started | null>(null);
  const [error, setError] = createSignal<SignInError | null>(null);
  const [problem, setProblem] = createSignal<Problem | null>(null);
  const [busy, setBusy] = createSignal(false);
  const [resent, setResent] = createSignal(false);
  const wait = createWait(waitSeconds);
  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    setError(null);
    setProblem(null);
    setBusy(true);
    try {
      await work();
      return true;
    } catch (cause) {
      if (!(cause instanceof Problem)) throw cause;
      const named = cause.errors[0];
      if (named) setError(named);
      else setProblem(cause);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const reject = ([issue]: readonly FieldIssue[]): boolean => {
    setError(issue ? fieldErrorOf(issue) : null);
    return false;
  };
  const askCode = async (): Promise<boolean> => {
    const asked = v.safeParse(requestCodeInput, { email: email() });
    if (!asked.success) return reject(asked.issues);
    return attempt(async () => {
      const again = started() !== null;
      setStarted((await send<Started>("POST", "/session/codes", { body: asked.output })).data);
      setResent(again);
      setCode("");
      wait.start();
    });
  };
  const enter = async (): Promise<boolean> => {
    const given = v.safeParse(signInInput, { signInId: started()?.signInId, code: code().replaceAll(/\s/g, "") });
    if (!given.success) return reject(given.issues);
    return attempt(async () => {
      showSession((await send<SessionView>("POST", "/session", { body: given.output })).data);
    });
  };
  const otherAddress = () => {
    setStarted(null);
    setError(null);
    setProblem(null);
  };
  return {
    email,
    setEmail,
    code,
    setCode,
    started,
    error,
    problem,
    busy,
    resent,
    secondsLeft: wait.left,
    askCode,
    enter,
    otherAddress,
  };
}

export type SignIn = ReturnType<typeof createSignIn>;
