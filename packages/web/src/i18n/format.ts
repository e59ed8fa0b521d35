import { createFormat, type Format } from "@assize/core/i18n/format.ts";
import { type Accessor, createMemo } from "solid-js";
import { locale } from "./locale.ts";

/** The time zone of the reader's device. */
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Dates, times and numbers in the reader's language; in the zone of the conference where one is given. */
export const useFormat = (timeZone: () => string = ownTimeZone): Accessor<Format> =>
  createMemo(() => createFormat(locale(), timeZone()));
