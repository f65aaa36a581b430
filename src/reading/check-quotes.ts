import type { JsonFile, Path } from "./json.ts";

/** A straight quotation mark, or a straight apostrophe that is no sign of minutes or feet: those follow a digit. */
const STRAIGHT = /"|(?<!\d)'/;

/** Reports texts of a JSON file with straight apostrophes or quotation marks: people read these texts, and see one kind. */
export function checkQuotes(file: JsonFile<unknown>): void {
  for (const { path, text } of textsOf(file.value, [])) {
    const [mark] = STRAIGHT.exec(text) ?? [];
    if (mark === undefined) continue;
    file.report(path, {
      message: `A text has a straight ${mark === "'" ? "apostrophe" : "quotation mark"}`,
      expected: "’ for an apostrophe, “ and ” for quotation marks",
      found: around(text, text.indexOf(mark)),
      remedy: mark === "'" ? "Write ’ for it." : "Write “ before what is quoted and ” after it.",
    });
  }
}

/** The texts within a value, with their places. */
function textsOf(value: unknown, path: Path): { path: Path; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  return [...entries].flatMap(([key, each]) => textsOf(each, [...path, key]));
}

/** The words around a place in a text. */
function around(text: string, at: number): string {
  const words = (part: string, from: number, to?: number) => part.split(" ").slice(from, to).join(" ");
  return `${words(text.slice(0, at), -2)}${words(text.slice(at), 0, 2)}`;
}
