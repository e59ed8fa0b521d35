import { findPersonByAddress } from "@assize/core/identity/index.ts";
import type { Ctx } from "@assize/core/shared/context.ts";
import {
  completeLesson,
  createLesson,
  createModule,
  enrol,
  getModuleDraft,
  listMyEnrolments,
  listOwnModules,
  type Module,
  publishModule,
} from "@assize/core/training/index.ts";
import { actingAs } from "./acting-as.ts";
import type { DemoModule } from "./demo-module.ts";
import { demoModules } from "./modules.ts";
import type { Progress } from "./progress.ts";

async function loadModule(
  trainer: Ctx,
  conferenceId: string,
  demo: DemoModule,
  known: readonly Module[],
): Promise<Module> {
  const found = known.find(({ title }) => title.en === demo.module.title.en);
  const module = found ?? (await createModule(trainer, { ...demo.module, conferenceId }));
  const { lessons } = await getModuleDraft(trainer, module.id);
  for (const lesson of demo.lessons.slice(lessons.length)) await createLesson(trainer, module.id, lesson);
  if (module.currentVersionNumber === null) await publishModule(trainer, module.id, { changeNote: demo.changeNote });
  return module;
}

/** Some participants have begun: the third of them is through with the first lesson, and so on. */
async function loadEnrolments(ctx: Ctx, trainer: Ctx, modules: readonly Module[]): Promise<void> {
  for (let at = 0; at < 9; at++) {
    const module = modules[at % modules.length];
    const person = await findPersonByAddress(ctx.db, `demo-${String(at + 20).padStart(3, "0")}@demo.assize.test`);
    if (!module || !person) continue;
    const learner = actingAs(ctx, person);
    const [known] = (await listMyEnrolments(learner, { limit: 10 })).items;
    if (known === undefined) await enrol(learner, module.id);
    // Whoever went on by themselves stays where they are; a load that was cut goes on, since marking twice changes nothing.
    else if (known.enrolment.moduleId !== module.id || known.enrolment.state !== "enrolled") continue;
    const { lessons } = await getModuleDraft(trainer, module.id);
    for (const { id } of lessons.slice(0, at % (lessons.length + 1))) await completeLesson(learner, module.id, id);
  }
}

/** The three modules that followed from the conference, written and published by the trainer. */
export async function loadModules(ctx: Ctx, trainer: Ctx, conferenceId: string, progress: Progress): Promise<void> {
  const { items } = await listOwnModules(trainer, { limit: 50 });
  const modules: Module[] = [];
  for (const demo of demoModules) {
    modules.push(await loadModule(trainer, conferenceId, demo, items));
    progress("modules", modules.length, demoModules.length);
  }
  await loadEnrolments(ctx, trainer, modules);
}
