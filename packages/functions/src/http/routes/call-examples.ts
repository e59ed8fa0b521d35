/** A call, as it is opened. */
export const callExample = {
  description: { source: "en", en: "What should judges talk about?" },
  opensAt: "2026-11-01T06:00:00.000Z",
  closesAt: "2026-12-01T12:00:00.000Z",
  trackIds: [],
  offers: [{ kind: "panel", durationMinutes: 45 }],
  reviewsEach: 2,
  criteria: [{ key: "relevance", label: { source: "en", en: "Relevance" }, weight: 1 }],
  highestScore: 5,
  blind: true,
  hiddenKeys: [],
  peers: "after_own",
};

/** A submission, as it is sent. */
export const submissionExample = {
  title: { source: "ky", ky: "Күбөлөрдү коргоо" },
  abstract: { source: "ky", ky: "Күбөлөрдү коргоонун үч жолу." },
  trackId: null,
  offer: "panel/45",
  author: {
    familyName: "Садыкова",
    givenName: "Гүлзат",
    institution: "Нарын шаардык соту",
    position: "Судья",
    courtLevel: "local",
    region: "naryn",
  },
  coAuthors: [],
};
