import { type Accessor, createMemo, createSignal } from "solid-js";
import { createStore, type SetStoreFunction } from "solid-js/store";
import { preloadTexts } from "../../i18n/text.ts";
import { isProblem, Problem } from "../../lib/problem.ts";
import { createSendKey } from "../../lib/send-key.ts";
import type { FieldMistake } from "../../ui/error-summary.tsx";
import { errorWords } from "../registration/error-words.ts";
import type { Checked } from "./check.ts";

interface Wrong {
  readonly pointer: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What a version says of one field, for the comparison of two. */
export interface Said {
  readonly label: string;
  readonly value: string;
}

export interface EditorConfig<Draft extends object, Input, Item> {
  /** Null for a new one. */
  readonly known: Item | null;
  readonly draftOf: (item: Item | null) => Draft;
  readonly check: (draft: Draft) => Checked<Input>;
  readonly send: (input: Input, onto: Item | null, key: string) => Promise<Item>;
  /** The item as it is stored now; null where it is gone. */
  readonly reload: () => Promise<Item | null>;
  readonly said: (draft: Draft) => readonly Said[];
  /** Asked before anything is sent; false leaves everything as it is written. */
  readonly mayGo?: ((draft: Draft) => Promise<boolean>) | undefined;
  readonly onSaved: (item: Item) => void;
}

/** What a form needs to know of an editor, whatever is edited. */
export interface Editing {
  readonly mistakes: Accessor<readonly FieldMistake[]>;
  /** Counts the failed tries to save. */
  readonly attempt: Accessor<number>;
  readonly failure: Accessor<unknown>;
  readonly busy: Accessor<boolean>;
  /** Something is written that is not stored yet. */
  readonly unsaved: Accessor<boolean>;
  /** Both versions, where somebody saved another one in the meantime. */
  readonly conflict: Accessor<
    readonly { readonly label: string; readonly mine: string; readonly theirs: string }[] | null
  >;
  readonly save: () => Promise<void>;
  readonly saveOverTheirs: () => Promise<void>;
  /** Binds a field: spread it into the component that shows it. */
  readonly field: (pointer: string, label: string) => EditorField;
}

export interface EditorField {
  readonly name: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly onBlur: () => void;
}

export interface Editor<Draft extends object, Item> extends Editing {
  readonly draft: Draft;
  readonly setDraft: SetStoreFunction<Draft>;
  readonly theirs: Accessor<Item | null>;
  /** Takes the stored version as what is edited from now on. */
  readonly take: (item: Item) => void;
}

const nothing: readonly Wrong[] = [];
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What a draft holds at a pointer; all of it where the pointer names a field of the API alone. */
function heldAt(draft: object, pointer: string): string {
  const held = pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined), draft);
  return JSON.stringify(held ?? draft);
}

/** Which mistakes there are, and which of them a person has to see by now. A refusal goes when its field changes. */
function createMistakes(draft: object, found: Accessor<readonly Wrong[]>, attempt: Accessor<number>) {
  const labels = new Map<string, string>();
  const [refusals, setRefusals] = createSignal<readonly { readonly wrong: Wrong; readonly of: string }[]>([]);
  const setRefused = (errors: readonly Wrong[]) =>
    setRefusals(errors.map((wrong) => ({ wrong, of: heldAt(draft, wrong.pointer) })));
  const refused = createMemo(() =>
    refusals()
      .filter(({ wrong, of }) => heldAt(draft, wrong.pointer) === of)
      .map(({ wrong }) => wrong),
  );
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set());
  const holds = (field: string, pointer: string) => pointer === field || pointer.startsWith(`${field}/`);
  const fieldFor = (pointer: string) =>
    [...labels.keys()].filter((field) => holds(field, pointer)).toSorted((a, b) => b.length - a.length)[0] ?? pointer;
  const shown = () =>
    [...refused(), ...found()]
      .map((wrong) => ({ wrong, field: fieldFor(wrong.pointer) }))
      .filter(({ wrong, field }) => attempt() > 0 || left().has(field) || refused().includes(wrong));
  const field = (name: string, label: string): EditorField => {
    labels.set(name, label);
    return {
      name,
      label,
      get error() {
        return errorWords(shown().find((one) => one.field === name)?.wrong);
      },
      onBlur: () => setLeft((all) => new Set(all).add(name)),
    };
  };
  const mistakes = () => {
    const first = new Map(
      shown()
        .toReversed()
        .map(({ field: name, wrong }) => [name, wrong]),
    );
    return [...first].toReversed().map(([name, wrong]) => ({
      name,
      label: labels.get(name),
      text: errorWords(wrong) ?? "",
    }));
  };
  return { field, mistakes, setRefused };
}

const sideBySide = (mine: readonly Said[], theirs: readonly Said[]) =>
  mine.map(({ label, value }, at) => ({ label, mine: value, theirs: theirs[at]?.value ?? "" }));

/** Sends what was written; where somebody else saved meanwhile, their version is handed over and nothing is stored. */
function createSending<Draft extends object, Input, Item>(
  config: EditorConfig<Draft, Input, Item>,
  onTheirs: (item: Item) => void,
) {
  const keyOf = createSendKey();
  const send = async (input: Input, onto: Item | null): Promise<Item | null> => {
    try {
      return await config.send(input, onto, keyOf({ input, onto }));
    } catch (error) {
      if (!isProblem(error, "stale_version") || onto === null) throw error;
      const now = await config.reload();
      if (now === null) throw error;
      // Nothing that a person writes differs: somebody released the agenda, or counters moved.
      if (same(config.draftOf(now), config.draftOf(onto))) return send(input, now);
      onTheirs(now);
      return null;
    }
  };
  return send;
}

interface SavingOptions<Input, Item> {
  readonly checked: () => Checked<Input>;
  /** Null where somebody else's version has to be seen first. */
  readonly send: (input: Input, onto: Item | null) => Promise<Item | null>;
  readonly mayGo: () => Promise<boolean>;
  readonly refuse: (errors: readonly Wrong[]) => void;
  readonly onRefused: () => void;
  readonly onSaved: (item: Item) => void;
}

/** One saving at a time, and why the last one failed. */
function createSaving<Input, Item>(options: SavingOptions<Input, Item>) {
  const [failure, setFailure] = createSignal<unknown>(null);
  const [busy, setBusy] = createSignal(false);
  const save = async (onto: Item | null): Promise<void> => {
    if (busy()) return;
    options.refuse(nothing);
    setFailure(null);
    const { value } = options.checked();
    if (value === null) return options.onRefused();
    setBusy(true);
    try {
      if (!(await options.mayGo())) return;
      const saved = await options.send(value, onto);
      if (saved === null) return;
      options.onSaved(saved);
    } catch (error) {
      if (error instanceof Problem && error.errors.length > 0) options.refuse(error.errors);
      else setFailure(error);
      options.onRefused();
    } finally {
      setBusy(false);
    }
  };
  return { failure, busy, save };
}

/** Something being written, new or known; nobody's change is overwritten without a question. */
export function createEditor<Draft extends object, Input, Item>(
  config: EditorConfig<Draft, Input, Item>,
): Editor<Draft, Item> {
  preloadTexts(["problem"]);
  const [known, setKnown] = createSignal<Item | null>(config.known);
  const [draft, setDraft] = createStore<Draft>(config.draftOf(config.known));
  const [attempt, setAttempt] = createSignal(0);
  const [theirs, setTheirs] = createSignal<Item | null>(null);
  const checked = createMemo(() => config.check(draft));
  const { field, mistakes, setRefused } = createMistakes(draft, () => checked().errors, attempt);
  const take = (item: Item) => {
    setKnown(() => item);
    setTheirs(null);
    setDraft(config.draftOf(item));
    setAttempt(0);
  };
  const { failure, busy, save } = createSaving<Input, Item>({
    checked,
    send: createSending(config, (item) => setTheirs(() => item)),
    mayGo: () => config.mayGo?.(draft) ?? Promise.resolve(true),
    refuse: setRefused,
    onRefused: () => setAttempt((count) => count + 1),
    onSaved: (item) => {
      take(item);
      config.onSaved(item);
    },
  });
  return {
    draft,
    setDraft,
    take,
    theirs,
    field,
    mistakes,
    attempt,
    failure,
    busy,
    unsaved: () => !same(draft, config.draftOf(known())),
    conflict: () => {
      const other = theirs();
      return other === null ? null : sideBySide(config.said(draft), config.said(config.draftOf(other)));
    },
    save: () => save(known()),
    saveOverTheirs: () => save(theirs()),
  };
}
