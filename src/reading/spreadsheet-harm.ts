import { isPeriod, parsePeriod } from "../model/period.ts";
import { hasLostLetters, lettersMeant } from "./letters.ts";
import { type Problem, quote } from "./problem.ts";

/** One cell that a spreadsheet has changed. */
export interface Harm {
  /** 1-based line of the file, and cell of the row. */
  line: number;
  column: number;
  found: string;
  /** What stood there before; nothing where that cannot be told. */
  meant: string | undefined;
}

/** What spreadsheets do to a table when they open it and save it again, without a word. */
interface Kind {
  /** What has become of so many cells, in words. */
  message(cells: string): string;
  expected: string;
  /** What a changed cell was before, where only one thing can have been; `others` are all cells of its column. */
  meant(cell: string, others: readonly string[]): string | undefined;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const KINDS: readonly Kind[] = [
  {
    message: (cells) => `A spreadsheet has turned ${cells} into dates of its own, such as Oct-23`,
    expected: "months as 2023-10 and years as 2011/12",
    meant(cell) {
      const [, name = "", short = ""] = /^([A-Z][a-z]{2})-(\d\d)$/.exec(cell) ?? [];
      const month = MONTHS.indexOf(name) + 1;
      if (month === 0) return undefined;
      // Of a month whose number is above that of its year, the data has no such form: these were years.
      if (month === Number(short) + 1) return `20${short}/${String(month).padStart(2, "0")}`;
      return month <= Number(short) ? `20${short}-${String(month).padStart(2, "0")}` : undefined;
    },
  },
  {
    message: (cells) => `A spreadsheet has turned ${cells} into days of its own, such as 26/03/2015`,
    expected: "days as 2015-03-26",
    meant(cell) {
      const [, day = "", month = "", year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? [];
      const meant = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
      return isPeriod(parsePeriod(meant)) ? meant : undefined;
    },
  },
  {
    message: (cells) => `A spreadsheet has turned ${cells} into years of the calendar, such as 2021-22`,
    expected: "financial years as 2021/22, like others of this column",
    meant(cell, others) {
      const [, first, second] = /^(\d{4})-(\d\d)$/.exec(cell) ?? [];
      const isYear = first !== undefined && (Number(first) + 1) % 100 === Number(second);
      return isYear && others.some((other) => /^\d{4}\/\d\d$/.test(other)) ? `${first}/${second}` : undefined;
    },
  },
  {
    message: (cells) => `A spreadsheet has read letters of ${cells} in another encoding, such as â€™ for ’`,
    expected: "letters as they were written",
    meant: lettersMeant,
  },
];

/** The one kind that nothing undoes. */
const LOST: Kind = {
  message: (cells) => `Letters of ${cells} are lost`,
  expected: "the letters that the source prints",
  meant: () => undefined,
};

/** What a table was before a spreadsheet saved it, as far as that is certain, and what it has changed, by kind. */
export function withoutHarm(
  rows: readonly string[][],
  lineOf: (row: number) => number,
): { rows: string[][]; harms: Map<Kind, Harm[]> } {
  const harms = new Map<Kind, Harm[]>();
  const columns = (rows[0] ?? []).map((_, column) => rows.slice(1).map((cells) => cells[column] ?? ""));
  const mended = rows.map((cells, row) =>
    cells.map((cell, column) => {
      const found = cell.trim();
      const note = (kind: Kind, meant?: string) => {
        harms.set(kind, harms.get(kind) ?? []);
        harms.get(kind)?.push({ line: lineOf(row), column: column + 1, found, meant });
      };
      if (hasLostLetters(found)) note(LOST);
      for (const kind of KINDS) {
        const meant = kind.meant(found, columns[column] ?? []);
        if (meant === undefined) continue;
        note(kind, meant);
        return meant;
      }
      return cell;
    }),
  );
  return { rows: mended, harms };
}

/** One problem for each kind of harm in a file, at its first place. */
export function harmProblems(file: string, harms: ReadonlyMap<Kind, readonly Harm[]>): Problem[] {
  return [...harms].map(([kind, all]) => {
    const [{ line, column, found, meant }] = all as [Harm];
    return {
      file,
      line,
      column,
      message: kind.message(cellsIn(all.length)),
      expected: kind.expected,
      found: [
        quote(found) + (meant === undefined ? "" : `, which was likely ${quote(meant)}`),
        ...(all.length > 1 ? [`and ${all.length - 1} more`] : []),
      ].join(", "),
      remedy:
        meant === undefined
          ? "Look up in the source what stood there and write it, or take the file back as it was."
          : mendRemedy(file),
    };
  });
}

/** What to do about a file that one command can mend. */
export function mendRemedy(file: string): string {
  return `Run "npm run mend -- ${file}": it shows what it would write, and writes it with --write. Or take the file back as it was.`;
}

/** So many cells in words: "a cell", "12 cells". */
export function cellsIn(count: number): string {
  return count === 1 ? "a cell" : `${count} cells`;
}
