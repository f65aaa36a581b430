import { z } from "zod";
import { isPeriod, parsePeriod } from "../model/period.ts";
import { numberOf, placeOf, textOf } from "./cells.ts";
import type { Cell, Sheet } from "./feed-file.ts";
import { defineLayout, type Harvest, type Layout, type Observation } from "./layout.ts";
import { missingOf } from "./marks.ts";
import { financialYear, periodOfInterval, periodOfPrinted } from "./period-id.ts";
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

const column = z.string().min(1);
const periodId = z.string().refine((id) => isPeriod(parsePeriod(id)), { error: "a period id" });
const day = z.iso.date();
const text = z.string().min(1);

const figuresSchema = z.strictObject({
  measure: text.describe("Which measure these figures are of: a key of `measures`."),
  value: column.describe("Head of the column with the values."),
  lower: column.optional().describe("Head of the column with the lower 95 per cent limits."),
  upper: column.optional().describe("Head of the column with the upper 95 per cent limits."),
  numerator: column
    .optional()
    .describe("Head of the column with the counts that values are worked out from."),
  denominator: column.optional().describe("Head of the column with what those counts are of."),
  where: z
    .record(column, z.array(text).min(1))
    .optional()
    .describe("Only rows in which these columns hold one of these texts."),
  period: periodId.optional().describe("Their period, where it stands in the head and not in a column."),
  parts: z.record(text, text).optional().describe("Parts that the head says: sex, age."),
});

/** A mapping file: which column of a table is what. Columns are named by their heads; capitals do not matter. */
export const mappingSchema = z.strictObject({
  title: text.describe("What such a file is called, for a person."),
  publication: text.describe("The publication: name of a file in data/sources without .json."),
  edition: z
    .strictObject({
      id: periodId.describe("Which edition, as a period id."),
      published: day.optional().describe("Day on which it was published."),
      revised: day.optional().describe("Day of its last revision."),
      status: z.enum(["final", "provisional", "experimental", "unstated"]).default("unstated"),
      part: text.optional().describe("Which part, where the publication comes in several files."),
    })
    .describe("The edition that the file is."),
  sheet: text.optional().describe("Name of the sheet; left out where only one has these heads."),
  place: z
    .union([
      z.strictObject({ code: column, name: column.optional() }),
      z.strictObject({ is: z.strictObject({ code: text, name: text }) }),
    ])
    .describe(
      "Heads of the columns with code and name of the place, or the one place that all rows are about.",
    ),
  period: column.optional().describe("Head of the column with the period."),
  financialYears: z
    .boolean()
    .default(false)
    .describe("True where 2016-17 is a financial year, not two years."),
  yearStarts: z
    .number()
    .int()
    .min(1)
    .max(12)
    .default(4)
    .describe("Month in which years such as 2016/17 start."),
  measures: z
    .record(
      text,
      z.strictObject({
        title: text,
        unit: z.enum(["percent", "count", "seconds", "years", "rate", "score", "rank", "unstated"]),
        decimals: z.number().int().nonnegative().optional(),
        factor: z
          .number()
          .default(1)
          .describe(
            "What values and limits are multiplied by: 100 where the file has shares of 1 and not percentages.",
          ),
      }),
    )
    .describe("What is measured, by an id."),
  figures: z
    .array(figuresSchema)
    .min(1)
    .describe("Which columns, and which rows, hold figures of which measure."),
  rows: z
    .record(column, z.array(text).min(1))
    .optional()
    .describe("Which rows are read at all: those in which these columns hold one of these texts."),
  parts: z.record(text, column).optional().describe("Heads of columns with further parts: sex, age."),
  note: column.optional().describe("Head of the column with notes on figures."),
  marks: z
    .record(text, z.enum(["x", "c", "z"]))
    .optional()
    .describe("Marks of this file: x not available, c suppressed, z not applicable."),
});

export type Mapping = z.infer<typeof mappingSchema>;
type Figures = z.infer<typeof figuresSchema>;
type Plan = RecordTable<string>;
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
    measures: mapping.measures,

    plan(file) {
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
      return "mismatch" in found ? found : { plan: found.table };
    },

    describe: ({ header }) => [
      `edition ${mapping.edition.id}, heads in row ${header + 1}`,
      ...mapping.figures.map(
        ({ measure, value }) => `${mapping.measures[measure]?.title ?? measure}: “${value}”`,
      ),
    ],

    read(file, plan) {
      const { publication } = mapping;
      const { id: edition, status, published, revised, part } = mapping.edition;
      const harvest = harvestOf({
        publication,
        id: edition,
        status,
        ...(published ? { published } : {}),
        ...(revised ? { revised } : {}),
        ...(part ? { part } : {}),
      });
      const sheet = file.sheets[plan.sheet] as Sheet;
      for (const [index, row] of recordsOf(file, plan)) {
        if (!holds(row, plan, mapping.rows)) {
          leaveOut(harvest, "not one of the rows that the mapping takes", sheet, index);
          continue;
        }
        const figures = mapping.figures.filter(({ where }) => holds(row, plan, where));
        if (figures.length === 0) leaveOut(harvest, "of no measure that the mapping names", sheet, index);
        for (const each of figures) {
          const { observation, odd } = readFigure(mapping, each, sheet, index, plan, harvest);
          if (observation) harvest.observations.push(observation);
          if (odd) harvest.notUnderstood.push(odd);
        }
      }
      return harvest;
    },
  });
}

/** All heads that a mapping names, in small letters, each once. */
function headsIn({ place, period, parts, note, rows, figures }: Mapping): string[] {
  const named = [
    ...("code" in place ? [place.code, place.name] : []),
    period,
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

function readFigure(
  mapping: Mapping,
  figures: Figures,
  sheet: Sheet,
  index: number,
  plan: Plan,
  { notUnderstood }: Harvest,
): Read {
  const row = sheet.rows[index] as Cell[];
  const columnOf = (head: string) => plan.columns[headKey(head)] as number;
  const words = (head: string | undefined) => (head === undefined ? "" : textOf(row[columnOf(head)]));
  const period = figures.period ?? periodIn(mapping, words(mapping.period));
  if (!period)
    return {
      odd: noPeriod(sheet, index, columnOf(mapping.period ?? figures.value), "a period, such as 2022/23"),
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
    label: [place.name || place.code, ...Object.values(parts), words(mapping.period)]
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

function periodIn({ financialYears, yearStarts }: Mapping, printed: string): string | undefined {
  if (financialYears) return financialYear(printed) ?? periodOfPrinted(printed, yearStarts);
  return periodOfInterval(printed, yearStarts) ?? periodOfPrinted(printed, yearStarts);
}

/** Whether a row holds one of the texts in each of the columns. */
function holds(row: Cell[], plan: Plan, wanted: Record<string, string[]> | undefined): boolean {
  return Object.entries(wanted ?? {}).every(([head, texts]) =>
    texts.includes(textOf(row[plan.columns[headKey(head)] as number])),
  );
}

function headKey(head: string): string {
  return textOf(head).toLowerCase();
}
