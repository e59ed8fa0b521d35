export const take = {
  "take.text":
    "A calendar that you subscribe to follows every change of the published agenda by itself. A saved file stays as it is now.",
  "take.all": "The whole agenda",
  "take.tracks": "One track",
  "take.rooms": "One room",
  "take.files": "For tables and conference apps",
  "take.xlsx": "Table for Excel (XLSX)",
  "take.csv": "Table as text (CSV)",
  "take.schedule-json": "Schedule for apps (JSON)",
  "take.frab-xml": "Schedule for apps (XML)",
  "take.screen.title": "Screens in the halls",
  "take.screen.text":
    "Open one on a screen at a door or in the lobby: it follows the agenda by itself and shows the languages in turn.",
  "take.booklet": "Booklet to print (PDF)",
  "take.booklet.one": "In {language}",
  "take.booklet.two": "{left} and {right} side by side",
  "take.embed": "On the site of a partner",
  "take.embed.text":
    "Put this line into a page: the agenda stands there and follows each release. It sets no cookie and asks nobody else for anything.",
  "take.embed.code": "Line for the page",
  "take.embed.part": "What is shown",
  "take.embed.copy": "Copy",
  "take.embed.copied": "Copied.",
} as const;
