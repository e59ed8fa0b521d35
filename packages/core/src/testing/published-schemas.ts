import { Ajv } from "ajv";
import draft6 from "ajv/dist/refs/json-schema-draft-06.json" with { type: "json" };
import addFormats from "ajv-formats";
import { memoryPages, validateXML } from "xmllint-wasm";
import { fixture } from "./fixtures.ts";

/** What the published JSON schema of schedule.json finds wrong; null where it finds nothing. */
export function scheduleJsonErrors(document: string): unknown {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat("color", /^#[0-9a-f]{6}$/i);
  ajv.addMetaSchema(draft6);
  const validate = ajv.compile(JSON.parse(fixture("schedule/schema.json")));
  validate(JSON.parse(document));
  return validate.errors;
}

/** What the published XML schema of schedule.xml finds wrong. */
export const frabXmlErrors = async (document: string): Promise<readonly string[]> =>
  (
    await validateXML({
      xml: { fileName: "schedule.xml", contents: document },
      schema: { fileName: "schema.xsd", contents: fixture("schedule/schedule.xml.xsd") },
      initialMemoryPages: 256,
      maxMemoryPages: 2 * memoryPages.GiB,
    })
  ).errors.map(({ rawMessage }) => rawMessage);
