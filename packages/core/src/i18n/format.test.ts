import { describe, expect, test } from "vitest";
import { createFormat } from "./format.ts";
import { kyrgyzMonths, kyrgyzWeekdays } from "./kyrgyz-calendar.ts";
import { locales } from "./locale.ts";

const zone = "Asia/Bishkek";
const ky = createFormat("ky", zone);
const ru = createFormat("ru", zone);
const en = createFormat("en", zone);

describe("dates", () => {
  test("in the order of each language", () => {
    expect(ky.date("2018-10-12")).toBe("2018-жылдын 12-октябры");
    expect(ru.date("2018-10-12")).toBe("12 октября 2018 г.");
    expect(en.date("2018-10-12")).toBe("12 October 2018");
  });

  test("as headings of a day", () => {
    expect(ky.dayHeading("2018-10-12")).toBe("12-октябрь, жума");
    expect(ru.dayHeading("2018-10-12")).toBe("пятница, 12 октября");
    expect(en.dayHeading("2018-10-12")).toBe("Friday 12 October");
  });

  test.each([
    ["2018-10-12", "2018-10-14", "2018-жылдын 12–14-октябры"],
    ["2018-09-30", "2018-10-02", "2018-жылдын 30-сентябры – 2-октябры"],
    ["2018-12-30", "2019-01-02", "2018-жылдын 30-декабры – 2019-жылдын 2-январы"],
    ["2018-10-12", "2018-10-12", "2018-жылдын 12-октябры"],
  ])("Kyrgyz range %s to %s", (first, last, text) => {
    expect(ky.dateRange(first, last)).toBe(text);
  });

  test("ranges of Russian and English", () => {
    expect(ru.dateRange("2018-10-12", "2018-10-14")).toMatch(/^12–14 октября 2018\sг\.$/u);
    expect(en.dateRange("2018-10-12", "2018-10-14")).toMatch(/^12\s?–\s?14 October 2018$/u);
  });

  test("an instant late in the UTC day is the next day in Bishkek", () => {
    expect(ky.date("2018-10-12T19:30:00.000Z")).toBe("2018-жылдын 13-октябры");
    expect(en.dateTime("2018-10-12T19:30:00.000Z")).toBe("13 October 2018, 01:30");
  });
});

test("times stand on the 24-hour clock of the conference", () => {
  for (const format of [ky, ru, en])
    expect(format.timeRange("2018-10-12T03:30:00Z", "2018-10-12T04:15:00Z")).toBe("09:30–10:15");
});

describe("relative times", () => {
  const now = new Date("2018-10-12T06:00:00Z");
  test.each([
    ["2018-10-12T05:57:00Z", "3 мүнөт мурун", "3 минуты назад", "3 minutes ago"],
    ["2018-10-12T10:00:00Z", "4 сааттан кийин", "через 4 часа", "in 4 hours"],
    ["2018-10-12T06:00:10Z", "азыр", "сейчас", "now"],
    ["2018-10-13", "эртең", "завтра", "tomorrow"],
    ["2018-10-07", "5 күн мурун", "5 дней назад", "5 days ago"],
  ])("%s", (at, kyrgyz, russian, english) => {
    expect([ky, ru, en].map((format) => format.relative(at, now))).toEqual([kyrgyz, russian, english]);
  });
});

test("numbers, shares and lists", () => {
  expect(ky.number(1234567.5)).toBe(ru.number(1234567.5));
  expect(en.percent(0.456)).toBe("45.6%");
  expect(ky.list(["судьялар", "прокурорлор", "адвокаттар"])).toBe("судьялар, прокурорлор жана адвокаттар");
  expect(ky.list([])).toBe("");
  expect(ky.list(["судьялар"])).toBe("судьялар");
});

test("Kyrgyz letters stand in their place of the alphabet", () => {
  expect(["Ү", "Өмүр", "Нур", "Ош", "Ңа", "Пётр", "Улан"].toSorted(ky.compare)).toEqual([
    "Нур",
    "Ңа",
    "Ош",
    "Өмүр",
    "Пётр",
    "Улан",
    "Ү",
  ]);
});

test("our Kyrgyz tables agree with CLDR where Node has it", () => {
  const months = new Intl.DateTimeFormat("ky", { month: "long", timeZone: "UTC" });
  const weekdays = new Intl.DateTimeFormat("ky", { weekday: "long", timeZone: "UTC" });
  for (const [index, { name }] of kyrgyzMonths.entries())
    expect(months.format(Date.UTC(2018, index, 15)).toLowerCase()).toBe(name);
  for (const [index, { name }] of kyrgyzWeekdays.entries())
    expect(weekdays.format(Date.UTC(2018, 9, 7 + index))).toBe(name);
});

test("no reader meets another language's month", () => {
  for (const locale of locales) {
    const format = createFormat(locale, zone);
    const all = Array.from({ length: 12 }, (_, month) => format.date(new Date(Date.UTC(2018, month, 15)))).join(" ");
    if (locale === "en") expect(all).not.toMatch(/\p{Script=Cyrillic}/u);
    else expect(all).not.toMatch(/[A-Za-z]/u);
  }
});
