import type { Problem } from "./problem.ts";

/** Signs that are no letters and that XML, and so every office program and feed reader, has no place for. */
const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The problem with a text that holds such a sign; nothing where none does. */
export function controlSign(text: string): Omit<Problem, "file" | "line" | "column"> | undefined {
  const found = CONTROL.exec(text);
  if (!found) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  const before = text.slice(Math.max(0, found.index - 20), found.index);
  return {
    message: `A text holds a control character, U+${code}`,
    expected: "letters, numbers and the marks of writing",
    found: before === "" ? `U+${code} at the start` : `U+${code} after "${before}"`,
    remedy:
      "Delete it. It comes along when text is copied from a PDF, and no office program opens a file with it.",
  };
}

/** The problems of the lines of a CSV file that hold such a sign. */
export function controlLines(text: string, file: string): Problem[] {
  if (!CONTROL.test(text)) return [];
  return text.split("\n").flatMap((line, index) => {
    const problem = controlSign(line);
    return problem ? [{ file, line: index + 1, ...problem }] : [];
  });
}
