import type { JsonFile } from "./json.ts";
import { textsOf } from "./texts-of.ts";

/** A straight quotation mark, or a straight apostrophe that is no sign of minutes or feet: those follow a digit. */
const STRAIGHT = /"|(?<!\d)'/;

/** Reports texts of a JSON file with straight apostrophes or quotation marks: people read these texts, and see one kind. */
export function checkQuotes(file: JsonFile<unknown>): void {
  for (const { path, text } of textsOf(file.value)) {
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

/** The words around a place in a text. */
function around(text: string, at: number): string {
  const words = (part: string, from: number, to?: number) => part.split(" ").slice(from, to).join(" ");
  return `${words(text.slice(0, at), -2)}${words(text.slice(at), 0, 2)}`;
}
