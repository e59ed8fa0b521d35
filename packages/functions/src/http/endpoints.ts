import type { Endpoint } from "./endpoint.ts";
import { agendaEndpoints } from "./routes/agenda.ts";
import { agendaConflictEndpoints } from "./routes/agenda-conflicts.ts";
import { agendaExportEndpoints } from "./routes/agenda-export.ts";
import { agendaImportEndpoints } from "./routes/agenda-import.ts";
import { agendaReleaseEndpoints } from "./routes/agenda-release.ts";
import { agendaUnscheduledEndpoints } from "./routes/agenda-unscheduled.ts";
import { conferenceEndpoints } from "./routes/conference.ts";
import { duplicateEndpoints } from "./routes/duplicate.ts";
import { formEndpoints } from "./routes/form.ts";
import { healthEndpoints } from "./routes/health.ts";
import { identityEndpoints } from "./routes/identity.ts";
import { institutionEndpoints } from "./routes/institution.ts";
import { letterEndpoints } from "./routes/letter.ts";
import { materialEndpoints } from "./routes/material.ts";
import { messageEndpoints } from "./routes/message.ts";
import { nominationEndpoints } from "./routes/nomination.ts";
import { personalAgendaEndpoints } from "./routes/personal-agenda.ts";
import { placesEndpoints } from "./routes/places.ts";
import { privacyEndpoints } from "./routes/privacy.ts";
import { registrationEndpoints } from "./routes/registration.ts";
import { speakingEndpoints } from "./routes/speaking.ts";
import { teachingEndpoints } from "./routes/teaching.ts";
import { ticketEndpoints } from "./routes/ticket.ts";
import { trainingEndpoints } from "./routes/training.ts";

/** Every endpoint of the API. A room's endpoints are listed here once. */
export const endpoints: readonly Endpoint[] = [
  ...healthEndpoints,
  ...identityEndpoints,
  ...privacyEndpoints,
  ...conferenceEndpoints,
  ...registrationEndpoints,
  ...placesEndpoints,
  ...ticketEndpoints,
  ...formEndpoints,
  ...institutionEndpoints,
  ...nominationEndpoints,
  ...agendaEndpoints,
  ...agendaConflictEndpoints,
  ...agendaUnscheduledEndpoints,
  ...agendaReleaseEndpoints,
  ...agendaExportEndpoints,
  ...agendaImportEndpoints,
  ...personalAgendaEndpoints,
  ...trainingEndpoints,
  ...teachingEndpoints,
  ...materialEndpoints,
  ...messageEndpoints,
  ...letterEndpoints,
  ...duplicateEndpoints,
  ...speakingEndpoints,
];
