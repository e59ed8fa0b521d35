import { networkProblem } from "./problem.ts";

/** Where a file goes, as the server signed it. */
interface UploadTicket {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Base64 of the SHA-256 of a file: the store refuses other bytes. */
export async function fileHash(file: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  return btoa(String.fromCharCode(...digest));
}

/** Sends a file to its signed address and says how far it is, between 0 and 1. @throws Problem when it does not arrive */
export function sendFile(
  file: Blob,
  { url, headers }: UploadTicket,
  onProgress: (share: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => (request.status < 300 ? resolve() : reject(networkProblem(request.status)));
    request.onerror = () => reject(networkProblem(null));
    request.send(file);
  });
}
