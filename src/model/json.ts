import { type DocumentNode, parse } from "@humanwhocodes/momoa";
import type { z } from "zod";
import { type Problem, quote } from "./problem.ts";
import { suggest } from "./suggest.ts";
import { decodeText } from "./text.ts";

type Path = readonly PropertyKey[];

/** A JSON file that fits its schema, with the place of every value in the file. */
export interface JsonFile<T> {
  value: T;
  /** Line and column of the value at a path, or of the nearest thing around it. */
  place(path: Path): { line: number; column: number };
}

/** Reads a JSON file against a schema; problems are pushed to `problems`, and then nothing is returned. */
export function readJson<T>(
  bytes: Uint8Array,
  file: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): JsonFile<T> | undefined {
  const decoded = decodeText(bytes, file);
  if ("problem" in decoded) {
    problems.push(decoded.problem);
    return undefined;
  }
  let document: DocumentNode;
  let raw: unknown;
  try {
    document = parse(decoded.text.replace(/^\uFEFF/, ""), { ranges: true });
    raw = JSON.parse(decoded.text);
  } catch (error) {
    const at = error as { line?: number; column?: number; message: string };
    problems.push({
      file,
      ...(at.line === undefined ? {} : { line: at.line }),
      ...(at.column === undefined ? {} : { column: at.column }),
      message: "The JSON does not parse",
      expected: "valid JSON",
      found: decoded.text.trim() === "" ? "an empty file" : at.message.replace(/\s*\(\d+:\d+\)$/, ""),
      remedy: "Look for a missing comma, quotation mark or bracket just before this place.",
    });
    return undefined;
  }
  const place = (path: Path) => placeOf(document, path);
  const result = schema.safeParse(raw);
  if (result.success) return { value: result.data, place };
  problems.push(...result.error.issues.flatMap((issue) => toProblems(issue, file, raw, place, schema)));
  return undefined;
}

/** Problems of a part of a JSON file against a schema of its own, such as the options of a chart. */
export function schemaProblems(
  schema: z.ZodType,
  raw: unknown,
  file: string,
  place: JsonFile<unknown>["place"],
): Problem[] {
  const result = schema.safeParse(raw);
  return result.success ? [] : result.error.issues.flatMap((issue) => toProblems(issue, file, raw, place, schema));
}

/** The problem of a value at a path of a JSON file. */
export function jsonProblem(
  file: string,
  json: Pick<JsonFile<unknown>, "place">,
  path: Path,
  problem: Omit<Problem, "file" | "line" | "column">,
): Problem {
  return { file, ...json.place(path), ...problem };
}

type Issue = z.core.$ZodIssue;

function toProblems(issue: Issue, file: string, raw: unknown, place: JsonFile<unknown>["place"], schema: z.ZodType): Problem[] {
  const where = issue.path.length === 0 ? "the file" : `"${issue.path.join(".")}"`;
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => ({
      file,
      ...place([...issue.path, key]),
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
  const found = value === undefined ? "nothing" : quote(JSON.stringify(value)?.replace(/^"|"$/g, "") ?? "");
  return [
    {
      file,
      ...place(issue.path),
      message: value === undefined ? `${where} is missing` : `${where} has the wrong form`,
      expected: expectation(issue),
      found,
      remedy: value === undefined ? "Add it." : "Write it in the expected form.",
    },
  ];
}

function expectation(issue: Issue): string {
  if (issue.code === "invalid_type") return `a value of the type ${issue.expected}`;
  if (issue.code === "invalid_value") return `one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "custom" || issue.code === "invalid_format") return issue.message;
  return issue.message.replace(/^Invalid input: /, "");
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

function placeOf(document: DocumentNode, path: Path): { line: number; column: number } {
  let node: { type: string; loc: { start: { line: number; column: number } } } = document.body;
  let start = node.loc.start;
  for (const key of path) {
    if (node.type === "Object") {
      const member = (node as unknown as ObjectNode).members.find((each) => each.name.value === key);
      if (!member) break;
      start = member.loc.start;
      node = member.value;
    } else if (node.type === "Array") {
      const element = (node as unknown as ArrayNode).elements[Number(key)];
      if (!element) break;
      start = element.loc.start;
      node = element.value;
    } else break;
  }
  return { line: start.line, column: start.column };
}

interface Located {
  type: string;
  loc: { start: { line: number; column: number } };
}
interface ObjectNode {
  members: { name: { value: string }; value: Located; loc: Located["loc"] }[];
}
interface ArrayNode {
  elements: { value: Located; loc: Located["loc"] }[];
}
