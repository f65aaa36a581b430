import { type DocumentNode, parse } from "@humanwhocodes/momoa";
import type { z } from "zod";
import { withCommas } from "./commas.ts";
import { controlSign } from "./control-signs.ts";
import type { Problem } from "./problem.ts";
import { faultsOf, type Path, type Place, schemaProblems } from "./schema-problems.ts";
import { standIn } from "./stand-in.ts";
import { syntaxProblem } from "./syntax.ts";
import { decodeText } from "./text.ts";

export type { Path } from "./schema-problems.ts";

/** Takes note of a problem with the value at a path. */
export type Report = (path: Path, problem: Omit<Problem, "file" | "line" | "column">) => void;

/** A JSON file with the place of every value in it. */
export interface JsonFile<T> {
  /** Its path from the project folder. */
  file: string;
  /** What the file says; where it does not fit its schema, something empty stands in. */
  value: T;
  /** Paths of what is missing or has the wrong form; each has its problem. */
  faults: readonly Path[];
  place: Place;
  /** Takes note of a problem; not again of what is missing or has the wrong form. */
  report: Report;
}

/**
 * Reads a JSON file against a schema. Every problem is pushed to `problems`; nothing is returned only where the file
 * cannot be parsed. A key `$schema` at the root, by which editors find the schema, is left out.
 */
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
  const { text, slips } = withCommas(decoded.text);
  problems.push(...slips.map((slip) => ({ file, ...syntaxProblem(slip, decoded.text) })));
  let document: DocumentNode;
  let raw: unknown;
  try {
    document = parse(text, { ranges: true });
    raw = withoutSchema(JSON.parse(text));
  } catch (error) {
    problems.push({ file, ...syntaxProblem(error as Error, text) });
    return undefined;
  }
  const place: Place = (path) => placeOf(document, path);
  problems.push(
    ...controlTexts(document.body, file),
    ...repeatedKeys(document.body, file),
    ...schemaProblems(schema, raw, file, place),
  );
  const faults = faultsOf(schema, raw);
  return {
    file,
    value: standIn(schema, raw),
    faults,
    place,
    report: (path, problem) => {
      if (!faults.some((fault) => isWithin(path, fault))) problems.push({ file, ...place(path), ...problem });
    },
  };
}

/** Editors find the schema of a file by this key at its root; what the file says is the rest. */
function withoutSchema(raw: unknown): unknown {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return raw;
  const { $schema: _schema, ...rest } = raw as Record<string, unknown>;
  return rest;
}

/** Whether the value at a path, all in it and all around it has the form of its schema. */
export function isSound({ faults }: Pick<JsonFile<unknown>, "faults">, path: Path = []): boolean {
  return !faults.some((fault) => isWithin(path, fault) || isWithin(fault, path));
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.every((key, index) => path[index] === key);
}

/** Texts with signs that no office program reads: a JSON file writes them as `\u0007`. */
function controlTexts(node: Located, file: string): Problem[] {
  if (node.type === "Array")
    return (node as ArrayNode).elements.flatMap(({ value }) => controlTexts(value, file));
  if (node.type === "Object")
    return (node as ObjectNode).members.flatMap(({ value }) => controlTexts(value, file));
  const problem = node.type === "String" ? controlSign((node as StringNode).value) : undefined;
  const { line, column } = node.loc.start;
  return problem ? [{ file, line, column, ...problem }] : [];
}

/** Keys that stand twice in one object, of which JSON would silently drop the first. */
function repeatedKeys(node: Located, file: string): Problem[] {
  if (node.type === "Array")
    return (node as ArrayNode).elements.flatMap(({ value }) => repeatedKeys(value, file));
  if (node.type !== "Object") return [];
  const { members } = node as ObjectNode;
  return members.flatMap(({ name, value, loc }, index) => {
    const first = members.findIndex((each) => each.name.value === name.value);
    const inner = repeatedKeys(value, file);
    if (first === index) return inner;
    return [
      {
        file,
        line: loc.start.line,
        column: loc.start.column,
        message: `The key "${name.value}" stands twice`,
        expected: "each key once",
        found: `the same as on line ${members[first]?.loc.start.line}`,
        remedy: "Delete or rename one of the two; otherwise the first is lost.",
      },
      ...inner,
    ];
  });
}

function placeOf(document: DocumentNode, path: Path): { line: number; column: number } {
  let node: Located = document.body;
  let start = node.loc.start;
  for (const key of path) {
    if (node.type === "Object") {
      const member = (node as ObjectNode).members.find((each) => each.name.value === key);
      if (!member) break;
      start = member.loc.start;
      node = member.value;
    } else if (node.type === "Array") {
      const element = (node as ArrayNode).elements[Number(key)];
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
interface StringNode extends Located {
  value: string;
}
interface ObjectNode extends Located {
  members: { name: { value: string }; value: Located; loc: Located["loc"] }[];
}
interface ArrayNode extends Located {
  elements: { value: Located; loc: Located["loc"] }[];
}
