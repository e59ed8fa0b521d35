import {
  fileView,
  photoView,
  type SlideRules,
  type SpeakerPhoto,
  type StoredSpeakerFile,
  sessionsWithoutSlides,
  showsSlides,
  slidesDueAt,
} from "../speaker-file/index.ts";
import type { Sent } from "./policy.ts";
import type { SpeakerLine, SpeakerPart } from "./schema.ts";

interface Matter {
  readonly parts: readonly SpeakerPart[];
  readonly rules: SlideRules;
  readonly photo: SpeakerPhoto | null;
  /** Of this speaker. */
  readonly files: readonly StoredSpeakerFile[];
}

/** What a speaker sent, as the page shows it, and what is still to come of it. */
export function sentOf({ parts, rules, photo, files }: Matter): {
  readonly shown: Pick<SpeakerLine, "photo" | "files" | "slidesDue">;
  readonly sent: Sent;
} {
  const slidesDue = parts.flatMap(({ sessionId, role }) => {
    const dueAt = showsSlides(role) ? slidesDueAt(rules, sessionId) : null;
    return dueAt === null ? [] : [{ sessionId, dueAt }];
  });
  return {
    shown: { photo: photoView(photo), files: files.map(fileView), slidesDue },
    sent: { photo: photo !== null, withoutSlides: sessionsWithoutSlides(parts, rules, files) },
  };
}
