import { createAlarms } from "./alarms.ts";
import { createApi, createGateway } from "./api.ts";
import { environments } from "./environment.ts";
import { allowUploadsFrom, createFiles, filesOrigin } from "./files.ts";
import { createJobs } from "./jobs.ts";
import { createMail } from "./mail.ts";
import { createSecrets, originSecret } from "./secrets.ts";
import { readStage } from "./stage.ts";
import { createFailureQueue, createStream } from "./stream.ts";
import { createTable } from "./table.ts";
import { createWeb } from "./web.ts";

/** The whole app of one stage, in the order in which the parts need each other's names. */
export function assize() {
  const stage = readStage($app.stage, process.env);
  const secrets = createSecrets();
  const table = createTable(stage);
  const files = createFiles(stage);
  const mail = createMail(stage);
  const failures = createFailureQueue();
  const gateway = createGateway(stage);
  const uploadsOrigin = filesOrigin(files);
  const web = createWeb(stage, { gateway, originSecret: originSecret(secrets), uploadsOrigin });
  allowUploadsFrom(web.url, files);

  const environment = environments({ table, files, secrets, mailSender: stage.mail.sender, siteUrl: web.url });
  const api = createApi(stage, { gateway, table, files, environment: environment.api });
  const stream = createStream(stage, { table, mail, failures, environment: environment.stream });
  const jobs = createJobs(stage, { table, mail, failures, environment: environment.jobs });
  createAlarms(stage, { gateway, api, stream, jobs, table, failures });

  return { url: web.url, table: table.name, files: files.name };
}
