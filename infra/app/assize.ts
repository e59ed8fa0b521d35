import { createAlarms } from "./alarms.ts";
import { createApi, createGateway } from "./api.ts";
import { environments } from "./environment.ts";
import { allowUploadsFrom, createFiles, filesOrigin } from "./files.ts";
import { boundRoles, readFoundation } from "./foundation.ts";
import { createJobs } from "./jobs.ts";
import { createMail } from "./mail.ts";
import { createMailEvents, createMailEventsFunction } from "./mail-events.ts";
import { createSecrets, originSecret } from "./secrets.ts";
import { readStage } from "./stage.ts";
import { createFailureQueue, createStream } from "./stream.ts";
import { createTable } from "./table.ts";
import { createTimers } from "./timers.ts";
import { createWeb } from "./web.ts";

/** The whole app of one stage, in the order in which the parts need each other's names. */
export function assize() {
  const stage = readStage($app.stage, process.env);
  const secrets = createSecrets(stage);
  const foundation = readFoundation(stage);
  boundRoles(foundation);
  const table = createTable(stage, foundation);
  const files = createFiles(stage, foundation);
  const mailEvents = createMailEvents(stage, foundation);
  const mail = createMail(stage, mailEvents);
  const failures = createFailureQueue(foundation);
  const gateway = createGateway(stage, foundation);
  const uploadsOrigin = filesOrigin(files);
  const web = createWeb(stage, { gateway, originSecret: originSecret(secrets), uploadsOrigin });
  allowUploadsFrom(web.url, files);

  const environment = environments({ table, files, secrets, mailSender: stage.mail.sender, siteUrl: web.url });
  createApi(stage, { foundation, gateway, table, files, environment: environment.api });
  const jobs = createJobs(stage, { foundation, table, files, mail, failures, environment: environment.jobs });
  const timers = createTimers({ foundation, jobs, failures });
  const stream = createStream(stage, {
    foundation,
    table,
    files,
    mail,
    failures,
    timers,
    environment: environment.stream,
  });
  if (mailEvents) {
    const parts = { foundation, table, events: mailEvents, failures, environment: environment.mailEvents };
    createMailEventsFunction(stage, parts);
  }
  createAlarms(foundation, { gateway, stream, jobs, table, failures, mailEvents });

  return { url: web.url, table: table.name, files: files.name };
}
