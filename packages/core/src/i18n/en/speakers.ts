export const speakers = {
  "speakers.title": "Speakers",
  "speakers.lead": "Everybody with a part in the programme.",
  "speakers.none": "There are no speakers to show yet",
  "speakers.none.text": "They appear with the agenda.",
  "speakers.all": "All speakers",
  "speakers.sessions": "In the programme",
  "speakers.photoOf": "Photo of {name}",
  "speakers.search": "Find a speaker",
  "speakers.found": "Speakers: {count}",
  "speakers.files": "Slides and handouts",
  "speakers.files.open": "Open {name}",
} as const;
