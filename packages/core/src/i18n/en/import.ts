/** What the dry run of an import says. */
export const importing = {
  "import.message.unreadable": "This session could not be read.",
  "import.message.title_missing": "The session has no title.",
  "import.message.time_invalid": "Its start or end is missing or is no real time.",
  "import.message.all_day": "It takes whole days; a session has a start and an end.",
  "import.message.repeats": "It repeats by a rule; write each session by itself.",
  "import.message.ends_before_start": "It ends before it starts.",
  "import.message.outside_days": "It lies outside the days of the conference.",
  "import.message.repeated": "The document holds this session twice; the first one counts.",
  "import.message.title_shortened": "The title is longer than 200 characters and will be shortened.",
  "import.message.abstract_shortened": "The description is longer than 4,000 characters and will be shortened.",
  "import.message.people_left_out": "Only the first 20 people will be taken over.",
  "import.message.kind_unknown": "The kind of session is not known here; it will come in as a panel.",
  "import.message.room_overlap": "The room is taken by another session at this time.",
  "import.message.person_overlap": "Somebody would be in two sessions at once.",
} as const;
