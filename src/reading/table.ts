import Papa from "papaparse";
import { controlLines } from "./control-signs.ts";
import { type Problem, quote } from "./problem.ts";
import { harmProblems, withoutHarm } from "./spreadsheet-harm.ts";
import { suggest } from "./suggest.ts";
import { decodeText } from "./text.ts";

/** A row of a CSV that knows where it stands. */
export interface Row {
  /** 1-based line of the file on which the row starts. */
  line: number;
  /** The trimmed cell of a column, empty when the file has no such column. */
  get(column: string): string;
  /** A problem with this row's cell of a column. */
  problem(column: string, problem: Omit<Problem, "file" | "line" | "column">): Problem;
}

export interface Table {
  columns: string[];
  rows: Row[];
  /** Whether it holds every row of the file; where not, a problem says why. */
  isWhole: boolean;
}

export interface Columns {
  required: readonly string[];
  optional: readonly string[];
  /** Whether there may be others too: their names stand in a file that could not be read. */
  others?: boolean;
}

/** Reads a CSV file with known columns; every problem is pushed to `problems`, and rows that can be read are returned. */
export function readTable(bytes: Uint8Array, file: string, known: Columns, problems: Problem[]): Table {
  const empty: Table = { columns: [], rows: [], isWhole: false };
  const decoded = decodeText(bytes, file);
  if ("problem" in decoded) {
    problems.push(decoded.problem);
    return empty;
  }
  problems.push(...controlLines(decoded.text, file));
  if (decoded.text.trim() === "") {
    problems.push({
      file,
      message: "The file is empty",
      expected: `a header row with ${known.required.join(", ")}`,
      found: "nothing",
      remedy: "Write the header row and at least one figure, or delete the file.",
    });
    return empty;
  }
  const separator = wrongSeparator(decoded.text);
  if (separator) {
    problems.push({
      file,
      line: 1,
      message: `The cells are separated by ${separator}`,
      expected: "commas",
      found: separator,
      remedy: `Save it again as "CSV UTF-8 (comma delimited)", or run "npm run mend -- ${file}".`,
    });
    return empty;
  }
  // One kind of line end, or a file that mixes them would be cut in the wrong places.
  const text = decoded.text.replaceAll(/\r\n?/g, "\n");
  const parsed = Papa.parse<string[]>(text, { delimiter: ",", newline: "\n", skipEmptyLines: false });
  const columns = (parsed.data[0] ?? []).map((name) => name.trim());
  if (columns.every((name) => name === "")) {
    problems.push({
      file,
      line: 1,
      message: "The first row is empty",
      expected: `a header row with ${known.required.join(", ")}`,
      found: "no name of a column",
      remedy: "Delete what stands above the header row.",
    });
    return empty;
  }
  const lines = startLines(parsed.data);
  const torn = new Set(parsed.errors.map((error) => error.row ?? 0));
  for (const index of torn)
    problems.push({
      file,
      line: lines[index] ?? 1,
      message: "A quotation mark is not closed, or stands in the middle of a cell",
      expected: 'a cell with quotation marks around it, and those inside it doubled: "the ""old"" way"',
      found: quote(parsed.data[index]?.find((cell) => /["\n]/.test(cell)) ?? ""),
      remedy:
        "Close it, or double it inside the cell; rows that run together here are not checked until then.",
    });
  if (torn.has(0)) return empty;
  problems.push(...checkHeader(columns, file, known));
  const { rows: meant, harms } = withoutHarm(parsed.data, (row) => lines[row] as number);
  problems.push(...harmProblems(file, harms));
  const rows: Row[] = [];
  const filled = meant.flatMap((cells, index) =>
    index === 0 || torn.has(index) || cells.every((cell) => cell.trim() === "")
      ? []
      : [{ cells, line: lines[index] as number }],
  );
  for (const { cells, line } of filled) {
    if (cells.length !== columns.length) {
      problems.push({
        file,
        line,
        message: `The row has ${cells.length} cells where the header has ${columns.length}`,
        expected: `${columns.length} cells`,
        found: `${cells.length} cells`,
        remedy: "Look for a missing comma, or a comma in a cell that is not in quotation marks.",
      });
      continue;
    }
    rows.push({
      line,
      get: (column) => (cells[columns.indexOf(column)] ?? "").trim(),
      problem: (column, problem) => ({
        file,
        line,
        ...(columns.includes(column) ? { column: columns.indexOf(column) + 1 } : {}),
        ...problem,
      }),
    });
  }
  if (filled.length === 0 && torn.size === 0)
    problems.push({
      file,
      message: "The file has a header and no rows",
      expected: "at least one row",
      found: "none",
      remedy: "Write a row, or delete the file.",
    });
  return { columns, rows, isWhole: rows.length > 0 && rows.length === filled.length && torn.size === 0 };
}

function wrongSeparator(text: string): string | undefined {
  if (text.startsWith("sep=")) return "what its first row says, for spreadsheets only";
  const header = text.split("\n", 1)[0] ?? "";
  if (header.includes(",")) return undefined;
  if (header.includes(";")) return "semicolons";
  if (header.includes("\t")) return "tabs";
  return undefined;
}

function checkHeader(columns: string[], file: string, known: Columns): Problem[] {
  const all = [...known.required, ...known.optional];
  const problems: Problem[] = [];
  for (const name of known.required.filter((name) => !columns.includes(name)))
    problems.push({
      file,
      line: 1,
      message: `The column "${name}" is missing`,
      expected: `the columns ${known.required.join(", ")}`,
      found: columns.join(", "),
      remedy: `Add the column "${name}".`,
    });
  for (const [index, name] of columns.entries()) {
    if (name === "")
      problems.push({
        file,
        line: 1,
        column: index + 1,
        message: "A column has no name",
        expected: `one of ${all.join(", ")}`,
        found: "an empty cell",
        remedy: "Name the column, or delete it.",
      });
    else if (columns.indexOf(name) !== index)
      problems.push({
        file,
        line: 1,
        column: index + 1,
        message: `The column "${name}" stands twice`,
        expected: "each column once",
        found: columns.join(", "),
        remedy: "Delete or rename one of the two.",
      });
    else if (!all.includes(name) && !known.others)
      problems.push({
        file,
        line: 1,
        column: index + 1,
        message: `Unknown column ${quote(name)}`,
        expected: `one of ${all.join(", ")}`,
        found: quote(name),
        remedy:
          suggest(name, all) ?? 'Rename it, or describe it under "breakdowns" in the JSON beside the file.',
      });
  }
  return problems;
}

/** 1-based line on which each parsed row starts; line feeds inside quoted cells count. */
function startLines(rows: string[][]): number[] {
  let line = 1;
  return rows.map((cells) => {
    const start = line;
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
    return start;
  });
}
