import { Ajv2020 } from "ajv/dist/2020";
import type { ApiDocument } from "@/app/_server/api/document";
import type { JsonSchema } from "@/app/_server/api/json-schema";

const FORMATS = {
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  email: /^[^@\s]+@[^@\s]+$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
};

/** For tests: what is wrong with a value by a schema of the document, in words; null when it fits. */
export function documentChecks({ components }: ApiDocument) {
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: FORMATS });
  ajv.addSchema({ $id: "https://document.example/", components });
  return (schema: JsonSchema, value: unknown): string | null => {
    const absolute = JSON.parse(
      JSON.stringify(schema).replaceAll('"#/components/', '"https://document.example/#/components/'),
    ) as JsonSchema;
    return ajv.validate(absolute, value) ? null : ajv.errorsText();
  };
}
