import { monthOf, numberOf, placeOf, textOf } from "../cells.ts";
import type { Cell, Sheet } from "../feed-file.ts";
import { type FlatTable, flatTable, recordsOf } from "../flat-table.ts";
import { type CellPlace, defineLayout, type Harvest, type Observation } from "../layout.ts";
import { oddCell } from "../odd-cell.ts";
import { LONG, RTT_MEASURES, within18 } from "../rtt-measures.ts";

/**
 * How the file is read: one row for each provider, commissioner, part and treatment function, with the patients of each
 * week of waiting in a column. A provider's figures are sums over its commissioners.
 */
interface Plan extends FlatTable {
  period: string;
  /** Whether the file holds all of England, so that its rows may be added up to England. */
  whole: boolean;
}

const WHO = [
  "period",
  "provider parent org code",
  "provider org code",
  "provider org name",
  "commissioner parent org code",
  "commissioner org code",
  "rtt part type",
  "treatment function code",
];
/** Weeks of waiting that have a column each; whoever waits longer stands in one column more. */
const WEEKS = 104;
const BANDS = [
  ...Array.from(
    { length: WEEKS },
    (_, week) => `gt ${twoDigits(week)} to ${twoDigits(week + 1)} weeks sum 1`,
  ),
  `gt ${WEEKS} weeks sum 1`,
];
const TOTAL = "total all";

/** Incomplete pathways: patients who wait. `Part_2A`, those with a decision to admit, are among them. */
const PART = "Part_2";
/** The row of all treatment functions: the others add up to it. */
const FUNCTION = "C_999";
/** Commissioners outside England, whose patients are not in NHS England's figures. */
const NOT_ENGLISH = "NONC";

/** What is added up: patients by week of waiting, and all. */
interface List {
  place: Observation["place"];
  at: CellPlace;
  bands: number[];
  waiting: number;
}

/** The full extract of referral to treatment waits. */
export default defineLayout<Plan>({
  id: "rtt-extract",
  title: "Referral to treatment waiting times, full extract (CSV) of NHS England",
  publication: "nhs-england-rtt",
  standing: "undated",
  measures: RTT_MEASURES,

  plan(file) {
    const table = flatTable(
      file,
      [...WHO, ...BANDS, TOTAL],
      "the full extract of referral to treatment waits",
    );
    if ("mismatch" in table) return table;
    const sheet = file.sheets[table.sheet] as Sheet;
    const column = table.columns["period"] as number;
    const period = periodOf(sheet.rows[1]?.[column]);
    if (!period)
      return {
        mismatch: {
          fits: 0.8,
          expected: "a period such as “RTT-January-2026”",
          found: textOf(sheet.rows[1]?.[column]) || "nothing",
          at: placeOf(sheet, 1, column),
        },
      };
    return { plan: { ...table, period, whole: isWhole(sheet, table) } };
  },

  describe: ({ period, whole }) => [
    `month ${period}; the file does not say when it was published`,
    `incomplete pathways (${PART}) of all treatment functions (${FUNCTION}), added up over English commissioners`,
    whole ? "England, the sum of all providers" : "no England: the file does not hold all providers",
  ],

  read(file, plan) {
    const sheet = file.sheets[plan.sheet] as Sheet;
    const harvest: Harvest = {
      edition: { publication: "nhs-england-rtt", id: plan.period, status: "unstated" },
      observations: [],
      leftOut: [],
      notUnderstood: [],
    };
    const lists = new Map<string, List>();
    /** Providers of whom a row is odd: a sum without it would be wrong, of the provider and of England. */
    const odd = new Set<string>();
    for (const [index, row] of recordsOf(sheet)) {
      const text = textIn(row, plan);
      const at = (head: string) => placeOf(sheet, index, plan.columns[head] as number);
      const code = text("provider org code");
      const why = reasonOf(text);
      if (why) {
        leaveOut(harvest, why, at("rtt part type"));
        continue;
      }
      const found = harvest.notUnderstood.length;
      const numbers = [...BANDS, TOTAL].map((head) => {
        const cell = row[plan.columns[head] as number];
        const number = numberOf(cell);
        if (number === undefined) harvest.notUnderstood.push(oddCell(cell, at(head), "a number"));
        return number ?? 0;
      });
      const [bands, waiting] = [numbers.slice(0, -1), numbers.at(-1) as number];
      if (periodOf(row[plan.columns["period"] as number]) !== plan.period)
        harvest.notUnderstood.push({
          message: "This row is not of the month of the others",
          expected: plan.period,
          found: text("period") || "nothing",
          at: at("period"),
        });
      if (harvest.notUnderstood.length === found && sum(bands) !== waiting)
        harvest.notUnderstood.push({
          message: "The weeks of this row do not add up to its total",
          expected: String(sum(bands)),
          found: String(waiting),
          at: at(TOTAL),
        });
      if (harvest.notUnderstood.length > found) odd.add(code);
      else
        add(lists, code, { place: { code, name: text("provider org name") }, at: at(TOTAL), bands, waiting });
    }
    const whole = plan.whole && odd.size === 0;
    for (const code of odd) lists.delete(code);
    const england = whole ? englandOf([...lists.values()]) : [];
    if (!whole)
      harvest.remarks = [
        "The file does not hold all that England adds up to, so that it gives no figure for England.",
      ];
    harvest.observations = [...lists.values(), ...england].flatMap((list) =>
      observationsOf(list, plan.period),
    );
    return harvest;
  },
});

function observationsOf({ place, at, bands, waiting }: List, period: string): Observation[] {
  const said = {
    "within-18-weeks": within18(sum(bands.slice(0, 18)), waiting),
    waiting: { value: waiting },
    ...Object.fromEntries(LONG.map((weeks) => [`over-${weeks}-weeks`, { value: sum(bands.slice(weeks)) }])),
  };
  return Object.entries(said).map(([measure, value]) => ({
    measure,
    place,
    period,
    ...value,
    table: `${PART}, ${FUNCTION}`,
    label: place.name,
    at,
  }));
}

/** Why a row is not read; nothing where it is. */
function reasonOf(text: (head: string) => string): string | undefined {
  if (text("rtt part type") !== PART)
    return `parts other than ${PART}: completed pathways, new ones, and Part_2A, which ${PART} holds already`;
  if (text("treatment function code") !== FUNCTION)
    return `single treatment functions, which ${FUNCTION} adds up`;
  if (text("commissioner org code") === NOT_ENGLISH)
    return `patients of commissioners outside England (${NOT_ENGLISH}), whom NHS England's figures leave out`;
  return undefined;
}

function leaveOut(harvest: Harvest, why: string, at: CellPlace): void {
  const group = harvest.leftOut.find((each) => each.why === why);
  if (group) group.count += 1;
  else harvest.leftOut.push({ why, count: 1, at });
}

function add(lists: Map<string, List>, key: string, list: List): void {
  const known = lists.get(key);
  if (!known) lists.set(key, list);
  else {
    known.bands = known.bands.map((count, week) => count + (list.bands[week] as number));
    known.waiting += list.waiting;
  }
}

function englandOf(lists: List[]): List[] {
  const all = new Map<string, List>();
  for (const list of lists) add(all, "ENG", { ...list, place: { code: "ENG", name: "England" } });
  return [...all.values()];
}

/**
 * Whether nothing was cut out of the file, as far as the file itself can show it: the treatment functions of every
 * provider and commissioner add up to their total, and every board that commissions has providers of its own in it.
 */
function isWhole(sheet: Sheet, table: FlatTable): boolean {
  const [boards, homes] = [new Set<string>(), new Set<string>()];
  const balance = new Map<string, number>();
  for (const [, row] of recordsOf(sheet)) {
    const text = textIn(row, table);
    homes.add(text("provider parent org code"));
    boards.add(text("commissioner parent org code"));
    if (text("rtt part type") !== PART) continue;
    const key = `${text("provider org code")} ${text("commissioner org code")}`;
    const waiting = numberOf(row[table.columns[TOTAL] as number]) ?? 0;
    const sign = text("treatment function code") === FUNCTION ? 1 : -1;
    balance.set(key, (balance.get(key) ?? 0) + sign * waiting);
  }
  boards.delete("");
  return [...boards].every((board) => homes.has(board)) && [...balance.values()].every((rest) => rest === 0);
}

function textIn(row: Cell[], { columns }: FlatTable): (head: string) => string {
  return (head) => textOf(row[columns[head] as number]);
}

function periodOf(cell: Cell | undefined): string | undefined {
  return monthOf(/^RTT-(.*)$/i.exec(textOf(cell))?.[1] ?? null);
}

function twoDigits(week: number): string {
  return String(week).padStart(2, "0");
}

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
