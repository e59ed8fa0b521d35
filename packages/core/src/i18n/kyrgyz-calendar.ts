/**
 * Kyrgyz calendar words. Chromium ships without Kyrgyz locale data and would show English months.
 * The month after a year stands in the possessive form, as in official writing: "2018-жылдын 12-октябры".
 */
export const kyrgyzMonths = [
  { name: "январь", possessive: "январы", short: "янв." },
  { name: "февраль", possessive: "февралы", short: "фев." },
  { name: "март", possessive: "марты", short: "мар." },
  { name: "апрель", possessive: "апрели", short: "апр." },
  { name: "май", possessive: "майы", short: "май" },
  { name: "июнь", possessive: "июну", short: "июн." },
  { name: "июль", possessive: "июлу", short: "июл." },
  { name: "август", possessive: "августу", short: "авг." },
  { name: "сентябрь", possessive: "сентябры", short: "сен." },
  { name: "октябрь", possessive: "октябры", short: "окт." },
  { name: "ноябрь", possessive: "ноябры", short: "ноя." },
  { name: "декабрь", possessive: "декабры", short: "дек." },
] as const;

/** From Sunday, as `Date.prototype.getUTCDay` counts. */
export const kyrgyzWeekdays = [
  { name: "жекшемби", short: "жек." },
  { name: "дүйшөмбү", short: "дүй." },
  { name: "шейшемби", short: "шейш." },
  { name: "шаршемби", short: "шарш." },
  { name: "бейшемби", short: "бейш." },
  { name: "жума", short: "жума" },
  { name: "ишемби", short: "ишм." },
] as const;

export const kyrgyzUnits = {
  day: { past: "күн мурун", future: "күндөн кийин" },
  hour: { past: "саат мурун", future: "сааттан кийин" },
  minute: { past: "мүнөт мурун", future: "мүнөттөн кийин" },
} as const;

/** The words for today and its neighbours. */
export const kyrgyzNearDays: Readonly<Record<string, string>> = { "-1": "кечээ", "0": "бүгүн", "1": "эртең" };
export const kyrgyzNow = "азыр";
export const kyrgyzAnd = "жана";
