import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Limit, onlyValues, type Unknowns } from "../../src/stats/whole-numbers.ts";

/** A limit on a sum of unknowns, each once, that is exactly so much. */
function sum(exact: number, ...indices: number[]): Limit {
  return { times: new Map(indices.map((index) => [index, 1])), least: exact, most: exact };
}

describe("unknown whole numbers", () => {
  it("have several values where two of them make a sum", () => {
    expect(onlyValues({ least: [0, 0], limits: [sum(5, 0, 1)] })).toEqual([undefined, undefined]);
  });

  it("have one where the sum leaves no room", () => {
    expect(onlyValues({ least: [1, 1], limits: [sum(2, 0, 1)] })).toEqual([1, 1]);
  });

  it("follow from the difference of sums, of which none gives them away by itself", () => {
    // Rows (a, b) and (c, d), columns (a, c) and (b, d, e): e is what the columns hold and the rows do not.
    const limits = [sum(9, 0, 1), sum(8, 2, 3), sum(7, 0, 2), sum(13, 1, 3, 4)];
    expect(onlyValues({ least: [0, 0, 0, 0, 0], limits })).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      3,
    ]);
  });

  it("follow where only whole numbers are few", () => {
    // 3a + 5b = 14 has one solution in whole numbers, and many in others.
    const times = new Map([
      [0, 3],
      [1, 5],
    ]);
    expect(onlyValues({ least: [0, 0], limits: [{ times, least: 14, most: 14 }] })).toEqual([3, 1]);
  });

  it("may be held from one side, or not at all", () => {
    const times = new Map([[0, 1]]);
    expect(
      onlyValues({ least: [1, 0], limits: [{ times, least: Number.NEGATIVE_INFINITY, most: 1 }] }),
    ).toEqual([1, undefined]);
    expect(onlyValues({ least: [1], limits: [{ times, least: 4, most: Number.POSITIVE_INFINITY }] })).toEqual(
      [undefined],
    );
  });

  it("are none where no whole numbers fit", () => {
    expect(onlyValues({ least: [1, 1], limits: [sum(1, 0, 1)] })).toBeUndefined();
    expect(
      onlyValues({ least: [0], limits: [{ times: new Map([[0, 2]]), least: 3, most: 3 }] }),
    ).toBeUndefined();
  });

  it("are found where the solver finds none by its own way to whole numbers", () => {
    const limit = (least: number, most: number, ...times: [number, number][]): Limit => ({
      times: new Map(times),
      least,
      most,
    });
    const limits = [
      ...[0, 1, 2, 3].map((index) => limit(0, 7, [index, 1])),
      limit(-3, 0, [1, 3], [2, 1], [3, -1]),
      limit(1, 3, [0, 2], [2, 3], [3, 1]),
      limit(-2, -2, [1, -2], [3, -1]),
    ];
    expect(onlyValues({ least: [0, 0, 0, 1], limits })).toEqual([0, 0, 0, 2]);
  });

  it("are found where the solver turns in a circle whatever the order of the limits", () => {
    const limit = (least: number, most: number, ...times: [number, number][]): Limit => ({
      times: new Map(times),
      least,
      most,
    });
    const limits = [
      ...[0, 1, 2, 3].map((index) => limit(0, 7, [index, 1])),
      limit(23, 24, [1, 2], [2, 3], [3, 1]),
      limit(7, 8, [1, -2], [2, 1]),
      limit(-7, -6, [1, 1], [3, -3]),
    ];
    expect(onlyValues({ least: [0, 0, 1, 1], limits })).toEqual([undefined, 0, 7, 2]);
  });

  it("are solved as trying all of them solves them", () => {
    fc.assert(
      fc.property(systems, (system) => {
        expect(onlyValues(system)).toEqual(byTrial(system));
      }),
      { numRuns: 200 },
    );
  });

  it("of a large table are solved quickly", () => {
    const size = 8;
    const cells = Array.from({ length: size * size }, (_, index) => (index * 7) % 11);
    const line = (indices: number[]) =>
      sum(
        indices.reduce((total, each) => total + (cells[each] as number), 0),
        ...indices,
      );
    const side = Array.from({ length: size }, (_, each) => each);
    const limits = side.flatMap((each) => [
      line(side.map((other) => each * size + other)),
      line(side.map((other) => other * size + each)),
    ]);
    const before = performance.now();
    expect(onlyValues({ least: cells.map(() => 0), limits })).toEqual(cells.map(() => undefined));
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

const MOST = 7;

/** Up to four unknowns, each held below 8 so that all can be tried, under limits that some numbers keep to. */
const systems: fc.Arbitrary<Unknowns> = fc
  .integer({ min: 1, max: 4 })
  .chain((size) =>
    fc.record({
      truth: fc.array(fc.integer({ min: 0, max: MOST }), { minLength: size, maxLength: size }),
      sums: fc.array(
        fc.record({
          factors: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: size, maxLength: size }),
          below: fc.integer({ min: 0, max: 2 }),
          above: fc.integer({ min: 0, max: 2 }),
          shift: fc.constantFrom(0, 0, 0, 1),
        }),
        { maxLength: 4 },
      ),
    }),
  )
  .map(({ truth, sums }) => ({
    least: truth.map((each) => (each > 0 ? 1 : 0)),
    limits: [
      ...truth.map((_, index) => ({ times: new Map([[index, 1]]), least: 0, most: MOST })),
      ...sums.map(({ factors, below, above, shift }) => {
        const total = truth.reduce((all, each, index) => all + each * (factors[index] as number), shift);
        const times = new Map([...factors.entries()].filter(([, factor]) => factor !== 0));
        return { times, least: total - below, most: total + above };
      }),
    ].filter(({ times }) => times.size > 0),
  }));

function byTrial({ least, limits }: Unknowns): (number | undefined)[] | undefined {
  let tries: number[][] = [[]];
  for (const from of least)
    tries = tries.flatMap((each) =>
      Array.from({ length: MOST - from + 1 }, (_, step) => [...each, from + step]),
    );
  const found = tries.filter((numbers) =>
    limits.every(({ times, least: a, most: b }) => {
      const total = [...times].reduce((all, [index, factor]) => all + factor * (numbers[index] as number), 0);
      return total >= a && total <= b;
    }),
  );
  if (found.length === 0) return undefined;
  return least.map((_, index) => {
    const values = new Set(found.map((numbers) => numbers[index]));
    return values.size === 1 ? [...values][0] : undefined;
  });
}
