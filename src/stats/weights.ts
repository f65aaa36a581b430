/** How groups are counted: each by its people, or all the same where it is not known how many live in each. */
export type Weighting = "population" | "equal";

/**
 * The share of each group in all: by population where it is known of every group, else the same for each.
 *
 * A measure that uses it passes on the weighting, so that the page can say which it was.
 *
 * @returns shares that add up to 1, in the order given
 * @throws RangeError when only some populations are known, or one is not above 0
 */
export function sharesOf(groups: readonly { population?: number | undefined }[]): {
  weighting: Weighting;
  shares: number[];
} {
  const known = groups.flatMap(({ population }) => (population === undefined ? [] : [population]));
  if (known.length === 0) return { weighting: "equal", shares: groups.map(() => 1 / groups.length) };
  if (known.length < groups.length)
    throw new RangeError(
      `populations are known of all groups or of none, not of ${known.length} of ${groups.length}`,
    );
  const wrong = known.find((population) => !(population > 0 && Number.isFinite(population)));
  if (wrong !== undefined) throw new RangeError(`a population is a number above 0, not ${wrong}`);
  const all = known.reduce((sum, population) => sum + population, 0);
  return { weighting: "population", shares: known.map((population) => population / all) };
}
