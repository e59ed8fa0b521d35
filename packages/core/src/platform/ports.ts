/** An attachment; `content` is base64. */
export interface Attachment {
  readonly filename: string;
  readonly contentType: string;
  readonly contentBase64: string;
  /** Set for an image that the HTML part shows (`cid:`). */
  readonly contentId?: string;
}

export interface OutgoingMail {
  /** Stable per activity and recipient, so that a redelivery cannot show twice. */
  readonly messageId: string;
  /** The message of the outbox that the mail carries; what the post reports later names it. */
  readonly message: {
    readonly scopeId: string;
    readonly id: string;
    /** Its version when this sender took it: tells which of several tries a report is about. */
    readonly version: number;
  };
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** An iCalendar object (RFC 5545) that mail programs offer as an invitation, with its method (RFC 5546). */
  readonly calendar?: { readonly method: "REQUEST" | "CANCEL"; readonly content: string };
  readonly attachments: readonly Attachment[];
}

/** The post will never take this mail: another try is of no use. */
export class MailRefused extends Error {
  /** True where the address takes no mail at all, whatever is in it. */
  readonly addressIsDead: boolean;

  constructor(cause: unknown, addressIsDead = false) {
    super("the post refused the mail", { cause });
    this.name = "MailRefused";
    this.addressIsDead = addressIsDead;
  }
}

/** The post surely has not taken the mail, and may take it at a later try. */
export class MailNotTaken extends Error {
  constructor(cause: unknown) {
    super("the post did not take the mail", { cause });
    this.name = "MailNotTaken";
  }
}

/**
 * Hands a mail to the outside world. @throws MailRefused when it never will be taken; MailNotTaken when it was not; another error where nobody
 * knows whether it was
 */
export interface Mailer {
  /** Set where the post writes a Message-ID of its own: a second copy shows as a second mail, so none may be sent blindly (ADR 25). */
  readonly writesMessageId?: true;
  send(mail: OutgoingMail): Promise<void>;
}

export interface UploadTicket {
  readonly url: string;
  /** Headers that the browser must send with its PUT. */
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: string;
}

export interface UploadRequest {
  readonly key: string;
  readonly contentType: string;
  readonly sizeBytes: number;
  /** Base64 of the SHA-256 of the content; the store refuses other bytes. */
  readonly sha256Base64: string;
}

/** Private files, reached only by addresses that are signed and expire. */
export interface FileStore {
  signUpload(request: UploadRequest): Promise<UploadTicket>;
  signDownload(key: string, filename: string, contentType: string): Promise<{ url: string; expiresAt: string }>;
  /** The first bytes and the whole size, or null where there is no such file. */
  head(key: string, firstBytes: number): Promise<{ bytes: Uint8Array; sizeBytes: number } | null>;
  /** The whole file, or null where there is none. Only for what the server itself wrote: such files are of bounded size. */
  read(key: string): Promise<Uint8Array | null>;
  /** Stores what the server made; a torn write never shows under the key. */
  write(key: string, contentType: string, content: Uint8Array): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface Secrets {
  /** Key of all HMACs: sign-in codes, cursors, caller hashes. */
  readonly hmacKey: string;
  /** Ed25519 private key (PKCS #8, base64) that signs tickets. */
  readonly ticketKey: string;
  /** Public keys (32 bytes, base64url) that tickets were signed with before. */
  readonly earlierTicketKeys?: readonly string[];
}

/** Something to be done at a moment. What it is about stays in the table, and decides once more when the moment has come. */
export interface Timer {
  /** Follows from what it is for: at most 64 letters, digits, `_` and `-`. */
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  /** What to do, by kind and ids. */
  readonly work: Readonly<Record<string, string>>;
}

/** Hands work over when its time has come: at least once, never before, and within a minute where nothing is down. */
export interface Schedule {
  /** Sets a timer; one of the same id moves. What is due already is handed over soon. */
  set(timer: Timer): Promise<void>;
  /** Takes a timer away; one that is not there is no matter. */
  cancel(id: string): Promise<void>;
}
