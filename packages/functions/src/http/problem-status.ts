import type { ErrorCode } from "@assize/core/shared/errors.ts";

/** The one place where a domain error becomes an HTTP status (RFC 9110). */
export const problemStatus = {
  malformed_request: 400,
  validation_failed: 422,
  unauthenticated: 401,
  forbidden: 403,
  proof_required: 403,
  not_found: 404,
  method_not_allowed: 405,
  already_exists: 409,
  invalid_state: 409,
  capacity_reached: 409,
  window_closed: 409,
  idempotency_mismatch: 422,
  stale_version: 412,
  precondition_required: 428,
  payload_too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
  unavailable: 503,
  internal: 500,
} as const satisfies Record<ErrorCode, number>;
