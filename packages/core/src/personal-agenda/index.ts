export { changePersonalAgenda } from "./change-personal-agenda.ts";
export { erasePersonalAgendas } from "./erase-personal-agendas.ts";
export { exportPersonalCalendar, ownCalendar } from "./export-personal-calendar.ts";
export { getPersonalAgenda } from "./get-personal-agenda.ts";
export { handOverAgendas } from "./hand-over-agendas.ts";
export { listPopularity } from "./list-popularity.ts";
export { renewCalendarAddress } from "./renew-calendar-address.ts";
export { listPersonalAgendas, personalAgendaEntity, popularityEntity } from "./repo.ts";
export * from "./schema.ts";
