/** Every way in which a verb can refuse. The HTTP layer maps each one once; a new code does not compile until it is mapped. */
export type ErrorCode =
  | "malformed_request"
  | "validation_failed"
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "method_not_allowed"
  | "already_exists"
  | "invalid_state"
  | "capacity_reached"
  | "window_closed"
  | "idempotency_mismatch"
  | "stale_version"
  | "precondition_required"
  | "payload_too_large"
  | "unsupported_media_type"
  | "rate_limited"
  | "unavailable"
  | "internal";

/** What is wrong with one field. The web and the problem document turn the code into words. */
export const fieldErrorCodes = [
  "required",
  "too_short",
  "too_long",
  "invalid",
  "invalid_email",
  "invalid_phone",
  "invalid_url",
  "invalid_choice",
  "invalid_date",
  "invalid_time",
  "out_of_range",
  "control_characters",
  "unknown_field",
  "consent_required",
  "already_registered",
  "email_not_yours",
  "same_address",
  "slug_taken",
  "ends_before_start",
  "closes_before_opening",
  "outside_conference_days",
  "sessions_outside_days",
  "quota_under_places",
  "category_in_use",
  "room_in_use",
  "hotel_in_use",
  "track_in_use",
  "speaker_in_use",
  "unknown_reference",
  "conflict_not_acceptable",
  "cursor_invalid",
  "code_wrong",
  "code_expired",
  "file_type_mismatch",
  "file_size_mismatch",
  "file_missing",
  "file_too_large",
  "unreadable_document",
  "lesson_missing",
  "already_enrolled",
  "administrator_role_held",
  "already_nominated",
  "twice_in_list",
  "same_name",
  "nomination_quota_reached",
  "category_twice",
  "unknown_category",
  "deadline_passed",
  "moment_passed",
  "cut_off_before_deadline",
  "category_full",
  "region_full",
  "institution_full",
  "reserve_full",
  "rule_counting",
  "too_few_options",
  "key_twice",
  "name_twice",
  "not_in_list",
  "condition_not_earlier",
  "condition_hidden",
  "condition_unfit",
  "form_too_large",
  "type_changed",
  "limit_after_publication",
  "form_changed",
  "option_full",
  "category_closed",
  "invitation_only",
  "access_code_wrong",
  "access_code_used_up",
  "unknown_placeholder",
  "people_changed",
  "merge_needs_administrator",
  "letterhead_missing",
  "not_yet_confirmed",
  "sign_up_closed",
  "registration_needed",
  "category_not_admitted",
  "people_signed_up",
  "photo_size",
  "photo_notes",
] as const;
export type FieldErrorCode = (typeof fieldErrorCodes)[number];

export interface FieldError {
  /** JSON Pointer (RFC 6901) into the request body, or `/name` for a query parameter. */
  readonly pointer: string;
  readonly code: FieldErrorCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

interface Details {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly errors?: readonly FieldError[];
  readonly cause?: unknown;
}

/** A refusal that the caller may know about. Anything else that is thrown is a defect and becomes `internal`. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly errors: readonly FieldError[];

  constructor(code: ErrorCode, details: Details = {}) {
    super(code, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = "DomainError";
    this.code = code;
    this.params = details.params ?? {};
    this.errors = details.errors ?? [];
  }
}

/** The missing and the forbidden-to-know look alike (design section 6). */
export const notFound = (): DomainError => new DomainError("not_found");

/** A refusal that is about one field. */
export function invalidField(pointer: string, code: FieldErrorCode, params?: FieldError["params"]): DomainError {
  return new DomainError("validation_failed", { errors: [params ? { pointer, code, params } : { pointer, code }] });
}
