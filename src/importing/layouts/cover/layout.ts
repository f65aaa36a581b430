import { numberOf, placeOf, textOf } from "../../cells.ts";
import type { FeedFile, Sheet } from "../../feed-file.ts";
import { type Answers, defineLayout, type Edition, type Harvest, type Mismatch } from "../../layout.ts";
import { doubtEqualChildren } from "./denominators.ts";
import { misprintOf } from "./misprints.ts";
import { addNumerators } from "./numerators.ts";
import { quarterIn, quarterOf, wordBeside } from "./quarter.ts";
import { leave, rowsOf } from "./rows.ts";
import { type Table, tablesOf, unknownHeads } from "./table.ts";
import { AGES, childrenAt, VACCINES } from "./vaccines.ts";
import { versionsOf } from "./versions.ts";

/** A table, and the sheet that it stands on: its place in the file, counted from 0. */
interface Placed extends Table {
  sheet: number;
  /** The quarter that its sheet prints, where it prints one. */
  printed?: string;
  /** The quarter that it is of, where what it prints is a known misprint, and why. */
  misprint?: { is: string; why: string };
}

/**
 * How the file is read. All layouts since 2013 have the same table, one sheet an age:
 *
 *     region code, region name, code, name, …, number of children, DTaP %, MMR1 %, …
 *     E12000002    North West   E08…  Pellmouth           557          88.5
 *                               E08…  Wirral           685          92.4          ← no region in the rows below the first
 *
 * What differs is what stands around it: a title block above (2013/14) with a small table of nations, the same words in
 * the columns left of the rows (2014/15 and 2015/16), nothing (2016/17 to 2021/22-Q1), a title with notes (since).
 * Where nothing stands around it, a workbook prints its quarter on the sheet in front; a CSV of the sheet alone does
 * not say it, so a person has to: the answer `edition`. The age always stands in the heads or beside "Cohort".
 */
interface Plan {
  edition: string;
  asked: boolean;
  status: Edition["status"];
  published?: string;
  revised?: string;
  tables: Placed[];
  /** Sheets that hold the same children in another order, counted from 0. */
  others: number[];
}

const EDITION = /^(\d{4})\/(\d{2})-Q[1-4]$/;

/** Coverage of childhood vaccination by upper-tier authority, quarterly. */
export default defineLayout<Plan>({
  id: "cover",
  title: "Childhood vaccination by upper-tier authority, quarterly (COVER), UK Health Security Agency",
  publication: "ukhsa-cover",
  measures: Object.fromEntries(
    (Object.keys(AGES) as (keyof typeof AGES)[]).flatMap((age) => [
      [
        childrenAt(age),
        { title: `Children who reached ${AGES[age]} in the quarter`, unit: "count" as const },
      ],
      ...VACCINES.filter((vaccine) => vaccine.age === age).map(
        ({ id, title }) => [id, { title: `${title}, by ${AGES[age]}`, unit: "percent" as const }] as const,
      ),
    ]),
  ),

  plan(file, answers = {}) {
    const found = placedIn(file);
    if ("mismatch" in found) return found;
    const tables = chosen(file, found.placed);
    const edition = editionOf(file, tables, answers);
    if ("mismatch" in edition) return edition;
    const used = new Set(tables.map(({ sheet }) => sheet));
    return {
      plan: {
        ...edition,
        ...versionsOf(file),
        status: statusOf(file, tables),
        tables,
        others: [...new Set(found.placed.map(({ sheet }) => sheet))].filter((sheet) => !used.has(sheet)),
      },
    };
  },

  describe: ({ edition, asked, status, published, revised, tables }) => [
    `quarter ${edition}${asked ? ", as a person said" : ""}, ${status}${published ? `, published ${published}` : ""}${revised ? `, revised ${revised}` : ""}`,
    ...tables.map(
      ({ kind, age, header, columns }) =>
        `${AGES[age]}, ${kind}: heads in row ${header + 1}, ${Object.keys(columns.vaccines).join(", ")}`,
    ),
    ...tables.flatMap(({ age, printed, misprint }) => {
      if (printed === undefined || printed === edition) return [];
      const why = misprint?.is === edition ? `a known misprint: ${misprint.why}` : "not followed";
      return [`the sheet of ${AGES[age]} prints ${printed} (${why})`];
    }),
  ],

  read(file, plan) {
    const { edition, published, revised, status } = plan;
    const harvest: Harvest = {
      edition: {
        publication: "ukhsa-cover",
        id: edition,
        ...(published ? { published } : {}),
        ...(revised ? { revised } : {}),
        status,
      },
      observations: [],
      leftOut: [],
      notUnderstood: [],
    };
    const rows = plan.tables.flatMap((table) =>
      rowsOf(file.sheets[table.sheet] as Sheet, table, edition, harvest),
    );
    for (const table of plan.tables)
      harvest.notUnderstood.push(...unknownHeads(file.sheets[table.sheet] as Sheet, table));
    addNumerators(file, rows, harvest);
    harvest.observations = doubtEqualChildren(rows.flatMap((row) => row.observations));
    for (const index of plan.others) {
      const sheet = file.sheets[index] as Sheet;
      leave(
        harvest.leftOut,
        `the same children by another geography, sheet “${sheet.name}”`,
        sheet,
        0,
        sheet.rows.length,
      );
    }
    return harvest;
  },

  compare: doubtEqualChildren,
});

/** All tables of all sheets, or where the nearest sheet departs. */
function placedIn(file: FeedFile): { placed: Placed[] } | { mismatch: Mismatch } {
  const results = file.sheets.map((sheet) => tablesOf(sheet));
  const placed = results.flatMap((result, sheet) =>
    Array.isArray(result) ? result.map((table) => withQuarter(file, { ...table, sheet })) : [],
  );
  if (placed.length > 0) return { placed };
  const nearest = results
    .flatMap((result, sheet) => (Array.isArray(result) ? [] : [{ ...result, sheet }]))
    .toSorted((a, b) => b.fits - a.fits)[0];
  return {
    mismatch: nearest
      ? {
          fits: nearest.fits,
          expected: nearest.expected,
          found: nearest.found,
          at: placeOf(file.sheets[nearest.sheet] as Sheet, nearest.row, 0),
        }
      : { fits: 0, expected: "a sheet of vaccination coverage by authority", found: "no table" },
  };
}

function withQuarter(file: FeedFile, table: Placed): Placed {
  const sheet = file.sheets[table.sheet] as Sheet;
  const printed = quarterOf(sheet, table.header, firstColumn(sheet, table));
  if (!printed) return table;
  const england = sheet.rows.find((row) => row.some((cell) => /^england$/i.test(textOf(cell))));
  const misprint = misprintOf(table.age, printed, numberOf(england?.[table.columns.children]));
  return { ...table, printed, ...(misprint ? { misprint: { is: misprint.is, why: misprint.why } } : {}) };
}

function firstColumn(sheet: Sheet, { header }: Table): number {
  return (sheet.rows[header] ?? []).findIndex((cell) => textOf(cell) !== "");
}

/**
 * The tables to read, one an age: of authorities where there is one, best by region; else of primary care trusts. The
 * table of nations of the trusts stays where the authorities' sheet names no England.
 */
function chosen(file: FeedFile, placed: readonly Placed[]): Placed[] {
  const worth = ({ kind, columns }: Placed) =>
    (kind === "authorities" ? 4 : 0) +
    (columns.region === undefined ? 0 : 2) +
    (columns.code === undefined ? 0 : 1);
  return (Object.keys(AGES) as (keyof typeof AGES)[]).flatMap((age) => {
    const own = placed.filter((table) => table.age === age);
    const [main] = own.filter(({ kind }) => kind !== "nations").toSorted((a, b) => worth(b) - worth(a));
    if (!main) return [];
    const names = (file.sheets[main.sheet] as Sheet).rows
      .slice(main.header)
      .flatMap((row) => [row[main.columns.name], row[main.columns.region ?? main.columns.name]]);
    if (names.some((name) => /^england$/i.test(textOf(name)))) return [main];
    const nations = own.filter(({ kind }) => kind === "nations");
    const england = nations.find(({ sheet }) => sheet === main.sheet) ?? nations[0];
    return england ? [main, england] : [main];
  });
}

/** The quarter of a file: as a person said, else as most of its sheets print; nothing is taken from its name. */
function editionOf(
  file: FeedFile,
  tables: readonly Placed[],
  answers: Answers,
): { edition: string; asked: boolean } | { mismatch: Mismatch } {
  const asked = answers["edition"];
  if (asked !== undefined && isQuarter(asked)) return { edition: asked, asked: true };
  const front = file.sheets
    .filter((_, sheet) => !tables.some((table) => table.sheet === sheet))
    .flatMap((sheet) => sheet.rows.slice(0, 10).flat())
    .map(quarterIn)
    .find(Boolean);
  const printed = [front, ...tables.map((table) => table.misprint?.is ?? table.printed)].filter(
    (quarter) => quarter !== undefined,
  );
  const votes = Map.groupBy(printed, (quarter) => quarter);
  const [first, second] = [...votes].toSorted(([, a], [, b]) => b.length - a.length);
  if (asked === undefined && first && first[1].length !== second?.[1].length)
    return { edition: first[0], asked: false };
  const table = tables[0] as Placed;
  return {
    mismatch: {
      fits: 0.9,
      expected: "the quarter in a title, in a block beside the table or on a sheet in front",
      found: asked ?? ([...votes.keys()].join(" and ") || "none: everything else fits"),
      at: placeOf(file.sheets[table.sheet] as Sheet, table.header, 0),
      asks: [
        {
          id: "edition",
          question: "Of which quarter of the financial year is this sheet?",
          form: "2017/18-Q1, where Q1 is April to June",
        },
      ],
    },
  };
}

function isQuarter(text: string): boolean {
  const match = EDITION.exec(text);
  return match !== null && (Number(match[1]) + 1) % 100 === Number(match[2]);
}

/** "Experimental" or "Provisional" where a sheet says so of its data. */
function statusOf(file: FeedFile, tables: readonly Placed[]): Edition["status"] {
  const words = tables
    .filter(({ kind }) => kind !== "nations")
    .map((table) => {
      const sheet = file.sheets[table.sheet] as Sheet;
      return wordBeside(sheet, /^data( status)?$/i, table.header, firstColumn(sheet, table)).toLowerCase();
    });
  if (words.includes("experimental")) return "experimental";
  return words.includes("provisional") ? "provisional" : "unstated";
}
