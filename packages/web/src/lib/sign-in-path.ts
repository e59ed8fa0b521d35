import { pathTo } from "../paths.ts";

interface Place {
  readonly pathname: string;
  readonly search: string;
}

/** Signing in, and back to where the reader is now. */
export function signInPath({ pathname, search }: Place): string {
  const signIn = pathTo("signIn");
  return pathname === pathTo("home") || pathname === signIn
    ? signIn
    : `${signIn}?${new URLSearchParams({ next: pathname + search })}`;
}
