import { AE_MEASURES } from "../ae-measures.ts";
import { numberOf, placeOf, textOf } from "../cells.ts";
import type { Cell, Sheet } from "../feed-file.ts";
import { type FlatTable, flatTable, recordsOf } from "../flat-table.ts";
import { defineLayout, type Harvest, type Observation } from "../layout.ts";
import { oddCell } from "../odd-cell.ts";
import { shareOf } from "../share.ts";

/** How the file is read: one row a month, provider and type of department. */
interface Plan extends FlatTable {
  last: string;
}

const HEADS = ["period", "org_code", "type", "attendances", "breaches", "admissions"];
const COUNTS = ["attendances", "breaches", "admissions"] as const;
/** What the file calls the types that the workbook numbers. */
const TYPES = ["1", "2", "other"];

/** One provider in one month: the first of its rows, and its counts by type. */
interface Provider {
  row: number;
  code: string;
  period: string;
  types: Map<string, Record<(typeof COUNTS)[number], number>>;
}

/** A&E of April 2016 to March 2019 as the published package NHSRdatasets tidied it. */
export default defineLayout<Plan>({
  id: "ae-tidy",
  title: "A&E attendances by provider and type of department, tidied in the package NHSRdatasets",
  publication: "nhs-england-ae",
  standing: "tidied",
  measures: Object.fromEntries(
    Object.entries(AE_MEASURES).filter(([id]) => /^(four-hour|attendances|admitted)/.test(id)),
  ),

  plan(file) {
    const table = flatTable(file, HEADS, "the data set ae_attendances of NHSRdatasets");
    if ("mismatch" in table) return table;
    const sheet = file.sheets[table.sheet] as Sheet;
    const last = [...recordsOf(sheet)]
      .map(([, row]) => periodOf(row, table))
      .filter(Boolean)
      .sort()
      .at(-1);
    if (!last)
      return {
        mismatch: {
          fits: 0.8,
          expected: "a period such as “2016-04-01”",
          found: textOf(sheet.rows[1]?.[table.columns["period"] as number]) || "nothing",
          at: placeOf(sheet, 1, table.columns["period"] as number),
        },
      };
    return { plan: { ...table, last } };
  },

  describe: ({ last }) => [
    `months to ${last}; the types of department of a provider are added`,
    "no row for England, and no names",
  ],

  read(file, plan) {
    const sheet = file.sheets[plan.sheet] as Sheet;
    const harvest: Harvest = {
      edition: { publication: "nhs-england-ae", id: plan.last, status: "unstated" },
      observations: [],
      leftOut: [],
      notUnderstood: [],
      remarks: [
        "The file has no row for England, and nothing is added up to one.",
        "A type of department without attendances has no row: it counts as none.",
      ],
    };
    for (const provider of providersOf(sheet, plan, harvest).values())
      harvest.observations.push(...observationsOf(sheet, plan, provider));
    return harvest;
  },
});

function providersOf(sheet: Sheet, plan: Plan, harvest: Harvest): Map<string, Provider> {
  const providers = new Map<string, Provider>();
  /** Providers in whose rows something is odd: a sum without it would be wrong. */
  const odd = new Set<string>();
  for (const [index, row] of recordsOf(sheet)) {
    const text = (head: string) => textOf(row[plan.columns[head] as number]);
    const at = (head: string) => placeOf(sheet, index, plan.columns[head] as number);
    const [code, type, period] = [text("org_code"), text("type"), periodOf(row, plan)];
    const key = `${code} ${period}`;
    const provider = providers.get(key) ?? { row: index, code, period: period ?? "", types: new Map() };
    const found = harvest.notUnderstood.length;
    if (!period || !TYPES.includes(type) || provider.types.has(type))
      harvest.notUnderstood.push({
        message: "This row is not the one row of its month, provider and type",
        expected: `the first day of a month, and a type (${TYPES.join(", ")}) once`,
        found: `${text("period")}, ${code}, ${type}`,
        at: at("period"),
      });
    const counts = COUNTS.map((head) => {
      const cell = row[plan.columns[head] as number];
      const count = numberOf(cell);
      if (count === undefined) harvest.notUnderstood.push(oddCell(cell, at(head), "a number"));
      return [head, count ?? 0] as const;
    });
    if (harvest.notUnderstood.length > found) odd.add(key);
    else provider.types.set(type, Object.fromEntries(counts) as Record<(typeof COUNTS)[number], number>);
    providers.set(key, provider);
  }
  for (const key of odd) providers.delete(key);
  return providers;
}

function observationsOf(sheet: Sheet, plan: Plan, { row, code, period, types }: Provider): Observation[] {
  const sum = (count: (typeof COUNTS)[number], only = TYPES) =>
    only.reduce((total, type) => total + (types.get(type)?.[count] ?? 0), 0);
  const share = (only?: string[]) =>
    shareOf(sum("attendances", only) - sum("breaches", only), sum("attendances", only));
  const said: Record<string, Pick<Observation, "value" | "missing">> = {
    "four-hour-share": share(),
    "four-hour-share-type-1": share(["1"]),
    attendances: { value: sum("attendances") },
    ...Object.fromEntries(
      TYPES.map((type, index) => [`attendances-type-${index + 1}`, { value: sum("attendances", [type]) }]),
    ),
    "admitted-through-ae": { value: sum("admissions") },
  };
  return Object.entries(said).map(([measure, value]) => ({
    measure,
    place: { code, name: "" },
    period,
    ...value,
    table: sheet.name,
    label: code,
    at: placeOf(sheet, row, plan.columns["org_code"] as number),
  }));
}

function periodOf(row: Cell[], { columns }: FlatTable): string | undefined {
  return /^(\d{4}-(?:0[1-9]|1[0-2]))-01$/.exec(textOf(row[columns["period"] as number]))?.[1];
}
