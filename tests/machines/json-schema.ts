import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

/**
 * Makes a check by a JSON Schema (2020-12). It returns what is wrong with a value: one line a fault, with its place.
 * Throws where the schema itself is wrong.
 */
export function checkBy(schema: object): (value: unknown) => string[] {
  return check(
    new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true }),
    schema,
  );
}

/** The same by a schema of draft 4 that others wrote: it may hold words that only their own tools read. */
export function checkByDraft4({ $schema: _, ...schema }: { $schema: string }): (value: unknown) => string[] {
  const ajv = new Ajv({ allErrors: true, strict: false });
  ajv.addFormat("textarea", true);
  return check(ajv, schema);
}

function check(ajv: Ajv | Ajv2020, schema: object): (value: unknown) => string[] {
  formats.default(ajv);
  const validate = ajv.compile(schema);
  return (value) => {
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message, params }) =>
      [instancePath, message, JSON.stringify(params)].join(" "),
    );
  };
}
