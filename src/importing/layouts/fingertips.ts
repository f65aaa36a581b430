import { numberOf, placeOf, textOf } from "../cells.ts";
import type { Cell, Sheet } from "../feed-file.ts";
import { defineLayout, type Harvest, type Measure, type Observation } from "../layout.ts";
import { missingOf, statusOfNote } from "../marks.ts";
import { latestPeriod, periodOfPrinted } from "../period-id.ts";
import {
  columnOf,
  harvestOf,
  noNumber,
  noPeriod,
  numbersAt,
  type RecordTable,
  recordsOf,
  recordTableOf,
} from "../record-table.ts";
import { saidOnce } from "../said-once.ts";
import { unitOfWords } from "../unit-of-words.ts";

/**
 * How the file is read: heads in the first row, a record a row. A line break inside a quoted name makes records of two
 * lines in the text, which the reader of CSV files has joined again. What newer downloads call otherwise or add
 * (“Compared to Counties & UAs (from Apr 2021) value or percentiles”, “Time period range”) is not needed.
 */
interface Plan {
  table: RecordTable<keyof typeof HEADS>;
  /** Columns that older downloads lack. */
  optional: Partial<Record<keyof typeof OPTIONAL, number>>;
  edition: string;
}

const HEADS = {
  id: "indicator id",
  name: "indicator name",
  code: "area code",
  area: "area name",
  sex: "sex",
  age: "age",
  period: "time period",
  value: "value",
} as const;

const OPTIONAL = {
  categoryType: "category type",
  category: "category",
  lower: /^lower ci 95(\.0)? limit$/,
  upper: /^upper ci 95(\.0)? limit$/,
  widerLower: /^lower ci 99\.8 limit$/,
  widerUpper: /^upper ci 99\.8 limit$/,
  numerator: "count",
  denominator: "denominator",
  note: "value note",
  trend: "recent trend",
} as const;

/** Trends that are none. */
const NO_TREND = "Cannot be calculated";

/** “Get the data” of OHID Fingertips. */
export default defineLayout<Plan>({
  id: "fingertips",
  title: "Fingertips, “Get the data”, Office for Health Improvement and Disparities",
  publication: "ohid-fingertips",
  standing: "undated",
  measures: {},

  plan(file) {
    const found = recordTableOf(file, HEADS);
    if ("mismatch" in found) return found;
    const { table } = found;
    const optional = Object.fromEntries(
      Object.entries(OPTIONAL).flatMap(([key, head]) => {
        const column = columnOf(file, table, head);
        return column === undefined ? [] : [[key, column]];
      }),
    ) as Plan["optional"];
    const records = [...recordsOf(file, table)].map(([, row]) => row);
    const printed = new Set(records.map((row) => textOf(row[table.columns.period])));
    const edition = latestPeriod([...printed].map((text) => periodOfPrinted(text) ?? ""));
    if (edition) return { plan: { table, optional, edition } };
    return {
      mismatch: {
        fits: 0.9,
        expected: "periods such as 2015, 2010/11 or 2015 - 17 below “Time period”",
        found: [...printed][0] || "none",
        at: placeOf(file.sheets[table.sheet] as Sheet, table.header + 1, table.columns.period),
      },
    };
  },

  describe: ({ edition, optional }) => [
    `periods to ${edition}; the file does not say when it was published`,
    optional.lower === undefined ? "no intervals" : "intervals at 95 per cent, and at 99.8 where they are",
  ],

  read(file, plan) {
    const sheet = file.sheets[plan.table.sheet] as Sheet;
    const harvest = harvestOf({ publication: "ohid-fingertips", id: plan.edition, status: "unstated" });
    const measures: Record<string, Measure> = {};
    // A download of several area types repeats England and the regions under each.
    const add = saidOnce(harvest, sheet);
    for (const [index, row] of recordsOf(file, plan.table)) {
      const title = textOf(row[plan.table.columns.name]);
      // The file does not say the unit: only words of the name do.
      for (const observation of observationOf(sheet, index, plan, harvest))
        if (add(observation)) measures[observation.measure] ??= { title, unit: unitOfWords(title) };
    }
    return { ...harvest, measures };
  },
});

function observationOf(
  sheet: Sheet,
  index: number,
  { table: { columns }, optional }: Plan,
  { notUnderstood }: Harvest,
): Observation[] {
  const row = sheet.rows[index] as Cell[];
  const at = (key: keyof typeof OPTIONAL) => (optional[key] === undefined ? "" : textOf(row[optional[key]]));
  const period = periodOfPrinted(row[columns.period]);
  if (!period) {
    notUnderstood.push(noPeriod(sheet, index, columns.period, "2015, 2010/11, 2015 - 17 or 2021/22 Q1"));
    return [];
  }
  const place = { code: textOf(row[columns.code]), name: textOf(row[columns.area]) };
  const parts = { sex: textOf(row[columns.sex]), age: textOf(row[columns.age]) };
  const [note, trend] = [at("note"), at("trend")];
  const common = {
    measure: textOf(row[columns.id]),
    place,
    period,
    parts: at("categoryType") ? { ...parts, [at("categoryType")]: at("category") } : parts,
    ...(trend && trend !== NO_TREND ? { trend } : {}),
    table: textOf(row[columns.name]),
    label: [place.name, parts.sex, parts.age, at("category"), textOf(row[columns.period])]
      .filter(Boolean)
      .join(", "),
    at: placeOf(sheet, index, columns.value),
  };
  const value = numberOf(row[columns.value]);
  if (value === undefined) {
    const missing = missingOf(row[columns.value]);
    if (!missing) notUnderstood.push(noNumber(sheet, index, columns.value));
    // Why a value is empty stands in its note. Counts beside it are not taken: they would give it away.
    else if (missing.mark === "" && note)
      return [{ ...common, missing: { status: statusOfNote(note), mark: note } }];
    return missing ? [{ ...common, missing }] : [];
  }
  const { lower, upper, numerator, denominator } = optional;
  const numbers = numbersAt(sheet, index, { lower, upper, numerator, denominator }, notUnderstood);
  const wider = numbersAt(
    sheet,
    index,
    { lower: optional.widerLower, upper: optional.widerUpper },
    notUnderstood,
  );
  return [
    {
      ...common,
      value,
      ...numbers,
      ...(Object.keys(wider).length > 0 ? { wider } : {}),
      ...wordsOf(note),
    },
  ];
}

/** A note casts doubt on its number, or only says how it was made. */
function wordsOf(note: string): Pick<Observation, "doubt" | "note"> {
  if (note === "") return {};
  if (/data quality|caution|unreliable/i.test(note)) return { doubt: { status: "u", note } };
  if (/provisional/i.test(note)) return { doubt: { status: "p", note } };
  if (/estimate|modelled/i.test(note)) return { doubt: { status: "e", note } };
  return { note };
}
