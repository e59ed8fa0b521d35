/** 128 random bits as text; made without crypto.randomUUID, which an address without TLS lacks. */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
