/** One thing that is wrong in the data, worded for the person who must mend it. */
export interface Problem {
  /** Path from the project folder, e.g. `data/habits/smoking-by-ward.csv`. */
  file: string;
  /** 1-based line of the file. */
  line?: number;
  /** 1-based cell of the row in a CSV; 1-based character in a JSON file. */
  column?: number;
  /** What is wrong, as a sentence without a full stop. */
  message: string;
  expected?: string;
  found?: string;
  /** What to do about it. */
  remedy: string;
}

/** Thrown when data cannot be used; carries every problem found, never only the first. */
export class ProblemsError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(describeProblems(problems));
    this.name = "ProblemsError";
    this.problems = problems;
  }
}

/** All problems as text for a terminal, in order of file, line and column, with a closing count. */
export function describeProblems(problems: readonly Problem[]): string {
  const ordered = [...problems].sort(
    (a, b) =>
      a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
  const count = ordered.length === 1 ? "1 problem" : `${ordered.length} problems`;
  const kinds = Map.groupBy(ordered, ({ file, message, expected, remedy }) =>
    JSON.stringify([file, message, expected, remedy]),
  );
  const manyOf = new Map(
    [...kinds.values()].flatMap(([first, ...more]) =>
      first && more.length >= MANY ? [[first, more] as const] : [],
    ),
  );
  const told = new Set([...manyOf.values()].flat());
  const texts = ordered
    .filter((problem) => !told.has(problem))
    .map((problem) => describeProblem(problem) + placesOf(manyOf.get(problem) ?? []));
  return [...texts, `${count} found. Nothing was changed.`].join("\n\n");
}

/** Where else the same is wrong, in the same file. */
function placesOf(more: readonly Problem[]): string {
  if (more.length === 0) return "";
  const places = more.slice(0, PLACES).map(({ line, column }) => [line, column].filter(Boolean).join(":"));
  const rest = more.length - places.length;
  return `\n    the same: ${places.join(", ")}${rest > 0 ? ` and ${rest} more places` : ""}`;
}

/** From so many more problems of a kind in a file, they are told as one, with so many of the other places. */
const MANY = 3;
const PLACES = 8;

/** One problem as text: its place, what is wrong, what was expected and found, what to do. */
export function describeProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(":");
  const details = [
    ["expected", problem.expected],
    ["found", problem.found],
    ["remedy", problem.remedy],
  ].filter(([, text]) => text !== undefined);
  const lines = [`${place}  ${problem.message}`, ...details.map(([name, text]) => `    ${name}: ${text}`)];
  return lines.join("\n").replaceAll(COMMANDS, codeOf);
}

/** What a terminal would obey and not show, but for the ends of lines; whatever the data says, none of it gets there. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: what must not reach a terminal
const COMMANDS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

function codeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** A value from a file, quoted and cut, safe to print on one line; what cannot be seen is shown as its code. */
export function quote(text: string): string {
  const line = JSON.stringify(text).replaceAll(/[\u00a0\u00ad\u2000-\u200f\u202f\u2060\ufeff]/g, codeOf);
  return line.length > 80 ? `${line.slice(0, 78)}…"` : line;
}
