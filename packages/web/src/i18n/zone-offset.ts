/** How far a time zone is from UTC on a day: `UTC+6`. */
export function offsetOf(day: string, timeZone: string): string {
  const at = new Date(day === "" ? Date.now() : `${day}T12:00:00Z`);
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "shortOffset" }).formatToParts(at);
  return (parts.find(({ type }) => type === "timeZoneName")?.value ?? "GMT").replace("GMT", "UTC");
}
