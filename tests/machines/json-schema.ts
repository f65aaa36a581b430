import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

/**
 * Makes a check by a JSON Schema (2020-12). It returns what is wrong with a value: one line a fault, with its place.
 * Throws where the schema itself is wrong.
 */
export function checkBy(schema: object): (value: unknown) => string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
  formats.default(ajv);
  const validate = ajv.compile(schema);
  return (value) => {
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message, params }) =>
      [instancePath, message, JSON.stringify(params)].join(" "),
    );
  };
}
