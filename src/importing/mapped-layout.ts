import type { MappedFigures, Mapping } from "../model/mapping.ts";
import { numberOf, placeOf, textOf } from "./cells.ts";
import type { Cell, FeedFile, Sheet } from "./feed-file.ts";
import { type Answers, defineLayout, type Harvest, type Layout, type Observation } from "./layout.ts";
import { missingOf } from "./marks.ts";
import { financialYear, latestPeriod, periodOfInterval, periodOfPrinted } from "./period-id.ts";
import {
  harvestOf,
  leaveOut,
  noNumber,
  noPeriod,
  numbersAt,
  type RecordTable,
  recordsOf,
  recordTableOf,
} from "./record-table.ts";
import { saidOnce } from "./said-once.ts";

interface Plan {
  table: RecordTable<string>;
  /** The edition as the mapping and answers have it, with its id. */
  edition: Mapping["edition"] & { id: string };
}
type Read = { observation?: Observation; odd?: Harvest["notUnderstood"][number] };

/**
 * The layout that a mapping describes.
 *
 * @param id what the layout is called: the name of the mapping file without its ending
 */
export function layoutOf(mapping: Mapping, id = "mapping"): Layout<Plan> {
  return defineLayout<Plan>({
    id,
    title: mapping.title,
    publication: mapping.publication,
    standing: mapping.standing ?? "undated",
    measures: mapping.measures,

    plan(file, answers = {}) {
      const heads = Object.fromEntries(headsIn(mapping).map((head) => [head, head]));
      const sheets = file.sheets.map((sheet) =>
        mapping.sheet === undefined || sheet.name === mapping.sheet ? sheet : { ...sheet, rows: [] },
      );
      if (mapping.sheet !== undefined && !file.sheets.some(({ name }) => name === mapping.sheet))
        return {
          mismatch: {
            fits: 0,
            expected: `a sheet “${mapping.sheet}”`,
            found: file.sheets.map(({ name }) => `“${name}”`).join(", ") || "no table",
          },
        };
      const found = recordTableOf({ ...file, sheets }, heads);
      if ("mismatch" in found) return found;
      const told = { ...mapping.edition, ...editionOf(answers) };
      const id = told.id ?? latestPeriod(periodsIn(mapping, file, found.table));
      if (id) return { plan: { table: found.table, edition: { ...told, id } } };
      const { sheet, header, columns } = found.table;
      const [head = ""] = periodHeads(mapping.period);
      const column = columns[headKey(head)] ?? 0;
      return {
        mismatch: {
          fits: 0.9,
          expected: `periods below “${head}”, such as 2022/23`,
          found: textOf(file.sheets[sheet]?.rows[header + 1]?.[column]) || "none",
          at: placeOf(file.sheets[sheet] as Sheet, header + 1, column),
        },
      };
    },

    describe: ({ table, edition }) => [
      `edition ${edition.id}, heads in row ${table.header + 1}`,
      ...mapping.figures.map(
        ({ measure, value }) => `${mapping.measures[measure]?.title ?? measure}: “${value}”`,
      ),
    ],

    read(file, { table: plan, edition }) {
      const { publication, place } = mapping;
      const { id, status, published, revised, part } = edition;
      const code = "code" in place ? plan.columns[headKey(place.code)] : undefined;
      const harvest = harvestOf({
        publication,
        id,
        status,
        ...(published ? { published } : {}),
        ...(revised ? { revised } : {}),
        ...(part ? { part } : {}),
      });
      const sheet = file.sheets[plan.sheet] as Sheet;
      const add = saidOnce(harvest, sheet);
      for (const [index, row] of recordsOf(file, plan)) {
        if (!holds(row, plan, mapping.rows)) {
          leaveOut(harvest, "not one of the rows that the mapping takes", sheet, index);
          continue;
        }
        if (code !== undefined && textOf(row[code]) === "") {
          leaveOut(harvest, "names no place", sheet, index);
          continue;
        }
        const figures = mapping.figures.filter(({ where }) => holds(row, plan, where));
        if (figures.length === 0) leaveOut(harvest, "of no measure that the mapping names", sheet, index);
        for (const each of figures) {
          const { observation, odd } = readFigure(mapping, each, sheet, index, plan, harvest);
          if (observation) add(observation);
          if (odd) harvest.notUnderstood.push(odd);
        }
      }
      return harvest;
    },
  });
}

/** What a person said of the edition of this one file, which the mapping of all of them cannot know. */
function editionOf({ edition, published, revised }: Answers): Partial<Mapping["edition"]> {
  return {
    ...(edition ? { id: edition } : {}),
    ...(published ? { published } : {}),
    ...(revised ? { revised } : {}),
  };
}

/** All heads that a mapping names, in small letters, each once. */
function headsIn({ place, period, parts, note, rows, figures }: Mapping): string[] {
  const named = [
    ...("code" in place ? [place.code, place.name] : []),
    ...periodHeads(period),
    ...figures.flatMap(({ value, lower, upper, numerator, denominator, where }) => [
      ...[value, lower, upper, numerator, denominator],
      ...Object.keys(where ?? {}),
    ]),
    ...Object.values(parts ?? {}),
    note,
    ...Object.keys(rows ?? {}),
  ];
  return [...new Set(named.filter((head) => head !== undefined).map(headKey))];
}

/** All periods of a file, in its heads and below them. */
function periodsIn(mapping: Mapping, file: FeedFile, table: Plan["table"]): string[] {
  const inHeads = mapping.figures.flatMap(({ period }) => period ?? []);
  const printed = new Set([...recordsOf(file, table)].map(([, row]) => periodOfRow(mapping, row, table)));
  return [...inHeads, ...[...printed].filter((period) => period !== undefined)];
}

/** The heads of the columns in which a period stands. */
function periodHeads(period: Mapping["period"]): string[] {
  if (period === undefined || typeof period === "string") return period === undefined ? [] : [period];
  return "is" in period ? [] : [period.year, period.month];
}

/** What a row prints of its period; empty where the period stands elsewhere. */
function printedPeriod({ period }: Mapping, row: Cell[], table: Plan["table"]): string {
  return periodHeads(period)
    .map((head) => textOf(row[table.columns[headKey(head)] as number]))
    .join(" ");
}

function periodOfRow(mapping: Mapping, row: Cell[], table: Plan["table"]): string | undefined {
  const { period, financialYears, yearStarts } = mapping;
  if (typeof period === "object" && "is" in period) return period.is;
  const printed = printedPeriod(mapping, row, table);
  const month = /^(\d{4}) (\d{1,2})$/.exec(printed);
  if (month) return periodOfInterval(`${month[1]}-${(month[2] as string).padStart(2, "0")}-01/P1M`);
  return (
    (financialYears ? financialYear(printed) : undefined) ??
    periodOfInterval(printed, yearStarts) ??
    periodOfPrinted(printed, yearStarts)
  );
}

function readFigure(
  mapping: Mapping,
  figures: MappedFigures,
  sheet: Sheet,
  index: number,
  plan: Plan["table"],
  { notUnderstood }: Harvest,
): Read {
  const row = sheet.rows[index] as Cell[];
  const columnOf = (head: string) => plan.columns[headKey(head)] as number;
  const words = (head: string | undefined) => (head === undefined ? "" : textOf(row[columnOf(head)]));
  const period = figures.period ?? periodOfRow(mapping, row, plan);
  if (!period)
    return {
      odd: noPeriod(
        sheet,
        index,
        columnOf(periodHeads(mapping.period)[0] ?? figures.value),
        "a period, such as 2022/23",
      ),
    };
  const place =
    "code" in mapping.place
      ? { code: words(mapping.place.code), name: words(mapping.place.name) }
      : mapping.place.is;
  const parts = {
    ...Object.fromEntries(Object.entries(mapping.parts ?? {}).map(([part, head]) => [part, words(head)])),
    ...figures.parts,
  };
  const at = columnOf(figures.value);
  const common = {
    measure: figures.measure,
    place,
    period,
    ...(Object.keys(parts).length > 0 ? { parts } : {}),
    ...(words(mapping.note) ? { note: words(mapping.note) } : {}),
    table: sheet.name || mapping.title,
    label: [place.name || place.code, ...Object.values(parts), printedPeriod(mapping, row, plan)]
      .filter(Boolean)
      .join(", "),
    at: placeOf(sheet, index, at),
  };
  const marks = Object.fromEntries(
    Object.entries(mapping.marks ?? {}).map(([mark, status]) => [mark.toLowerCase(), status]),
  );
  const value = numberOf(row[at]);
  if (value === undefined) {
    const missing = missingOf(row[at], marks);
    return missing ? { observation: { ...common, missing } } : { odd: noNumber(sheet, index, at) };
  }
  const of = (head: string | undefined) => (head === undefined ? undefined : columnOf(head));
  const limits = numbersAt(
    sheet,
    index,
    { lower: of(figures.lower), upper: of(figures.upper) },
    notUnderstood,
    marks,
  );
  const counts = numbersAt(
    sheet,
    index,
    { numerator: of(figures.numerator), denominator: of(figures.denominator) },
    notUnderstood,
    marks,
  );
  const factor = mapping.measures[figures.measure]?.factor ?? 1;
  const scaled = Object.fromEntries(Object.entries(limits).map(([key, limit]) => [key, limit * factor]));
  return { observation: { ...common, value: value * factor, ...scaled, ...counts } };
}

/** Whether a row holds one of the texts in each of the columns. */
function holds(row: Cell[], plan: Plan["table"], wanted: Record<string, string[]> | undefined): boolean {
  return Object.entries(wanted ?? {}).every(([head, texts]) =>
    texts.includes(textOf(row[plan.columns[headKey(head)] as number])),
  );
}

function headKey(head: string): string {
  return textOf(head).toLowerCase();
}
