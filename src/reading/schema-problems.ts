import type { z } from "zod";
import { type Problem, quote } from "./problem.ts";
import { suggest } from "./suggest.ts";

/** Keys and positions from the root of a JSON file. */
export type Path = readonly PropertyKey[];
/** Line and column of the value at a path, or of the nearest thing around it. */
export type Place = (path: Path) => { line: number; column: number };

/**
 * Problems of a value against a schema, in words for people who write JSON by hand.
 *
 * @param raw the value, or the part of a file at the path `within`, such as the options of a chart
 * @param place the place in the file of a path from its root
 */
export function schemaProblems(
  schema: z.ZodType,
  raw: unknown,
  file: string,
  place: Place,
  within: Path = [],
): Problem[] {
  const result = schema.safeParse(raw);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => toProblems(issue, { schema, raw, file, place, within }));
}

/** Paths of what is missing or has the wrong form. A key too many does no harm to what is read. */
export function faultsOf(schema: z.ZodType, raw: unknown): Path[] {
  const issues = schema.safeParse(raw).error?.issues ?? [];
  return issues.filter(({ code }) => code !== "unrecognized_keys").map(({ path }) => path);
}

interface Context {
  schema: z.ZodType;
  raw: unknown;
  file: string;
  place: Place;
  within: Path;
}

type Issue = z.core.$ZodIssue;

function toProblems(issue: Issue, { schema, raw, file, place, within }: Context): Problem[] {
  const path = [...within, ...issue.path];
  const where = path.length === 0 ? "the file" : `"${path.join(".")}"`;
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => ({
      file,
      ...place([...path, key]),
      message: `Unknown key "${key}" in ${where}`,
      expected: known.length > 0 ? `one of ${known.join(", ")}` : "no such key",
      found: `"${key}"`,
      remedy: suggest(key, known) ?? "Delete it, or look up its name in data/README.md.",
    }));
  }
  const value = issue.path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    raw,
  );
  if (issue.code === "invalid_key") {
    const key = String(issue.path.at(-1));
    return [
      {
        file,
        ...place(path),
        message: `The key "${key}" has the wrong form`,
        expected: issue.issues[0]?.message ?? "another key",
        found: quote(key),
        remedy: "Rename it, here and wherever it is used.",
      },
    ];
  }
  return [
    {
      file,
      ...place(path),
      message: value === undefined ? `${where} is missing` : `${where} has the wrong form`,
      expected: expectation(issue),
      found: value === undefined ? "nothing" : shown(value),
      remedy: value === undefined ? "Add it." : "Write it in the expected form.",
    },
  ];
}

function expectation(issue: Issue): string {
  const isOwn = !issue.message.startsWith("Invalid input");
  if (issue.code === "invalid_type" && !isOwn) return TYPES[issue.expected] ?? issue.expected;
  if (issue.code === "invalid_union")
    return [...new Set(issue.errors.flatMap((branch) => branch.slice(0, 1).map(expectation)))].join(", or ");
  if (issue.code === "invalid_value") return `one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "too_big") return `at most ${issue.maximum}${COUNTED[issue.origin] ?? ""}`;
  if (issue.code === "too_small") return `at least ${issue.minimum}${COUNTED[issue.origin] ?? ""}`;
  if (isOwn && issue.code === "invalid_type") return issue.message;
  if (issue.code === "custom" || issue.code === "invalid_format") return issue.message;
  return issue.message.replace(/^Invalid input: /, "");
}

/** Types in the words of people who write JSON by hand. */
const TYPES: Record<string, string> = {
  string: "a text in quotation marks",
  number: "a number without quotation marks",
  int: "a whole number",
  boolean: "true or false",
  array: "a list in square brackets",
  object: "an object in curly brackets",
  record: "an object in curly brackets",
};

/** What a limit counts, where it is not the value itself. */
const COUNTED: Record<string, string> = { string: " characters", array: " entries" };

/** A value as it stands in the file, cut. */
function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Keys that the schema allows at a path, as far as the schema tells. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let inner: unknown = schema;
  for (const key of path) {
    inner = unwrap(inner);
    const { shape, element, valueType } = definition(inner);
    inner = shape?.[String(key)] ?? element ?? valueType;
  }
  return Object.keys(definition(unwrap(inner)).shape ?? {});
}

interface Definition {
  shape?: Record<string, unknown>;
  element?: unknown;
  valueType?: unknown;
  innerType?: unknown;
}

function definition(schema: unknown): Definition {
  return (schema as { def?: Definition } | undefined)?.def ?? {};
}

function unwrap(schema: unknown): unknown {
  const inner = definition(schema).innerType;
  return inner === undefined ? schema : unwrap(inner);
}
