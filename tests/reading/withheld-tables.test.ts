import fc from "fast-check";
import { expect, it } from "vitest";
import { ProblemsError } from "../../src/reading/problem.ts";
import { children, count, type Row, share } from "./counted-children.ts";
import { readWith } from "./small-site.ts";

/** A table of children by reason and sex, with margins, of which some cells are left out and some shares are printed. */
interface Table {
  /** Children by reason, girls and boys. */
  cells: number[][];
  /** Whether each margin and cell is left out, where it need not be: by the name of its row. */
  withheld: boolean[];
  /** Whether each margin is printed at all. */
  printed: boolean[];
  /** Whether the share of each reason is printed. */
  shares: boolean[];
}

const REASONS = ["harm", "neglect", "other"];
const SEXES = ["female", "male"];
const shareOf = { part: { indicator: "children" }, whole: { indicator: "children", reason: "", sex: "" } };

const flags = (length: number) => fc.array(fc.boolean(), { minLength: length, maxLength: length });
const tables: fc.Arbitrary<Table> = fc.integer({ min: 2, max: 3 }).chain((reasons) =>
  fc.record({
    cells: fc.array(
      fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6 })), { minLength: 2, maxLength: 2 }),
      { minLength: reasons, maxLength: reasons },
    ),
    withheld: flags(12),
    printed: flags(12),
    shares: flags(3),
  }),
);

/** The cells of a table, each margin as the cells that it is the sum of. */
function sumsOf({ cells }: Table): { reason: string; sex: string; of: number[] }[] {
  const all = cells.flatMap((_, reason) => SEXES.map((_, sex) => ({ reason, sex, index: reason * 2 + sex })));
  const part = (reason?: number, sex?: number) => ({
    reason: reason === undefined ? "" : (REASONS[reason] as string),
    sex: sex === undefined ? "" : (SEXES[sex] as string),
    of: all
      .filter((cell) => (reason ?? cell.reason) === cell.reason && (sex ?? cell.sex) === cell.sex)
      .map(({ index }) => index),
  });
  return [
    ...all.map(({ reason, sex }) => part(reason, sex)),
    part(),
    ...cells.map((_, reason) => part(reason)),
    ...SEXES.map((_, sex) => part(undefined, sex)),
  ];
}

/** The table as rows of data, and which sums of its cells each row is: of a share, the part and the whole. */
function rowsOf(table: Table): { row: Row; of: number[]; whole?: number[] }[] {
  const values = table.cells.flat();
  const total = (of: readonly number[]) => of.reduce((sum, index) => sum + (values[index] as number), 0);
  const sums = sumsOf(table).flatMap(({ reason, sex, of }, index) => {
    // With a share the total is printed: what is held by nothing can be more than can be tried.
    const isTotal = reason === "" && sex === "";
    if (of.length > 1 && !table.printed[index] && !(isTotal && table.shares.includes(true))) return [];
    const value = total(of);
    const isWithheld = value > 0 && (value < 5 || (table.withheld[index] as boolean));
    return [{ row: count(isWithheld ? "c" : String(value), reason, sex), of }];
  });
  const everyone = values.map((_, index) => index);
  const shares = table.cells.flatMap((_, reason) => {
    const of = [reason * 2, reason * 2 + 1];
    if (!table.shares[reason] || total(everyone) === 0) return [];
    const printed = Math.round((100 * total(of)) / total(everyone));
    return [{ row: share(String(printed), REASONS[reason] as string), of, whole: everyone }];
  });
  return [...sums, ...shares];
}

function problemsOf(rows: readonly Row[]): string {
  try {
    readWith(children(rows, { shareOf }));
    return "";
  } catch (error) {
    if (error instanceof ProblemsError) return error.message;
    throw error;
  }
}

/** The values that each row which is left out can have, by trying every table of whole numbers from `least` on. */
function byTrial(table: Table, least: number): Map<number, Set<number>> {
  const rows = rowsOf(table);
  const unknown = rows
    .filter(({ row, of }) => of.length === 1 && row["status"] === "c")
    .map(({ of }) => of[0] as number);
  const values = table.cells.flat();
  const highest = values.reduce((sum, value) => sum + value, 2);
  const found = new Map<number, Set<number>>();
  const total = (of: readonly number[]) => of.reduce((sum, index) => sum + (values[index] as number), 0);
  const fits = () =>
    rows.every(({ row, of, whole }) => {
      if (whole) return Math.abs(100 * total(of) - Number(row["value"]) * total(whole)) <= total(whole) / 2;
      return row["status"] === "c" ? total(of) >= least : total(of) === Number(row["value"]);
    });
  const attempt = (at: number) => {
    if (at < unknown.length) {
      for (let value = least; value <= highest; value += 1) {
        values[unknown[at] as number] = value;
        attempt(at + 1);
      }
    } else if (fits())
      for (const [index, { row, of }] of rows.entries())
        if (row["status"] === "c") found.set(index + 2, (found.get(index + 2) ?? new Set()).add(total(of)));
  };
  attempt(0);
  return found;
}

const fewUnknown = (table: Table) =>
  rowsOf(table).filter(({ row, of }) => of.length === 1 && row["status"] === "c").length < 4;

it("lets pass no table in which a cell that is left out has one value only", { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(tables.filter(fewUnknown), (table) => {
      const problems = problemsOf(rowsOf(table).map(({ row }) => row));
      fc.pre(problems === "");
      for (const values of byTrial(table, 0).values()) expect(values.size).toBeGreaterThan(1);
    }),
    { numRuns: 25 },
  );
});

it("names the cells that have one value only, with it, and no others", { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(tables.filter(fewUnknown), (table) => {
      const without = { ...table, shares: [false, false, false] };
      const problems = problemsOf(rowsOf(without).map(({ row }) => row));
      const named = [...problems.matchAll(/line (\d+) can only be (\d+)(?! together)/g)].map(
        ([, line, value]) => [Number(line), Number(value)],
      );
      const single = [...byTrial(without, 1)].flatMap(([line, values]) =>
        values.size === 1 ? [[line, ...values]] : [],
      );
      expect(named.sort()).toEqual(single.sort());
    }),
    { numRuns: 75 },
  );
});
