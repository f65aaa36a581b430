import { solve } from "yalps";

/** What is known of a sum: each unknown as many times as stated, and between which numbers the sum lies. */
export interface Limit {
  /** Index of an unknown to how many times it is in the sum: a whole number, not 0. */
  times: ReadonlyMap<number, number>;
  /** A whole number, or -Infinity. */
  least: number;
  /** A whole number, or Infinity. */
  most: number;
}

/** Unknown whole numbers, and what is known of them. */
export interface Unknowns {
  /** The least that each unknown can be: a whole number, 0 or more. */
  least: readonly number[];
  limits: readonly Limit[];
}

/**
 * The value of each unknown that has one possible value only, and undefined for each that has several; nothing at all
 * where no whole numbers fit.
 *
 * For each unknown its least and its greatest value are asked for by integer programming. Programs calculate in floating
 * point: each answer is rounded and put into every limit, in whole numbers, before it counts as one that fits. So an
 * unknown said to have several values has them.
 */
export function onlyValues({ least, limits }: Unknowns): (number | undefined)[] | undefined {
  const first = answer({ least, limits }, 0, "minimize");
  if (!first) return undefined;
  const open = new Set(least.keys());
  const compare = (other: Answer | undefined) => {
    for (const index of other ? open : []) if (other?.[index] !== first[index]) open.delete(index);
  };
  for (const index of least.keys())
    for (const direction of ["maximize", "minimize"] as const)
      if (open.has(index)) compare(answer({ least, limits }, index, direction));
  return least.map((_, index) => (open.has(index) ? first[index] : undefined));
}

type Answer = readonly number[];

/** So many programs are solved for one answer at most: what is not found by then counts as not found. */
const MOST_PROGRAMS = 20_000;
/** Nearer to a whole number than this is one: programs calculate in floating point. */
const NEAR = 1e-6;

/**
 * Whole numbers that fit, in which one unknown is as low or as high as it can be; nothing where none fit. By branch and
 * bound: where the best numbers are not whole, one of them is held below and then above, until they are. The solver's own
 * way to whole numbers is not used, as it misses some.
 */
function answer(unknowns: Unknowns, aim: number, direction: "minimize" | "maximize"): Answer | undefined {
  const program = programOf(unknowns, aim, direction);
  const isBetter = (a: number, b: number) => (direction === "minimize" ? a < b - NEAR : a > b + NEAR);
  let best: Answer | undefined;
  let left = MOST_PROGRAMS;
  const open: Range[][] = [unknowns.least.map(() => ({ min: 0, max: ceilingOf(unknowns) }))];
  while (open.length > 0 && left-- > 0) {
    const ranges = open.pop() as Range[];
    const above = program(ranges);
    if (above === "none") continue;
    if (above === "lost") {
      open.push(...halves(ranges));
      continue;
    }
    const start = unknowns.least[aim] as number;
    if (best && !isBetter(start + (above[aim] as number), best[aim] as number)) continue;
    const index = above.findIndex((each) => Math.abs(each - Math.round(each)) > NEAR);
    if (index < 0) {
      const found = unknowns.least.map((each, at) => each + Math.round(above[at] as number));
      if (unknowns.limits.every((limit) => fits(found, limit))) best = found;
      continue;
    }
    const whole = Math.floor(above[index] as number);
    const { min, max } = ranges[index] as Range;
    open.push(ranges.with(index, { min: whole + 1, max }), ranges.with(index, { min, max: whole }));
  }
  return best;
}

/** Ranges cut in two at their widest, where the solver finds no way; nothing where all are single numbers. */
function halves(ranges: readonly Range[]): Range[][] {
  const widths = ranges.map(({ min, max }) => max - min);
  const widest = widths.indexOf(Math.max(...widths));
  const { min, max } = ranges[widest] as Range;
  if (min === max) return [];
  const middle = Math.floor((min + max) / 2);
  return [ranges.with(widest, { min: middle + 1, max }), ranges.with(widest, { min, max: middle })];
}

/** Between which numbers an unknown lies, counted from its least. */
interface Range {
  min: number;
  max: number;
}

/** An unknown that nothing holds down has no greatest value to be found, so all are held below this. */
function ceilingOf({ least, limits }: Unknowns): number {
  return limits.reduce(
    (sum, { least: a, most: b, times }) => sum + Math.max(finite(a), finite(b), ...times.values()),
    least.reduce((sum, each) => sum + each, 2),
  );
}

/**
 * From ranges to numbers within them that fit, whole or not, in which one unknown is as low or as high as it can be; or
 * that there are none, or that the solver lost its way.
 */
function programOf({ least, limits }: Unknowns, aim: number, direction: "minimize" | "maximize") {
  // The solver's unknowns start at 0: ours are counted from their least.
  const bounds = limits.map(({ times, least: a, most: b }, row): [string, Range] => {
    const offset = times
      .entries()
      .reduce((sum, [index, factor]) => sum + factor * (least[index] as number), 0);
    return [`limit ${row}`, { min: a - offset, max: b - offset }];
  });
  const variables = least.map((_, index): [number, [string, number][]] => [
    index,
    [
      [`unknown ${index}`, 1],
      ...limits.flatMap(({ times }, row): [string, number][] => {
        const factor = times.get(index);
        return factor === undefined ? [] : [[`limit ${row}`, factor]];
      }),
    ],
  ]);
  return (ranges: readonly Range[]): number[] | "none" | "lost" => {
    if (ranges.some(({ min, max }) => min > max)) return "none";
    // Single numbers need no solver: they fit or they do not.
    if (ranges.every(({ min, max }) => min === max)) return ranges.map(({ min }) => min);
    const constraints = [
      ...bounds,
      ...ranges.map((range, index): [string, Range] => [`unknown ${index}`, range]),
    ];
    // The simplex method can turn in a circle; in another order of the same constraints it seldom does again.
    const orders = [
      constraints,
      constraints.toReversed(),
      turned(constraints),
      turned(constraints).toReversed(),
    ];
    const answered = orders
      .values()
      .map((order) =>
        solve<number, string>({ direction, objective: `unknown ${aim}`, constraints: order, variables }),
      )
      .find(({ status }) => status !== "cycled");
    if (!answered) return "lost";
    if (!Number.isFinite(answered.result)) return "none";
    const above = new Map(answered.variables);
    return least.map((_, index) => above.get(index) ?? 0);
  };
}

/** The second half before the first. */
function turned<T>(list: readonly T[]): T[] {
  const half = Math.ceil(list.length / 2);
  return [...list.slice(half), ...list.slice(0, half)];
}

function finite(bound: number): number {
  return Number.isFinite(bound) ? Math.abs(bound) : 0;
}

/** Whether whole numbers keep to a limit. */
function fits(found: Answer, { times, least, most }: Limit): boolean {
  const sum = times
    .entries()
    .reduce((total, [index, factor]) => total + factor * (found[index] as number), 0);
  return sum >= least && sum <= most;
}
