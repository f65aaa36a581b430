import type { Path } from "./json.ts";

/** The texts within a value of a JSON file, with their places; keys are no texts. */
export function textsOf(value: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  return [...entries].flatMap(([key, each]) => textsOf(each, [...path, key]));
}
