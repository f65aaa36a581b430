import { AE_MEASURES } from "../ae-measures.ts";
import { monthOf, numberOf, placeOf, textOf } from "../cells.ts";
import type { Sheet } from "../feed-file.ts";
import { type FlatTable, flatTable, recordsOf } from "../flat-table.ts";
import { defineLayout, type Harvest, type NotUnderstood, type Observation } from "../layout.ts";
import { oddCell } from "../odd-cell.ts";
import { shareOf } from "../share.ts";

/** How the file is read: heads in the first row, one provider a row, one row for all of England. */
interface Plan extends FlatTable {
  period: string;
  /** Columns right of the table: six of September 2024 have a head and nothing below it. */
  beyond: number[];
}

const WHO = ["period", "org code", "parent org", "org name"];
const TYPES = ["type 1", "type 2", "other"] as const;

/** The heads of one count, in the order of `TYPES`; booked appointments stand in columns of their own. */
const HEADS = {
  attended: ["type 1", "type 2", "other a&e department"].map((type) => `a&e attendances ${type}`),
  booked: ["type 1", "type 2", "other department"].map(
    (type) => `a&e attendances booked appointments ${type}`,
  ),
  late: ["type 1", "type 2", "other department"].map((type) => `attendances over 4hrs ${type}`),
  lateBooked: ["type 1", "type 2", "other department"].map(
    (type) => `attendances over 4hrs booked appointments ${type}`,
  ),
  waited: [
    "patients who have waited 4-12 hs from dta to admission",
    "patients who have waited 12+ hrs from dta to admission",
  ],
  admitted: ["type 1", "type 2", "other a&e department"].map(
    (type) => `emergency admissions via a&e - ${type}`,
  ),
  admittedElsewhere: ["other emergency admissions"],
};

/** The monthly CSV of A&E: the counts of the workbook, booked appointments apart, and no day of publication. */
export default defineLayout<Plan>({
  id: "ae-monthly-csv",
  title: "A&E attendances and emergency admissions by provider, monthly CSV of NHS England",
  publication: "nhs-england-ae",
  standing: "undated",
  measures: AE_MEASURES,

  plan(file) {
    const table = flatTable(file, [...WHO, ...Object.values(HEADS).flat()], "the monthly CSV of A&E");
    if ("mismatch" in table) return table;
    const sheet = file.sheets[table.sheet] as Sheet;
    const column = table.columns["period"] as number;
    const periods = sheet.rows.map((row) => periodOf(row[column]));
    const first = periods.findIndex((period) => period !== undefined);
    if (first < 0)
      return {
        mismatch: {
          fits: 0.8,
          expected: "a period such as “MSitAE-APRIL-2024”",
          found: textOf(sheet.rows[1]?.[column]) || "nothing",
          at: placeOf(sheet, 1, column),
        },
      };
    const known = Object.values(table.columns);
    const beyond = (sheet.rows[0] ?? []).map((_, index) => index).filter((index) => !known.includes(index));
    return { plan: { ...table, period: periods[first] as string, beyond } };
  },

  describe: ({ period, beyond }) => [
    `month ${period}; the file does not say when it was published`,
    "booked appointments are added to the attendances of their department",
    ...(beyond.length > 0 ? [`${beyond.length} columns beyond the table`] : []),
  ],

  read(file, plan) {
    const sheet = file.sheets[plan.sheet] as Sheet;
    const harvest: Harvest = {
      edition: { publication: "nhs-england-ae", id: plan.period, status: "unstated" },
      observations: [],
      leftOut: [],
      notUnderstood: beyondOf(sheet, plan),
    };
    for (const [index, row] of recordsOf(sheet)) {
      const text = (head: string) => textOf(row[plan.columns[head] as number]);
      const code = text("org code");
      // The row of all providers is called "TOTAL", "Total" or "total ", with or without a period, not always last.
      const all = /^total$/i.test(code);
      const period = periodOf(text("period"));
      if (all ? period !== undefined && period !== plan.period : period !== plan.period)
        harvest.notUnderstood.push({
          message: "This row is not of the month of the others",
          expected: plan.period,
          found: text("period") || "nothing",
          at: placeOf(sheet, index, plan.columns["period"] as number),
        });
      else
        harvest.observations.push(
          ...observationsOf(sheet, index, plan, harvest, {
            code: all ? "TOTAL" : code,
            name: text("org name"),
          }),
        );
    }
    return harvest;
  },
});

/** What one row says. A row with a count that cannot be read says nothing: every measure but few is a sum. */
function observationsOf(
  sheet: Sheet,
  index: number,
  plan: Plan,
  harvest: Harvest,
  place: Observation["place"],
): Observation[] {
  const row = sheet.rows[index] ?? [];
  const columns = Object.values(HEADS)
    .flat()
    .map((head) => plan.columns[head] as number);
  const odd = columns.filter((column) => numberOf(row[column]) === undefined);
  harvest.notUnderstood.push(
    ...odd.map((column) => oddCell(row[column], placeOf(sheet, index, column), "a number")),
  );
  if (odd.length > 0) return [];

  const counts = (heads: string[]) =>
    heads.map((head) => numberOf(row[plan.columns[head] as number]) as number);
  const attendances = added(counts(HEADS.attended), counts(HEADS.booked));
  const late = added(counts(HEADS.late), counts(HEADS.lateBooked));
  const [all, allLate] = [sum(attendances), sum(late)];
  const [type1, late1] = [attendances[0] as number, late[0] as number];
  const admitted = sum(counts(HEADS.admitted));
  const said: Record<keyof typeof AE_MEASURES, Pick<Observation, "value" | "missing">> = {
    "four-hour-share": shareOf(all - allLate, all),
    "four-hour-share-type-1": shareOf(type1 - late1, type1),
    attendances: { value: all },
    ...(Object.fromEntries(
      TYPES.map((_, type) => [`attendances-type-${type + 1}`, { value: attendances[type] as number }]),
    ) as Record<`attendances-type-${1 | 2 | 3}`, { value: number }>),
    "emergency-admissions": { value: admitted + sum(counts(HEADS.admittedElsewhere)) },
    "admitted-through-ae": { value: admitted },
    "waited-4-hours": { value: sum(counts(HEADS.waited)) },
    "waited-12-hours": { value: counts(HEADS.waited)[1] as number },
  };
  const at = placeOf(sheet, index, plan.columns["org code"] as number);
  return Object.entries(said).map(([measure, value]) => ({
    measure,
    place,
    period: plan.period,
    ...value,
    table: sheet.name,
    label: place.name,
    at,
  }));
}

/** Cells that hold something in columns of which nobody knows what they are. */
function beyondOf(sheet: Sheet, { beyond }: Plan): NotUnderstood[] {
  return [...recordsOf(sheet)].flatMap(([index, row]) =>
    beyond
      .filter((column) => textOf(row[column]) !== "")
      .map((column) => ({
        message: "This cell stands in a column that is not known",
        expected: "nothing",
        found: textOf(row[column]),
        at: placeOf(sheet, index, column),
      })),
  );
}

/** "MSitAE-APRIL-2024" as 2024-04. */
function periodOf(cell: Sheet["rows"][number][number] | undefined): string | undefined {
  return monthOf(/^MSitAE-(.*)$/i.exec(textOf(cell))?.[1] ?? null);
}

function added(first: number[], second: number[]): number[] {
  return first.map((count, index) => count + (second[index] as number));
}

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
