/** What is worked out for one larger area. */
interface BestFit {
  value: number;
  /** How many small areas it is made of. */
  areas: number;
}

/** The larger areas by their codes, and how their small areas were weighted. */
export interface BestFits {
  weights: "population" | "equal";
  areas: Map<string, BestFit>;
  /** Small areas that have a value and no larger area, or a larger area and no value. Where there are any, look first. */
  unplaced: string[];
}

/**
 * Values of small areas (LSOAs) carried over to larger ones (wards) by best fit: each small area counts as a whole for
 * the one larger area that the lookup names, even where a border runs through it. The value of a larger area is the
 * mean of those of its small areas, weighted by population. Where the population of any small area is not known or all
 * are none, all small areas of all larger ones weigh the same, so that larger areas stay comparable; `weights` says
 * which it was. The method is that of the Office for National Statistics for estimates of areas that are no statistical
 * building blocks, and of MHCLG for the average score of a district ("English indices of deprivation: research report",
 * higher-area summaries).
 *
 * Only for scores: a mean of ranks or deciles is neither.
 *
 * @param values by code of small area
 * @param lookup code of small area to that of larger area
 * @param populations by code of small area, of the same areas as the values
 */
export function bestFit(
  values: ReadonlyMap<string, number>,
  lookup: ReadonlyMap<string, string>,
  populations: ReadonlyMap<string, number> = new Map(),
): BestFits {
  const { parts, unplaced } = gathered(values, lookup);
  const known = [...parts.values()].flat().every(([code]) => (populations.get(code) ?? 0) > 0);
  const weights = known && parts.size > 0 ? "population" : "equal";
  const weightOf = (code: string) => (weights === "population" ? (populations.get(code) as number) : 1);
  const areas = new Map(
    [...parts].map(([area, members]) => {
      const total = members.reduce((sum, [code]) => sum + weightOf(code), 0);
      const value = members.reduce((sum, [code, each]) => sum + weightOf(code) * each, 0) / total;
      return [area, { value, areas: members.length }];
    }),
  );
  return { weights, areas, unplaced };
}

/**
 * How many small areas of each larger one lie in the most deprived tenth of the country, and of how many.
 *
 * @param deciles by code of small area, 1 the most deprived
 */
export function inMostDeprivedTenth(
  deciles: ReadonlyMap<string, number>,
  lookup: ReadonlyMap<string, string>,
): Map<string, { count: number; of: number }> {
  return new Map(
    [...gathered(deciles, lookup).parts].map(([area, members]) => [
      area,
      { count: members.filter(([, decile]) => decile === 1).length, of: members.length },
    ]),
  );
}

/** The small areas of each larger one with their values, larger areas in the order of their codes. */
function gathered(values: ReadonlyMap<string, number>, lookup: ReadonlyMap<string, string>) {
  const parts = new Map<string, [code: string, value: number][]>();
  for (const [code, value] of values) {
    const area = lookup.get(code);
    if (area !== undefined) parts.set(area, [...(parts.get(area) ?? []), [code, value]]);
  }
  const unplaced = [
    ...[...values.keys()].filter((code) => !lookup.has(code)),
    ...[...lookup.keys()].filter((code) => !values.has(code)),
  ];
  return { parts: new Map([...parts].sort(([a], [b]) => (a < b ? -1 : 1))), unplaced };
}
