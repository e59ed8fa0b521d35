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
/** One try at a time: whether it is under way, and what it was refused for. */
function createAttempt() {
  const [error, setError] = createSignal<SignInError | null>(null);
  const [problem, setProblem] = createSignal<Problem | null>(null);
  const [busy, setBusy] = createSignal(false);
  const clear = () => {
    setError(null);
    setProblem(null);
  };
  const reject = ([issue]: readonly FieldIssue[]) => setError(issue ? fieldErrorOf(issue) : null);
  const run = async (work: () => Promise<void>): Promise<void> => {
    if (busy()) return;
    clear();
    setBusy(true);
    try {
      await work();
    } catch (cause) {
      if (!(cause instanceof Problem)) throw cause;
      const named = cause.errors[0];
      if (named) setError(named);
      else setProblem(cause);
    } finally {
      setBusy(false);
    }
  };
  return { error, problem, busy, clear, reject, run };
}

/** Signing in: an address, then the code from the letter. The answer is the same for an address that nobody has. */
export function createSignIn(startEmail: string) {
  const [email, setEmail] = createSignal(startEmail);
  const [code, setCode] = createSignal("");
  const [started, setStarted] = createSignal<Started | null>(null);
  const [awaitsFactor, setAwaitsFactor] = createSignal(false);
  const [resent, setResent] = createSignal(false);
  const attempt = createAttempt();
  const wait = createWait(waitSeconds);
  const askCode = async (): Promise<void> => {
    const asked = v.safeParse(requestCodeInput, { email: email() });
    if (!asked.success) return void attempt.reject(asked.issues);
    await attempt.run(async () => {
      const again = started() !== null;
      setStarted((await send<Started>("POST", "/session/codes", { body: asked.output })).data);
      setResent(again);
      setCode("");
      wait.start();
    });
  };
  const enter = async (): Promise<void> => {
    const given = v.safeParse(signInInput, { signInId: started()?.signInId, code: code().replaceAll(/\s/g, "") });
    if (!given.success) return void attempt.reject(given.issues);
    await attempt.run(async () => {
      const { data } = await send<SessionView>("POST", "/session", { body: given.output });
      setAwaitsFactor(data.awaitsFactor === true);
      showSession(data);
    });
  };
  const otherAddress = () => {
    setStarted(null);
    setAwaitsFactor(false);
    attempt.clear();
  };
  const { error, problem, busy } = attempt;
  const fields = { email, setEmail, code, setCode };
  const state = { started, awaitsFactor, resent, error, problem, busy, secondsLeft: wait.left };
  return { ...fields, ...state, askCode, enter, otherAddress };
}

export type SignIn = ReturnType<typeof createSignIn>;
