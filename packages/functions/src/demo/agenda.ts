import { firstDay } from "./agenda-first-day.ts";
import type { DemoSession } from "./agenda-parts.ts";
import { secondDay } from "./agenda-second-day.ts";
import { thirdDay } from "./agenda-third-day.ts";

export { demoRooms, demoSpeakers, demoTracks } from "./agenda-parts.ts";

/** Three days, the second in parallel rooms. */
export const demoSessions: readonly DemoSession[] = [...firstDay, ...secondDay, ...thirdDay];
