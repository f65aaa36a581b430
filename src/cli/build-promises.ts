/** What builds took, and what they wrote. */
export interface MeasuredBuilds {
  /** Seconds of a build where nothing is kept, of one where all is, and of one without forms to take charts away in. */
  cold: number;
  warm: number;
  plain: number;
  /** Of the one of them that takes most memory at its peak. */
  megabytes: number;
  /** Megabytes of the built site. */
  size: number;
  /** Files that a build with what is kept writes otherwise than one without. */
  different: readonly string[];
}

/** Seconds that the forms may add to a build, megabytes of memory that any may take, and megabytes of the site. */
export const BUILD_BUDGETS = { cold: 90, warm: 5, megabytes: 1500, size: 250 } as const;

/** What was measured, each in a sentence beside what is allowed, and whether it is more. */
export function buildPromises(measured: MeasuredBuilds): { sentence: string; isBroken: boolean }[] {
  const { cold, warm, plain, megabytes, size, different } = measured;
  const within = (amount: number, allowed: number, sentence: string) => ({
    sentence: `${sentence}; ${allowed} are allowed.`,
    isBroken: !(amount <= allowed),
  });
  const added = { cold: cold - plain, warm: warm - plain };
  return [
    ...(["cold", "warm"] as const).map((kind) =>
      within(
        added[kind],
        BUILD_BUDGETS[kind],
        `Seconds that the forms add to a ${kind} build: ${added[kind].toFixed(1)}`,
      ),
    ),
    within(
      megabytes,
      BUILD_BUDGETS.megabytes,
      `Megabytes of memory that a build takes: ${megabytes.toFixed(0)}`,
    ),
    within(size, BUILD_BUDGETS.size, `Megabytes of the site: ${size.toFixed(1)}`),
    {
      sentence: `Files that the builds wrote differently: ${[different.length, ...different.slice(0, 10)].join(", ")}.`,
      isBroken: different.length > 0,
    },
  ];
}
