import { unzipSync } from "fflate";

/** The files of a ZIP by name, as a third party unpacks them. */
export const readZip = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(new Uint8Array(bytes))));
