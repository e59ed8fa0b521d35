const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** An id for a receipt that the server has not seen yet. */
export const randomReceiptId = (): string =>
  `rct_${[...crypto.getRandomValues(new Uint8Array(26))].map((byte) => letters[byte % letters.length]).join("")}`;
