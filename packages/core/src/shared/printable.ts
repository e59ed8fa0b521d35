const unprintable = /(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** A text without control and direction-override characters, half characters and CRs: no format that we write or read can hold them all. */
export const printable = (text: string): string => text.toWellFormed().replace(/\r\n?/g, "\n").replace(unprintable, "");
