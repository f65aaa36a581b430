/** Runs `measure` several times, one after the other, and returns the median of each number that it returns. */
export async function medians<Name extends string>(
  runs: number,
  measure: () => Record<Name, number> | Promise<Record<Name, number>>,
): Promise<Record<Name, number>> {
  const results: Record<Name, number>[] = [];
  for (let run = 0; run < runs; run++) results.push(await measure());
  const names = Object.keys(results[0] ?? {}) as Name[];
  return Object.fromEntries(
    names.map((name) => [name, median(results.map((result) => result[name]))]),
  ) as Record<Name, number>;
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
