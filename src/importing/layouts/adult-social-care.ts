import { numberOf, placeOf, textOf } from "../cells.ts";
import type { Sheet } from "../feed-file.ts";
import { defineLayout, type Measure } from "../layout.ts";
import { missingOf } from "../marks.ts";
import { financialYear, latestPeriod } from "../period-id.ts";
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

/**
 * How the file is read: a record a row, heads in the first.
 *
 *     Financial year,Local authority code,Local authority name,Grouping,…,Measure,Code,Value,MEDIAN,MADs_from_median,rank_order
 *     2022-23,E08000099,Pellmouth,LA_Raw,…,"Outcome, Workforce turnover rate",ASC7,25.1,27.4,-0.3,None
 *
 * `rank_order` is not read: whoever copied the file put it there, and it says “desc” of measures of which more is better
 * and of some of which less is. Nor is the distance from the median, which follows from the two numbers.
 */
interface Plan {
  table: RecordTable<keyof typeof HEADS>;
  median?: number;
  edition: string;
}

const HEADS = {
  year: "financial year",
  code: "local authority code",
  name: "local authority name",
  group: "grouping",
  measure: "measure",
  id: "code",
  value: "value",
} as const;

/** Titles are those that the file prints; the units, which it does not print, are those of the published definitions. */
const MEASURES: Record<string, Measure> = {
  asc1: { title: "ASC carer quality of life", unit: "score" },
  asc2: { title: "ASC quality of life", unit: "score" },
  asc3: { title: "Ease of finding information about services: service users", unit: "percent" },
  asc4: { title: "Ease of finding information about support: carers", unit: "percent" },
  asc5: { title: "Outcome of short-term services: sequel to service", unit: "percent" },
  asc6: { title: "Requests resulting in a service", unit: "rate" },
  asc7: { title: "Workforce turnover rate", unit: "percent" },
};

/** Adult social care of the Local Authority Data Explorer. */
export default defineLayout<Plan>({
  id: "adult-social-care",
  title: "Adult social care, Local Authority Data Explorer, Office for Local Government",
  publication: "oflog-adult-social-care",
  standing: "undated",
  measures: MEASURES,

  plan(file) {
    const found = recordTableOf(file, HEADS);
    if ("mismatch" in found) return found;
    const { table } = found;
    const records = [...recordsOf(file, table)].map(([, row]) => row);
    const known = records.filter((row) => textOf(row[table.columns.id]).toLowerCase() in MEASURES);
    const edition = latestPeriod(known.map((row) => financialYear(row[table.columns.year]) ?? ""));
    if (!edition)
      return {
        mismatch: {
          fits: 0.7,
          expected: "measures ASC1 to ASC7 with financial years such as 2022-23",
          found:
            [...new Set(records.map((row) => textOf(row[table.columns.id])))].slice(0, 10).join(", ") ||
            "none",
          at: placeOf(file.sheets[table.sheet] as Sheet, table.header, table.columns.id),
        },
      };
    const median = columnOf(file, table, "median");
    return { plan: { table, ...(median === undefined ? {} : { median }), edition } };
  },

  describe: ({ edition, median }) => [
    `financial years to ${edition}; the file does not say when it was published`,
    median === undefined ? "no median" : "beside each figure the median of its group",
  ],

  read(file, { table, median, edition }) {
    const { columns } = table;
    const sheet = file.sheets[table.sheet] as Sheet;
    const harvest = harvestOf({ publication: "oflog-adult-social-care", id: edition, status: "unstated" });
    for (const [index, row] of recordsOf(file, table)) {
      const measure = textOf(row[columns.id]).toLowerCase();
      const period = financialYear(row[columns.year]);
      const missing = missingOf(row[columns.value]);
      const value = numberOf(row[columns.value]);
      if (!(measure in MEASURES))
        harvest.notUnderstood.push({
          message: "This measure is not known: its figure is left out",
          expected: Object.keys(MEASURES).join(", ").toUpperCase(),
          found: textOf(row[columns.id]),
          at: placeOf(sheet, index, columns.id),
        });
      else if (!period)
        harvest.notUnderstood.push(noPeriod(sheet, index, columns.year, "a financial year such as 2022-23"));
      else if (value === undefined && !missing)
        harvest.notUnderstood.push(noNumber(sheet, index, columns.value));
      else {
        const beside = numbersAt(sheet, index, { median }, harvest.notUnderstood).median;
        const group = textOf(row[columns.group]);
        const place = { code: textOf(row[columns.code]), name: textOf(row[columns.name]) };
        harvest.observations.push({
          measure,
          place,
          period,
          ...(value === undefined ? {} : { value }),
          ...(value === undefined && missing ? { missing } : {}),
          ...(beside === undefined ? {} : { comparator: { title: `Median of ${group}`, value: beside } }),
          table: textOf(row[columns.measure]).replace(/^Outcome, /, ""),
          label: `${place.name}, ${textOf(row[columns.year])}`,
          at: placeOf(sheet, index, columns.value),
        });
      }
    }
    return harvest;
  },
});
