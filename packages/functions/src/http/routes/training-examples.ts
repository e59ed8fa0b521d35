/** Request bodies of training that the OpenAPI document shows; the contract test sends them. */
export const moduleBodyExample = {
  title: { source: "en", en: "Witness protection at trial", ru: "Защита свидетелей в суде" },
  summary: { source: "en", en: "How to hear a witness without endangering them." },
  conferenceId: null,
};

export const lessonBodyExample = {
  title: { source: "en", en: "Hearing on camera" },
  body: { source: "en", en: "## When\n\nWhere the witness is in danger." },
  durationMinutes: 20,
};

export const publishModuleBodyExample = { changeNote: { source: "en", en: "First version." } };

export const startUploadBodyExample = {
  title: { source: "en", en: "Checklist for the hearing" },
  filename: "checklist.pdf",
  contentType: "application/pdf",
  sizeBytes: 48213,
  sha256Base64: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
};
