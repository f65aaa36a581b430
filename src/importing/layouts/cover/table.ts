import { placeOf, textOf } from "../../cells.ts";
import type { Cell, Sheet } from "../../feed-file.ts";
import type { NotUnderstood } from "../../layout.ts";
import { wordBeside } from "./quarter.ts";
import { type Age, ageIn, headKey, isChildren, VACCINES } from "./vaccines.ts";

/** Where a table has what: columns counted from 0. */
interface Columns {
  name: number;
  code?: number;
  regionCode?: number;
  region?: number;
  /** The code of the authority in the health service's own register, by which counts are joined. */
  ods?: number;
  caveat?: number;
  children: number;
  /** Measure to column. */
  vaccines: Record<string, number>;
}

/** One table of a sheet: of authorities (or, in 2013, of primary care trusts), or the small one of nations above it. */
export interface Table {
  kind: "authorities" | "trusts" | "nations";
  age: Age;
  /** Row of the heads, and the row after the last, both counted from 0. */
  header: number;
  end: number;
  columns: Columns;
}

/** A sheet that is almost a table of this kind: how far it fitted. */
export interface Nearest {
  fits: number;
  expected: string;
  found: string;
  row: number;
}

const NAMES = {
  authorities:
    /^((ons )?upper tier la name|utla name|local authority name|la name|upper tier local authority name|local authority)$/,
  trusts: /^pct name$/,
  nations: /^(row labels|country)$/,
};
const CODES = /^(ons (upper tier )?la code|ons utla code|ons upper tier local authority code|pct code|code)$/;

const VACCINE_HEADS = new Set(VACCINES.flatMap(({ heads }) => heads));

/** Rows in which the heads are looked for: a title, notes and a table of nations may stand above them. */
const ROWS_SEARCHED = 60;

/** The tables of a sheet, nations after authorities; or where it departs from one. */
export function tablesOf(sheet: Sheet): Table[] | Nearest {
  const header = sheet.rows.slice(0, ROWS_SEARCHED).findIndex((row) => kindOf(row) !== undefined);
  const row = sheet.rows[header];
  const kind = row && kindOf(row);
  if (!row || !kind) return nearestOf(sheet);
  const first = row.findIndex((cell) => textOf(cell) !== "");
  const age = row.map(ageIn).find(Boolean) ?? ageIn(wordBeside(sheet, /^cohort$/i, header, first));
  const columns = age && columnsOf(row, age, NAMES[kind]);
  if (!age || !columns)
    return {
      fits: 0.6,
      expected: age
        ? "heads of a number of children and of two vaccines or more"
        : "the age in the heads, or beside “Cohort”: 12 months, 24 months or 5 years",
      found: row.map(textOf).filter(Boolean).join(", "),
      row: header,
    };
  const table: Table = { kind, age, header, end: sheet.rows.length, columns };
  const above = sheet.rows
    .slice(0, header)
    .findIndex((cells) => cells.some((cell) => NAMES.nations.test(textOf(cell).toLowerCase())));
  const nations = above >= 0 && columnsOf(sheet.rows[above] ?? [], age, NAMES.nations);
  return nations ? [table, { kind: "nations", age, header: above, end: header, columns: nations }] : [table];
}

/** What kind of table the heads of a row are, if they are one: names, and two vaccines or more. */
function kindOf(row: readonly Cell[]): "authorities" | "trusts" | undefined {
  const titles = row.map((cell) => textOf(cell).toLowerCase());
  const kind = (["authorities", "trusts"] as const).find((each) =>
    titles.some((title) => NAMES[each].test(title)),
  );
  return kind && vaccinesIn(row).length >= 2 ? kind : undefined;
}

function vaccinesIn(row: readonly Cell[]): string[] {
  return row.map(headKey).filter((key) => VACCINE_HEADS.has(key));
}

function columnsOf(row: readonly Cell[], age: Age, name: RegExp): Columns | undefined {
  const titles = row.map((cell) => textOf(cell).toLowerCase());
  const at = (pattern: RegExp) => {
    const column = titles.findIndex((title) => pattern.test(title));
    return column < 0 ? undefined : column;
  };
  const from = at(name);
  const children = row.findIndex((cell, column) => column > (from ?? 0) && isChildren(cell));
  const vaccines = Object.fromEntries(
    VACCINES.filter((vaccine) => vaccine.age === age).flatMap(({ id, heads }) => {
      const column = row.findIndex((cell, index) => index > children && heads.includes(headKey(cell)));
      return column < 0 ? [] : [[id, column] as const];
    }),
  );
  if (from === undefined || children < 0 || Object.keys(vaccines).length === 0) return undefined;
  const optional = {
    code: at(CODES),
    regionCode: at(/region code$/),
    region: at(/region name$/),
    ods: at(/^(la )?ods |^organisation data service code$/),
    caveat: at(/^(data submission caveat|caveat|notes)$/),
  };
  return {
    name: from,
    children,
    vaccines,
    ...Object.fromEntries(Object.entries(optional).filter(([, column]) => column !== undefined)),
  };
}

/** Heads that stand among those of vaccines and are none that is known: a new vaccine, or a new word for one. */
export function unknownHeads(sheet: Sheet, { header, age, columns }: Table): NotUnderstood[] {
  const known = [columns.children, columns.caveat, ...Object.values(columns.vaccines)];
  const row = sheet.rows[header] ?? [];
  return row.flatMap((cell, column) => {
    const isOfAge = column > columns.children && ageIn(cell) === age;
    if (!isOfAge || known.includes(column)) return [];
    return {
      message: "This column is of no vaccine that is known, and none of it is read",
      expected: `one of ${Object.keys(columns.vaccines).join(", ")}, or nothing`,
      found: textOf(cell),
      at: placeOf(sheet, header, column),
    };
  });
}

/** Heads of vaccines without names of authorities, or none at all. */
function nearestOf(sheet: Sheet): Nearest {
  const row = sheet.rows.slice(0, ROWS_SEARCHED).findIndex((cells) => vaccinesIn(cells).length >= 2);
  return {
    fits: row < 0 ? 0 : 0.3,
    expected: "heads of an authority’s name, of a number of children, and of vaccines such as MMR1",
    found: (sheet.rows[Math.max(0, row)] ?? []).map(textOf).filter(Boolean).slice(0, 8).join(", ") || "none",
    row: Math.max(0, row),
  };
}
