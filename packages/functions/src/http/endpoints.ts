import type { Endpoint } from "./endpoint.ts";
import { conferenceEndpoints } from "./routes/conference.ts";
import { healthEndpoints } from "./routes/health.ts";
import { identityEndpoints } from "./routes/identity.ts";
import { registrationEndpoints } from "./routes/registration.ts";

/** Every endpoint of the API. A room's endpoints are listed here once. */
export const endpoints: readonly Endpoint[] = [
  ...healthEndpoints,
  ...identityEndpoints,
  ...conferenceEndpoints,
  ...registrationEndpoints,
];
