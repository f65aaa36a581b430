import { numberOf, placeOf, textOf } from "../cells.ts";
import type { Cell, Sheet } from "../feed-file.ts";
import { type FlatTable, flatTable, recordsOf } from "../flat-table.ts";
import { defineLayout, type Harvest, type Observation } from "../layout.ts";
import { oddCell } from "../odd-cell.ts";

/** How the file is read: one row a month and place, from the first month to the newest. */
interface Plan extends FlatTable {
  first: string;
  last: string;
}

const WHO = ["year", "month", "region", "org code", "org name"];

/** The column of each measure, by the number that the specification gives it. */
const COLUMNS: Record<string, string> = {
  incidents: "a7",
  "incidents-category-1": "a8",
  "incidents-category-2": "a10",
  "incidents-category-3": "a11",
  "incidents-category-4": "a12",
  "category-1-mean": "a25",
  "category-1-90th": "a26",
  "category-2-mean": "a31",
  "category-2-90th": "a32",
  "category-3-mean": "a34",
  "category-3-90th": "a35",
  "category-4-mean": "a37",
  "category-4-90th": "a38",
};

/** Ambulance systems indicators (AmbSYS): incidents and response times by month. */
export default defineLayout<Plan>({
  id: "ambulance-systems",
  title: "Ambulance systems indicators (AmbSYS), CSV of NHS England",
  publication: "nhs-england-ambulance",
  standing: "undated",
  measures: {
    incidents: { title: "Incidents", unit: "count" },
    "incidents-category-1": { title: "Incidents, category 1", unit: "count" },
    "incidents-category-2": { title: "Incidents, category 2", unit: "count" },
    "incidents-category-3": { title: "Incidents, category 3", unit: "count" },
    "incidents-category-4": { title: "Incidents, category 4", unit: "count" },
    "category-1-mean": { title: "Response time, category 1, mean", unit: "seconds" },
    "category-1-90th": { title: "Response time, category 1, 90th centile", unit: "seconds" },
    "category-2-mean": { title: "Response time, category 2, mean", unit: "seconds" },
    "category-2-90th": { title: "Response time, category 2, 90th centile", unit: "seconds" },
    "category-3-mean": { title: "Response time, category 3, mean", unit: "seconds" },
    "category-3-90th": { title: "Response time, category 3, 90th centile", unit: "seconds" },
    "category-4-mean": { title: "Response time, category 4, mean", unit: "seconds" },
    "category-4-90th": { title: "Response time, category 4, 90th centile", unit: "seconds" },
  },

  plan(file) {
    const table = flatTable(file, [...WHO, ...Object.values(COLUMNS)], "the file of ambulance systems");
    if ("mismatch" in table) return table;
    const sheet = file.sheets[table.sheet] as Sheet;
    const periods = [...recordsOf(sheet)].map(([, row]) => periodOf(row, table)).filter(Boolean) as string[];
    const sorted = periods.sort();
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (first === undefined || last === undefined)
      return {
        mismatch: {
          fits: 0.8,
          expected: "a year and the number of a month in each row",
          found: "none",
          at: placeOf(sheet, 1, table.columns["year"] as number),
        },
      };
    return { plan: { ...table, first, last } };
  },

  describe: ({ first, last }) => [
    `months ${first} to ${last}; the file does not say when it was published`,
    "services and England; rows of regions are left out",
  ],

  read(file, plan) {
    const sheet = file.sheets[plan.sheet] as Sheet;
    const harvest: Harvest = {
      edition: { publication: "nhs-england-ambulance", id: plan.last, status: "unstated" },
      observations: [],
      leftOut: [],
      notUnderstood: [],
    };
    const records = [...recordsOf(sheet)];
    const text = (row: Cell[], head: string) => textOf(row[plan.columns[head] as number]);
    const regions = new Set(
      records.map(([, row]) => text(row, "region")).filter((code) => code !== "Eng" && /^Y\d/.test(code)),
    );
    const services = records.filter(([, row]) => regions.has(text(row, "region")));
    /** Services without a number, by month and column: England's number is without them. */
    const absent = new Map<string, string[]>();
    for (const [, row] of services)
      for (const [measure, head] of Object.entries(COLUMNS))
        if (text(row, head) === ".") {
          const key = `${periodOf(row, plan)} ${measure}`;
          absent.set(key, [...(absent.get(key) ?? []), text(row, "org code")]);
        }
    const perMonth = new Map<string | undefined, number>();
    for (const [, row] of services)
      perMonth.set(periodOf(row, plan), (perMonth.get(periodOf(row, plan)) ?? 0) + 1);

    for (const [index, row] of records) {
      const period = periodOf(row, plan);
      const place = { code: text(row, "org code"), name: text(row, "org name") };
      if (!period) {
        harvest.notUnderstood.push({
          message: "This row has no month",
          expected: "a year, and a month from 1 to 12",
          found: `${text(row, "year")}, ${text(row, "month")}`,
          at: placeOf(sheet, index, plan.columns["year"] as number),
        });
        continue;
      }
      if (regions.has(place.code)) {
        leaveOut(harvest, placeOf(sheet, index, plan.columns["org code"] as number));
        continue;
      }
      for (const [measure, head] of Object.entries(COLUMNS)) {
        const column = plan.columns[head] as number;
        const at = placeOf(sheet, index, column);
        const value = numberOf(row[column]);
        const common = { measure, place, period, table: sheet.name, label: place.name, at };
        const without = place.code === "Eng" ? absent.get(`${period} ${measure}`) : undefined;
        if (value !== undefined)
          harvest.observations.push({
            ...common,
            value,
            ...(without ? { doubt: partial(without, perMonth.get(period) ?? 0) } : {}),
          });
        else if (textOf(row[column]) === ".")
          harvest.observations.push({ ...common, missing: { status: "x", mark: "." } });
        else harvest.notUnderstood.push(oddCell(row[column], at, "a number, or “.” where there is none"));
      }
    }
    return harvest;
  },
});

/** England's number while services are missing in it: they joined the standards one by one. */
function partial(without: string[], services: number): NonNullable<Observation["doubt"]> {
  const names = without.length > 1 ? `${without.slice(0, -1).join(", ")} and ${without.at(-1)}` : without[0];
  return {
    status: "u",
    note: `England without ${without.length} of its ${services} ambulance services, which had no figure yet: ${names}`,
  };
}

function leaveOut(harvest: Harvest, at: Harvest["leftOut"][number]["at"]): void {
  const [regions] = harvest.leftOut;
  if (regions) regions.count += 1;
  else
    harvest.leftOut.push({
      why: "a region says again what the rows of its ambulance services say",
      count: 1,
      at,
    });
}

function periodOf(row: Cell[], { columns }: FlatTable): string | undefined {
  const [year, month] = ["year", "month"].map((head) => textOf(row[columns[head] as number]));
  if (!/^\d{4}$/.test(year ?? "") || !/^(0?[1-9]|1[0-2])$/.test(month ?? "")) return undefined;
  return `${year}-${(month as string).padStart(2, "0")}`;
}
