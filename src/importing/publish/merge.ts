import type { PublishedDataset } from "../../model/imports.ts";
import { isPeriod, parsePeriod } from "../../model/period.ts";
import type { Standing } from "../layout.ts";
import type { Candidate } from "./candidate.ts";
import { type CsvRow, figureKey } from "./row.ts";

/** From the one that stands to the one that gives way. */
const ORDER: readonly Standing[] = ["dated", "series", "undated", "tidied"];

/** What a dataset is made of, as far as the import has to know it. */
export interface DatasetShape {
  /** Ids of its indicators in their order. */
  indicators: readonly string[];
  /** Its breakdowns with their keys, both in their order. */
  breakdowns: readonly { id: string; keys: readonly string[] }[];
}

/** A figure whose number is another one now. */
export interface Change {
  was: CsvRow;
  now: CsvRow;
}

/** What comes of rows that were there and rows that files offer. */
export interface Merged {
  rows: CsvRow[];
  added: CsvRow[];
  revised: Change[];
  /** Figures whose number stays and that cite another place now. */
  cited: Change[];
  unchanged: number;
  /** Numbers of files that give way to what stands, where they differ from it. */
  differing: Change[];
  /** The candidates that rows of now are from. */
  used: Candidate[];
}

/**
 * Rows of a dataset after an import: of several candidates for a figure the one of the best standing and newest edition
 * stands; a row that is there gives way only to one that stands at least as well and is no older. Rows that cite other
 * sources, such as other prints in packs, stay as they are.
 *
 * @param standingOf how a source stands whose rows are there; nothing for one that is not imported
 */
export function merge(
  published: PublishedDataset,
  shape: DatasetShape,
  existing: readonly CsvRow[],
  candidates: readonly Candidate[],
  standingOf: (source: string) => Standing | undefined,
): Merged {
  const breakdowns = shape.breakdowns.map(({ id }) => id);
  const keyOf = (row: CsvRow) => figureKey(row, breakdowns);
  const own = new Map(
    existing.filter((row) => standingOf(row.source ?? "") && !row.print).map((row) => [keyOf(row), row]),
  );
  const others = existing.filter((row) => own.get(keyOf(row)) !== row);
  const merged: Omit<Merged, "rows"> = {
    added: [],
    revised: [],
    cited: [],
    unchanged: 0,
    differing: [],
    used: [],
  };
  const rows = new Map(own);
  for (const [key, offered] of Map.groupBy(candidates, ({ row }) => keyOf(row))) {
    const [best, ...rest] = offered.toSorted(before) as [Candidate, ...Candidate[]];
    const was = own.get(key);
    if (best.row.source === "") {
      // Nothing but files that are only compared.
      if (was && contradicts(was, best.row)) merged.differing.push({ was, now: best.row });
      continue;
    }
    const now = withPrints(published, best.row, breakdowns);
    if (was && givesWay(best, was, standingOf)) {
      if (contradicts(was, now)) merged.differing.push({ was, now });
      merged.unchanged++;
      continue;
    }
    rows.set(key, now);
    merged.used.push(best);
    merged.differing.push(
      ...rest.filter(({ row }) => contradicts(row, now)).map(({ row }) => ({ was: now, now: row })),
    );
    if (!was) merged.added.push(now);
    else if (!sameNumber(was, now)) merged.revised.push({ was, now });
    else if (JSON.stringify(tidy(was)) !== JSON.stringify(tidy(now))) merged.cited.push({ was, now });
    else merged.unchanged++;
  }
  return { ...merged, rows: inOrder([...rows.values(), ...others], published, shape) };
}

/**
 * What is published before what is only compared, then the better standing, then the newer edition, then the fuller row;
 * else as the files come.
 */
function before(a: Candidate, b: Candidate): number {
  return (
    Number(a.row.source === "") - Number(b.row.source === "") ||
    ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) ||
    endOf(b.edition.id).localeCompare(endOf(a.edition.id)) ||
    (b.edition.revised ?? "").localeCompare(a.edition.revised ?? "") ||
    countNumbers(b.row) - countNumbers(a.row)
  );
}

/** How many numbers a row has: of two tables of one edition, one may print counts or limits that the other lacks. */
function countNumbers(row: CsvRow): number {
  return NUMBER.filter((column) => row[column]).length;
}

/** Whether a candidate stands less well than a row that is there, is of an older edition, or lacks numbers of that row. */
function givesWay(
  { standing, edition, row }: Candidate,
  was: CsvRow,
  standingOf: (source: string) => Standing | undefined,
): boolean {
  const rank = ORDER.indexOf(standing) - ORDER.indexOf(standingOf(was.source ?? "") ?? "tidied");
  if (rank !== 0) return rank > 0;
  const [old, young] = [endOf(was.edition ?? ""), endOf(edition.id)];
  if (row.source !== was.source) return false;
  if (young !== old) return young < old || sameNumber(was, row);
  return !contradicts(was, row) && countNumbers(row) < countNumbers(was);
}

const NUMBER = ["value", "lower", "upper", "numerator", "denominator"];

/** Whether two rows say the same number, or alike that there is none. */
function sameNumber(a: CsvRow, b: CsvRow): boolean {
  return NUMBER.every((column) => (a[column] ?? "") === (b[column] ?? "")) && doubtOf(a) === doubtOf(b);
}

/** Whether two rows contradict each other: one that lacks a count or a limit says nothing against it. */
function contradicts(a: CsvRow, b: CsvRow): boolean {
  if ((a.value ?? "") !== (b.value ?? "")) return true;
  return NUMBER.some((column) => a[column] && b[column] && a[column] !== b[column]);
}

/** The status without a dispute, which is between sources and not in the file. */
function doubtOf({ status = "" }: CsvRow): string {
  return status === "d" ? "" : status;
}

/** The row with what packs print of it, and the dispute where they print another number. */
function withPrints(published: PublishedDataset, row: CsvRow, breakdowns: readonly string[]): CsvRow {
  const print = published.printed.find(
    ({ select }) => figureKey(select, breakdowns) === figureKey(row, breakdowns),
  );
  return {
    ...row,
    ...(print?.also ? { also: print.also } : {}),
    ...(print?.disputed ? { status: "d" } : {}),
  };
}

/** A row without its empty cells, in the order of their names. */
function tidy(row: CsvRow): [string, string][] {
  return Object.entries(row)
    .filter(([, text]) => text !== "")
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Rows by indicator, breakdowns, place and time; of several prints of a figure, the plain one first. */
function inOrder(rows: readonly CsvRow[], published: PublishedDataset, shape: DatasetShape): CsvRow[] {
  const places = Object.values(published.places)
    .flat()
    .map(({ area = "", organisation = "" }) => `${organisation}|${area}`);
  const at = (list: readonly string[], key: string) => (list.includes(key) ? list.indexOf(key) : list.length);
  const ranks = (row: CsvRow): (number | string)[] => [
    at(shape.indicators, row.indicator ?? ""),
    ...shape.breakdowns.map(({ id, keys }) => at(["", ...keys], row[id] ?? "")),
    at(places, `${row.organisation ?? ""}|${row.area ?? ""}`),
    row.organisation ?? "",
    row.area ?? "",
    row.role ?? "",
    endOf(row.period ?? ""),
    row.period ?? "",
    row.print ?? "",
  ];
  return rows
    .map((row) => ({ row, ranks: ranks(row) }))
    .sort((a, b) => {
      for (const [index, rank] of a.ranks.entries()) {
        const other = b.ranks[index] as number | string;
        if (rank !== other) return rank < other ? -1 : 1;
      }
      return 0;
    })
    .map(({ row }) => row);
}

/** The last day of a period, by which editions and rows are ordered; the text itself where it is none. */
function endOf(id: string): string {
  const period = parsePeriod(id);
  return isPeriod(period) ? period.end : id;
}
