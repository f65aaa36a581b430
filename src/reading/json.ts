import { type DocumentNode, parse } from "@humanwhocodes/momoa";
import type { z } from "zod";
import type { Problem } from "./problem.ts";
import { schemaProblems } from "./schema-problems.ts";
import { syntaxProblem } from "./syntax.ts";
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
    document = parse(decoded.text, { ranges: true });
    raw = JSON.parse(decoded.text);
  } catch (error) {
    problems.push({ file, ...syntaxProblem(error as Error, decoded.text) });
    return undefined;
  }
  const place = (path: Path) => placeOf(document, path);
  problems.push(...repeatedKeys(document.body, file));
  const result = schema.safeParse(raw);
  if (result.success) return { value: result.data, place };
  problems.push(...schemaProblems(schema, raw, file, place));
  return undefined;
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
interface ObjectNode extends Located {
  members: { name: { value: string }; value: Located; loc: Located["loc"] }[];
}
interface ArrayNode extends Located {
  elements: { value: Located; loc: Located["loc"] }[];
}
