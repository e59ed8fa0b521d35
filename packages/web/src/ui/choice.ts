/** One answer among those offered. */
export interface Choice<T extends string = string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
}
