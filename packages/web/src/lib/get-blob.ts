import { noteReached } from "./network.ts";
import { networkProblem, problemOf } from "./problem.ts";

/** Reads what is no JSON: a picture that only whoever may see it gets. @throws Problem */
export async function getBlob(path: `/${string}`, linkKey: string | null = null): Promise<Blob> {
  const headers = new Headers();
  if (linkKey) headers.set("x-link-key", linkKey);
  const response = await fetch(`/api${path}`, { credentials: "same-origin", headers }).catch((cause: unknown) => {
    noteReached(false);
    throw networkProblem(cause);
  });
  noteReached(true);
  if (!response.ok) throw await problemOf(response);
  return response.blob();
}
