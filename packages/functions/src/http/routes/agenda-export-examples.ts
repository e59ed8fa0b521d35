/** Documents that the OpenAPI page shows, shortened to one session. */
export const calendarExample = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//Assize//Assize//EN",
  "METHOD:PUBLISH",
  "BEGIN:VTIMEZONE",
  "TZID:Asia/Bishkek",
  "BEGIN:STANDARD",
  "DTSTART:20171007T060000",
  "TZOFFSETFROM:+0600",
  "TZOFFSETTO:+0600",
  "TZNAME:+0600",
  "END:STANDARD",
  "END:VTIMEZONE",
  "BEGIN:VEVENT",
  "UID:ags_01CVXWPJ0G0000000000000000@assize",
  "SEQUENCE:1",
  "DTSTAMP:20181001T060000Z",
  "DTSTART;TZID=Asia/Bishkek:20181012T090000",
  "DTEND;TZID=Asia/Bishkek:20181012T100000",
  "SUMMARY:Opening",
  "END:VEVENT",
  "END:VCALENDAR",
].join("\r\n");

const guid = "0f5f6e0c-6b0e-5d3c-9a57-0a5a3f0b5b11";

export const scheduleJsonExample = {
  $schema: "https://c3voc.de/schedule/schema.json",
  schedule: {
    version: "1",
    conference: {
      acronym: "judges_2018",
      title: "Fourth annual conference of judges",
      start: "2018-10-12",
      end: "2018-10-12",
      daysCount: 1,
      timeslot_duration: "00:05",
      days: [
        {
          index: 1,
          date: "2018-10-12",
          day_start: "2018-10-12T00:00:00+06:00",
          day_end: "2018-10-13T00:00:00+06:00",
          rooms: {
            "Main hall": [
              {
                guid,
                id: 1203,
                date: "2018-10-12T09:00:00+06:00",
                start: "09:00",
                duration: "01:00",
                room: "Main hall",
                slug: "judges_2018-1203-opening",
                url: "https://assize.test/c/judges-2018/agenda/ags_01CVXWPJ0G0000000000000000",
                title: "Opening",
                subtitle: "",
                track: null,
                type: "opening",
                language: "en",
                abstract: "",
                persons: [],
                links: [],
              },
            ],
          },
        },
      ],
    },
  },
};

export const frabXmlExample = `<?xml version="1.0" encoding="UTF-8"?>
<schedule>
 <version>1</version>
 <conference>
  <acronym>judges_2018</acronym>
  <title>Fourth annual conference of judges</title>
 </conference>
 <day index="1" date="2018-10-12" start="2018-10-12T00:00:00+06:00" end="2018-10-13T00:00:00+06:00">
  <room name="Main hall">
   <event id="1203" guid="${guid}">
    <date>2018-10-12T09:00:00+06:00</date>
    <start>09:00</start>
    <duration>01:00</duration>
    <room>Main hall</room>
    <title>Opening</title>
    <type>opening</type>
    <track></track>
    <abstract></abstract>
   </event>
  </room>
 </day>
</schedule>`;

export const jsonLdExample = {
  "@context": "https://schema.org",
  "@type": "Event",
  name: "Fourth annual conference of judges",
  startDate: "2018-10-12",
  endDate: "2018-10-14",
  subEvent: [{ "@type": "Event", identifier: guid, name: "Opening", startDate: "2018-10-12T09:00:00+06:00" }],
};

export const csvExample = `\uFEFFDay,Starts,Ends,Title,Kind,Room,Track,People,About,Identifier\r
2018-10-12,2018-10-12 09:00,2018-10-12 10:00,Opening,Opening,Main hall,,,,${guid}`;
