import { CANCER_MEASURES } from "../cancer-measures.ts";
import { monthOf, numberOf, placeOf, textOf } from "../cells.ts";
import type { Cell, Sheet } from "../feed-file.ts";
import { defineLayout, type Edition, type Harvest, type Observation } from "../layout.ts";
import { oddCell } from "../odd-cell.ts";
import { percentOf } from "../share.ts";

/**
 * How the file is read: up to three of its sheets, each in parts that have heads of their own:
 *
 *     TWO MONTH (62-DAY) WAIT FROM … : BY REFERRAL ROUTE AND ALL CANCERS
 *     Oct-23
 *     …
 *     PART A: ALL ROUTES
 *              ODS CODE (1)  ACCOUNTABLE PROVIDER   REFERRAL ROUTE  CANCER TYPE  TOTAL   WITHIN 62 DAYS  …    ← heads
 *              RBN           MERSEY AND WEST …      ALL ROUTES      ALL CANCERS  165.5   109.5           …
 *
 *                            ALL ENGLISH PROVIDERS  ALL ROUTES      ALL CANCERS  20486   12954.5
 *     PART B: URGENT SUSPECTED CANCER
 */
interface Plan {
  period: string;
  status: Edition["status"];
  tables: { sheet: number; measure: keyof typeof STANDARDS; parts: Part[] }[];
  /** Sheets by cancer, by treatment and of other waits. */
  others: number[];
}

/** A part of a sheet: its heads, and the row after its last one. */
interface Part {
  title: string;
  header: number;
  end: number;
  columns: Record<(typeof COLUMNS)[number], number>;
}

const COLUMNS = ["code", "name", "route", "total", "within", "share"] as const;

/** The sheet of each standard: its first cell, and what it is called in the workbook. */
const STANDARDS: Record<keyof typeof CANCER_MEASURES, { title: RegExp; days: number; table: string }> = {
  "told-within-28-days": {
    title: /\(28[ -]days?\) wait .*: all routes$/i,
    days: 28,
    table: "28-DAY FDS (ALL ROUTES)",
  },
  "treated-within-31-days": {
    title: /\(31[ -]days?\) wait .*: by treatment stage and all cancers$/i,
    days: 31,
    table: "31-DAY (ALL CANCER)",
  },
  "treated-within-62-days": {
    title: /\(62[ -]days?\) wait .*: by referral route and all cancers$/i,
    days: 62,
    table: "62-DAY (ALL CANCER)",
  },
};
const MEASURES = Object.keys(STANDARDS) as (keyof typeof STANDARDS)[];

/** The provider workbook of cancer waiting times, from October 2023 on. */
export default defineLayout<Plan>({
  id: "cancer-workbook",
  title: "Cancer waiting times by provider, monthly workbook of NHS England",
  publication: "nhs-england-cancer-waits",
  measures: CANCER_MEASURES,

  plan(file) {
    const found = file.sheets.flatMap((sheet, index) => {
      const measure = MEASURES.find((each) => STANDARDS[each].title.test(titleOf(sheet)));
      return measure ? [{ sheet: index, measure }] : [];
    });
    const first = file.sheets[found[0]?.sheet ?? -1];
    if (!first)
      return {
        mismatch: {
          fits: file.sheets.some((sheet) => / wait from .*cancer/i.test(titleOf(sheet))) ? 0.3 : 0,
          expected:
            "a sheet whose first cell says the 28-day wait of all routes, or the 31-day or 62-day wait of all cancers",
          found: file.sheets.map(titleOf).find(Boolean) ?? "no table",
        },
      };
    const periods = found.map(({ sheet }) => monthOf(file.sheets[sheet]?.rows[1]?.[0]));
    const period = periods[0];
    const other = periods.findIndex((each) => each === undefined || each !== period);
    if (!period || other >= 0) {
      const sheet = file.sheets[found[Math.max(other, 0)]?.sheet as number] as Sheet;
      return {
        mismatch: {
          fits: 0.5,
          expected: period ? `the month of the other sheets, ${period}` : "a month such as “Oct-23”",
          found: textOf(sheet.rows[1]?.[0]) || "nothing",
          at: placeOf(sheet, 1, 0),
        },
      };
    }
    const tables: Plan["tables"] = [];
    for (const { sheet: index, measure } of found) {
      const sheet = file.sheets[index] as Sheet;
      const { days } = STANDARDS[measure];
      const parts = partsOf(sheet, days);
      const lost = parts.find((part) => part.lost !== undefined);
      if (parts.length === 0 || lost)
        return {
          mismatch: {
            fits: 0.7,
            expected: `heads “ODS CODE”, “ACCOUNTABLE PROVIDER”, “TOTAL”, “WITHIN ${days} DAYS” and the percentage`,
            found: lost ? `no column for ${lost.lost}` : "no row of heads",
            at: placeOf(sheet, lost?.header ?? 0, 0),
          },
        };
      tables.push({ sheet: index, measure, parts: parts.map(({ lost: _, ...part }) => part as Part) });
    }
    const others = file.sheets.flatMap((sheet, index) =>
      !tables.some((table) => table.sheet === index) && sheet.rows.some(isHead) ? [index] : [],
    );
    return { plan: { period, status: statusOf(file.sheets), tables, others } };
  },

  describe: ({ period, status, tables, others }) => [
    `month ${period}${status === "unstated" ? "" : `, ${status}`}`,
    ...tables.map(
      ({ measure, parts }) =>
        `${measure}: ${parts.map(({ title, header }) => `${title || "one table"}, heads in row ${header + 1}`).join("; ")}`,
    ),
    ...(others.length > 0
      ? [`${others.length} sheets of single cancers, treatments or other waits left out`]
      : []),
  ],

  read(file, plan) {
    const harvest: Harvest = {
      edition: { publication: "nhs-england-cancer-waits", id: plan.period, status: plan.status },
      observations: [],
      leftOut: plan.others.map((index) => {
        const sheet = file.sheets[index] as Sheet;
        const header = sheet.rows.findIndex(isHead);
        return {
          why: `sheet “${sheet.name}”: only the waits of all cancers together are read`,
          count: sheet.rows.slice(header + 1).filter((row) => textOf(row[2]) !== "" && !isHead(row)).length,
          at: placeOf(sheet, header + 1, 1),
        };
      }),
      notUnderstood: [],
    };
    for (const { sheet: index, measure, parts } of plan.tables)
      for (const part of parts) readPart(file.sheets[index] as Sheet, part, measure, plan.period, harvest);
    return harvest;
  },
});

function readPart(
  sheet: Sheet,
  part: Part,
  measure: keyof typeof STANDARDS,
  period: string,
  harvest: Harvest,
): void {
  const { columns } = part;
  for (let index = part.header + 1; index < part.end; index += 1) {
    const row = sheet.rows[index] ?? [];
    const place = { code: textOf(row[columns.code]), name: textOf(row[columns.name]) };
    // England's row has no code; rows without a name are empty, or hold the groups above the next heads.
    if (place.name === "") continue;
    const route = textOf(row[columns.route]);
    const common: Omit<Observation, "at"> = {
      measure,
      place,
      period,
      ...(/^all (routes|stages)$/i.test(route) ? {} : { parts: { route } }),
      table: STANDARDS[measure].table,
      label: [part.title, place.name].filter(Boolean).join(", "),
    };
    const at = (column: (typeof COLUMNS)[number]) => placeOf(sheet, index, columns[column]);
    const share = numberOf(row[columns.share]);
    const [within, total] = [numberOf(row[columns.within]), numberOf(row[columns.total])];
    const mark = textOf(row[columns.share]);
    if (share === undefined && (mark === "-" || mark === ""))
      harvest.observations.push({
        ...common,
        missing: { status: total === 0 ? "z" : "x", mark },
        at: at("share"),
      });
    else if (share === undefined) harvest.notUnderstood.push(oddCell(mark, at("share")));
    else {
      for (const [column, count] of [["within", within] as const, ["total", total] as const])
        if (count === undefined)
          harvest.notUnderstood.push(oddCell(row[columns[column]], at(column), "a number"));
      harvest.observations.push({
        ...common,
        value: percentOf(share),
        // Halves are patients whose way two providers share.
        ...(within !== undefined && total !== undefined ? { numerator: within, denominator: total } : {}),
        at: at("share"),
      });
    }
  }
}

/** The parts of a sheet from top to bottom; `lost` names a column that a part's heads do not have. */
function partsOf(sheet: Sheet, days: number): (Part & { lost?: string })[] {
  const headers = sheet.rows.flatMap((row, index) => (isHead(row) ? [index] : []));
  return headers.map((header, position) => {
    const heads = (sheet.rows[header] ?? []).map(headOf);
    const columns = {
      code: heads.indexOf("ods code"),
      name: heads.indexOf("accountable provider"),
      route: heads.findIndex((head) => head === "referral route" || head === "treatment stage"),
      total: heads.indexOf("total"),
      // The first of the two that the 31-day sheet has: the second is a band of days.
      within: heads.indexOf(`within ${days} days`),
      share: heads.findIndex((head) => new RegExp(`^(told|treated) within ${days} days$`).test(head)),
    };
    const lost = COLUMNS.find((column) => columns[column] < 0);
    const above = sheet.rows
      .slice(position === 0 ? 0 : headers[position - 1], header)
      .map((row) => textOf(row[0]));
    return {
      title: above.findLast((text) => /^part [a-z]:/i.test(text)) ?? "",
      header,
      end: headers[position + 1] ?? sheet.rows.length,
      columns,
      ...(lost ? { lost } : {}),
    };
  });
}

function isHead(row: Cell[]): boolean {
  return row.some((cell) => headOf(cell) === "ods code");
}

/** A head in small letters without the number of its footnote: "ODS CODE (1)". */
function headOf(cell: Cell | undefined): string {
  return textOf(cell)
    .replace(/ ?\(\d\)$/, "")
    .toLowerCase();
}

function titleOf(sheet: Sheet): string {
  return textOf(sheet.rows[0]?.[0]);
}

/** What the front page says: "Status: Final Official Statistics". A sheet as CSV says nothing. */
function statusOf(sheets: Sheet[]): Edition["status"] {
  const text = sheets
    .flatMap(({ rows }) => rows.slice(0, 10).map((row) => textOf(row[0])))
    .find((line) => /^status:/i.test(line));
  if (/\bfinal\b/i.test(text ?? "")) return "final";
  return /\bprovisional\b/i.test(text ?? "") ? "provisional" : "unstated";
}
