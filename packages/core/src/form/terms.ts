/** Closed lists of the forms that organizers build; their words are in the catalogue `form` under the same names. */
export const formKinds = ["registration", "followUp", "call"] as const;

export const fieldTypes = [
  "text",
  "longText",
  "number",
  "date",
  "choice",
  "multipleChoice",
  "country",
  "region",
  "institution",
  "language",
  "phone",
  "email",
  "file",
  "consent",
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** What a file may be, in the words of the builder, with what it is sent as and how its name ends. */
export const fileKinds = {
  pdf: { "application/pdf": [".pdf"] },
  image: { "image/png": [".png"], "image/jpeg": [".jpg", ".jpeg"] },
  document: {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": [".docx"],
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx"],
  },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;
export type FileKind = keyof typeof fileKinds;
export const fileKindNames = ["pdf", "image", "document"] as const satisfies readonly FileKind[];

/** Most of everything, so that a form and the answers to it stay far below what one item of the table may hold. */
export const formLimits = {
  sections: 12,
  fields: 60,
  options: 40,
  conditions: 6,
  /** Bytes of a whole definition as JSON, with all its languages. */
  definitionBytes: 150_000,
  /** Characters that all answers in words may have together. */
  answerCharacters: 40_000,
  retentionDays: 730,
  /** Of a file that is an answer. */
  megabytes: 10,
} as const;

/** ISO 639-1: the languages of the region, of the United Nations and of frequent guests. */
export const answerLanguages = [
  "ky",
  "ru",
  "en",
  "uz",
  "kk",
  "tg",
  "tr",
  "zh",
  "fr",
  "de",
  "es",
  "ar",
  "fa",
  "uk",
  "ko",
  "ja",
] as const;

/** ISO 3166-1 alpha-2: every country and territory. */
export const countries: readonly string[] = (
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU " +
  "CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE " +
  "IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT " +
  "MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM " +
  "SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW"
).split(" ");
