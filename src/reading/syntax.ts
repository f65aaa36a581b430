import type { Problem } from "./problem.ts";

/** Parts of JSON as momoa calls them, in words. */
const TOKENS: Record<string, string> = {
  String: "a text",
  Number: "a number",
  Boolean: "true or false",
  Null: "null",
  Comma: "a comma",
  Colon: "a colon",
  LBrace: "an opening curly bracket",
  RBrace: "a closing curly bracket",
  LBracket: "an opening square bracket",
  RBracket: "a closing square bracket",
};

/** What keeps a text from being JSON, from the error of momoa or, where that is more lenient, of JSON.parse. */
export function syntaxProblem(
  error: Error & { line?: number; column?: number },
  text: string,
): Omit<Problem, "file"> {
  if (text.trim() === "")
    return {
      message: "The file is empty",
      expected: "valid JSON",
      found: "nothing",
      remedy: "Write it, or delete the file.",
    };
  const problem = { ...placeOf(error, text), message: "The JSON does not parse", expected: "valid JSON" };
  if (/control character/.test(error.message))
    return {
      ...problem,
      found: "a line break or tab inside a text",
      remedy: "Write \\n for a line break, or close the quotation mark.",
    };
  const [, token, character] = /^Unexpected (?:token (\w+)|character '(.+)') found/.exec(error.message) ?? [];
  return {
    ...problem,
    found: token
      ? `${TOKENS[token] ?? token} where it cannot be`
      : character
        ? `the character ${character} where it cannot be`
        : /end of input/.test(error.message)
          ? "the end of the file"
          : error.message,
    remedy: "Look for a missing comma, quotation mark or bracket, or one too many, just before this place.",
  };
}

/** Line and column; JSON.parse names a position only. */
function placeOf(
  error: { line?: number; column?: number; message: string },
  text: string,
): { line?: number; column?: number } {
  if (error.line !== undefined && error.column !== undefined)
    return { line: error.line, column: error.column };
  const position = /at position (\d+)/.exec(error.message)?.[1];
  if (position === undefined) return {};
  const before = text.slice(0, Number(position)).split("\n");
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}
