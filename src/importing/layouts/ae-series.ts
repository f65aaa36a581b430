import { COLUMNS, SHARES, titleBlock } from "../ae-columns.ts";
import { AE_MEASURES } from "../ae-measures.ts";
import { dayOf, headsOf, monthOf, numberOf, placeOf, serialMonth, textOf } from "../cells.ts";
import type { Cell, FeedFile, Sheet } from "../feed-file.ts";
import { defineLayout, type Harvest, type Observation } from "../layout.ts";
import { oddCell } from "../odd-cell.ts";
import { percentOf } from "../share.ts";

/**
 * How the file is read: England by month in two sheets, one of attendances and admissions, one of the four-hour standard.
 *
 *     Title:     A&E Attendances & Emergency Admission statistics …
 *     Published: 10th July 2025
 *
 *                    A&E attendances                         Emergency Admissions     ← groups
 *     Period         Type 1 …        …  Total Attendances    …                        ← heads
 *     a stored day   1138652            1752381
 */
interface Plan {
  published: string;
  first: string;
  last: string;
  tables: Table[];
  /** First and last month of what the notes of the file call estimated. */
  estimated?: [first: string, last: string];
}

interface Table {
  sheet: number;
  header: number;
  period: number;
  columns: Record<string, number>;
  /** The column of the operational standard, where the sheet has one. */
  standard?: number;
}

/** What a column of a sheet is called decides which measures the sheet has; each of the two must have its own. */
const PARTS = [
  Object.keys(COLUMNS).filter((id) => !SHARES[id] && !isPart(id)),
  [...Object.keys(SHARES), ...Object.keys(COLUMNS).filter(isPart)],
];

/** The file gives England no code; the monthly workbook gives it this one. */
const ENGLAND = { code: "-", name: "England" };

/** The share that must be seen within four hours, which the file repeats for each month. */
const STANDARD = "four-hour-standard";

/** The national time series of A&E, which reaches back to August 2010. */
export default defineLayout<Plan>({
  id: "ae-series",
  title: "A&E attendances and emergency admissions in England, monthly time series of NHS England",
  publication: "nhs-england-ae",
  standing: "series",
  measures: { ...AE_MEASURES, [STANDARD]: { title: "The four-hour standard", unit: "percent" } },

  plan(file) {
    const found = file.sheets.flatMap((_, sheet) => tablesOf(file, sheet));
    const tables = PARTS.map((ids) =>
      found.find(({ columns }) => ids.every((id) => (columns[id] ?? -1) >= 0)),
    );
    const [activity, performance] = tables;
    const published =
      activity && dayOf(titleBlock(sheetOf(file, activity), activity.header).get("published"));
    const months = activity ? rowsOf(sheetOf(file, activity), activity).map(([, , month]) => month) : [];
    if (!activity || !performance || !published || months.length === 0)
      return {
        mismatch: {
          fits: found.length === 0 ? 0 : 0.5,
          expected:
            "two sheets headed “Period”, one of attendances and admissions and one of waits of four hours, with a day of publication",
          found:
            found.length === 0
              ? "no sheet headed “Period” below a title block of A&E"
              : `${found.length} sheets headed “Period”, published “${published ?? ""}”, ${months.length} months`,
        },
      };
    return {
      plan: {
        published,
        first: months[0] as string,
        last: months.at(-1) as string,
        tables: [activity, performance],
        ...estimatedIn(file),
      },
    };
  },

  describe: ({ first, last, published, tables }) => [
    `England, months ${first} to ${last}, published ${published}`,
    ...tables.map(({ header }, index) => `${index === 0 ? "counts" : "shares"}: heads in row ${header + 1}`),
  ],

  read(file, plan) {
    const harvest: Harvest = {
      edition: {
        publication: "nhs-england-ae",
        id: plan.last,
        published: plan.published,
        status: "final",
      },
      observations: [],
      leftOut: [],
      notUnderstood: [],
    };
    for (const [part, table] of plan.tables.entries())
      for (const row of rowsOf(sheetOf(file, table), table))
        harvest.observations.push(
          ...observationsOf(sheetOf(file, table), table, PARTS[part] as string[], row, plan, harvest),
          ...standardOf(sheetOf(file, table), table, row),
        );
    return harvest;
  },
});

/**
 * The standard in a month, which the file prints once beside the head of its column; nothing where it has none. Below the
 * head it is repeated for some months and not for others.
 */
function standardOf(
  sheet: Sheet,
  { header, standard }: Table,
  [, , period]: [number, Cell[], string],
): Observation[] {
  if (standard === undefined) return [];
  const heads = sheet.rows[header] as Cell[];
  const column = heads.findIndex((cell, index) => index > standard && typeof cell === "number");
  const value = numberOf(heads[column]);
  if (value === undefined) return [];
  return [
    {
      measure: STANDARD,
      place: ENGLAND,
      period,
      value: percentOf(value),
      table: textOf(sheet.name),
      label: textOf(heads[standard]),
      at: placeOf(sheet, header, column),
    },
  ];
}

function observationsOf(
  sheet: Sheet,
  table: Table,
  ids: string[],
  [index, row, period]: [number, Cell[], string],
  plan: Plan,
  harvest: Harvest,
): Observation[] {
  const number = (id: string) => numberOf(row[table.columns[id] as number]);
  return ids
    .filter((id) => !isPart(id))
    .flatMap((id): Observation[] => {
      const at = placeOf(sheet, index, table.columns[id] as number);
      const value = number(id);
      if (value === undefined) {
        harvest.notUnderstood.push(oddCell(row[table.columns[id] as number], at, "a number"));
        return [];
      }
      const share = SHARES[id];
      const [within, late] = share ? [number(share.within), number(share.late)] : [];
      return [
        {
          measure: id,
          place: ENGLAND,
          period,
          value: share ? percentOf(value) : value,
          ...(within !== undefined && late !== undefined
            ? { numerator: within, denominator: within + late }
            : {}),
          ...(isEstimated(plan, period)
            ? {
                doubt: { status: "e", note: "Estimated by NHS England from weeks shared out among months." },
              }
            : {}),
          table: textOf(sheet.name),
          label: period,
          at,
        },
      ];
    });
}

/** The table of a sheet that stands below a title block of A&E and is headed “Period”. */
function tablesOf(file: FeedFile, index: number): Table[] {
  const sheet = file.sheets[index] as Sheet;
  const header = sheet.rows.findIndex((row) => row.some((cell) => textOf(cell).toLowerCase() === "period"));
  if (header < 1 || !/^a&e attendances/i.test(titleBlock(sheet, header).get("title") ?? "")) return [];
  const heads = headsOf(sheet, header, header - 1);
  const columns = Object.fromEntries(
    Object.entries(COLUMNS).map(([id, [group, head]]) => [
      id,
      heads.find((each) => group.test(each.group) && head.test(each.title))?.column ?? -1,
    ]),
  );
  const period = heads.find(({ title }) => title === "period")?.column as number;
  const standard = heads.find(({ title }) => title.startsWith("operational standard"))?.column;
  return [{ sheet: index, header, period, columns, ...(standard === undefined ? {} : { standard }) }];
}

/** The rows of months: a month is a stored day. */
function rowsOf(sheet: Sheet, { header, period }: Table): [index: number, row: Cell[], month: string][] {
  return sheet.rows.flatMap((row, index) => {
    const day = row[period];
    return index > header && typeof day === "number" ? [[index, row, serialMonth(day)] as const] : [];
  }) as [number, Cell[], string][];
}

function sheetOf(file: FeedFile, { sheet }: Table): Sheet {
  return file.sheets[sheet] as Sheet;
}

/** Whether a column is only a part of a share. */
function isPart(id: string): boolean {
  return /^(in-four-hours|late)/.test(id);
}

/** What the notes say: "Figures from Nov 2010 to May 2015 have been estimated from published weekly data …". */
function estimatedIn({ sheets }: FeedFile): Pick<Plan, "estimated"> {
  const cells = sheets.flatMap(({ rows }) => rows.flat().filter((cell) => typeof cell === "string"));
  const said = cells
    .map((cell) => /^figures from (\S+ \d{4}) to (\S+ \d{4}) have been estimated/i.exec(textOf(cell)))
    .find(Boolean);
  const [first, last] = [monthOf(said?.[1]), monthOf(said?.[2])];
  return first && last ? { estimated: [first, last] } : {};
}

function isEstimated({ estimated }: Plan, period: string): boolean {
  return estimated !== undefined && estimated[0] <= period && period <= estimated[1];
}
