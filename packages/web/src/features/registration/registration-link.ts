import { pathTo } from "../../paths.ts";

interface Asked {
  readonly status?: string;
  /** The registration whose panel is open. */
  readonly open?: string;
}

/** The address of the list, with what it shows. */
export function registrationLink(conferenceId: string, asked: Asked): string {
  const search = new URLSearchParams({ ...asked });
  return `${pathTo("registrations", { conferenceId })}${search.size > 0 ? `?${search}` : ""}`;
}

/** Signing in with a known address, and back to one's own registration. */
export const signInLink = (email: string, conferenceId: string): string =>
  `${pathTo("signIn")}?${new URLSearchParams({ email, next: pathTo("myRegistration", { conferenceId }) })}`;
