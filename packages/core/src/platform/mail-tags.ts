/** Names of the tags by which SES names a message of ours in its events. */
export const mailTags = { scopeId: "assize-scope", id: "assize-message", version: "assize-version" } as const;
