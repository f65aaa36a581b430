import type { z } from "zod";

/**
 * A value as far as it fits its schema: what is missing or has the wrong form is replaced by something empty of its
 * type, so that all else in the file can still be checked. Such a value never leaves the reading: it has a problem.
 */
export function standIn<T>(schema: z.ZodType<T>, raw: unknown): T {
  return standInOf(schema, raw) as T;
}

function standInOf(schema: z.core.$ZodType, raw: unknown): unknown {
  const { success, data } = (schema as z.ZodType).safeParse(raw);
  if (success) return data;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "object":
      return { ...(isLoose(def.catchall) ? unknownKeys(raw, def.shape) : {}), ...standInsOf(def.shape, raw) };
    case "record":
      return Object.fromEntries(
        Object.entries(objectOf(raw))
          .filter(([key]) => (def.keyType as z.ZodType).safeParse(key).success)
          .map(([key, value]) => [key, standInOf(def.valueType, value)]),
      );
    case "array":
      return Array.isArray(raw) ? raw.map((each) => standInOf(def.element, each)) : [];
    case "optional":
    case "default":
      // Within something that is there, the rest is kept; a bare value that is wrong counts as left out.
      return typeof raw === "object" && raw !== null
        ? standInOf(def.innerType, raw)
        : (schema as z.ZodType).parse(undefined);
    case "union":
      return standInOf(def.options[0] as z.core.$ZodType, raw);
    case "string":
      return typeof raw === "string" ? raw : "";
    case "number":
      return typeof raw === "number" ? raw : 0;
    case "boolean":
      return false;
    case "enum":
      return Object.values(def.entries)[0];
    default:
      return undefined;
  }
}

function standInsOf(shape: Record<string, z.core.$ZodType>, raw: unknown): Record<string, unknown> {
  const values = objectOf(raw);
  return Object.fromEntries(
    Object.entries(shape).flatMap(([key, schema]) => {
      const value = standInOf(schema, values[key]);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function isLoose(others: z.core.$ZodType | undefined): boolean {
  return others !== undefined && others._zod.def.type !== "never";
}

function unknownKeys(raw: unknown, shape: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(objectOf(raw)).filter(([key]) => !Object.hasOwn(shape, key)));
}

function objectOf(raw: unknown): Record<string, unknown> {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw)
    ? (raw as Record<string, unknown>)
    : {};
}
