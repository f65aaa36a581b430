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

/** Whole numbers that fit, in which one unknown is as low or as high as it can be; nothing where none fit. */
function answer(
  { least, limits }: Unknowns,
  aim: number,
  direction: "minimize" | "maximize",
): Answer | undefined {
  // An unknown that nothing holds down has no greatest value to be found, so all are held below this.
  const ceiling = limits.reduce(
    (sum, { least: a, most: b, times }) => sum + Math.max(finite(a), finite(b), ...times.values()),
    least.reduce((sum, each) => sum + each, 2),
  );
  // The solver's unknowns start at 0: ours are counted from their least.
  const bounds = limits.map(({ times, least: a, most: b }) => {
    const offset = times
      .entries()
      .reduce((sum, [index, factor]) => sum + factor * (least[index] as number), 0);
    return { min: a - offset, max: b - offset };
  });
  const { result, variables } = solve<number, string>({
    direction,
    objective: `unknown ${aim}`,
    constraints: [
      ...bounds.map((bound, row): [string, typeof bound] => [`limit ${row}`, bound]),
      ...least.map((_, index): [string, { max: number }] => [`unknown ${index}`, { max: ceiling }]),
    ],
    variables: least.map((_, index): [number, [string, number][]] => [
      index,
      [
        [`unknown ${index}`, 1],
        ...limits.flatMap(({ times }, row): [string, number][] => {
          const factor = times.get(index);
          return factor === undefined ? [] : [[`limit ${row}`, factor]];
        }),
      ],
    ]),
    integers: true,
  });
  if (!Number.isFinite(result)) return undefined;
  const above = new Map(variables);
  const found = least.map((each, index) => each + Math.round(above.get(index) ?? 0));
  return limits.every((limit) => fits(found, limit)) ? found : undefined;
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
