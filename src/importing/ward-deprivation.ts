import { bestFit, inMostDeprivedTenth } from "../stats/best-fit.ts";
import type { CodeLink, Observation } from "./layout.ts";

/** What is worked out for a ward, as imports.json names it. */
export const WARD_MEASURES = { share: "ward-imd-most-deprived-tenth", score: "ward-imd-mean-score" } as const;

/** The places that figures are worked out for. */
export interface WardNames {
  /** Name of each ward by its code. */
  wards: ReadonlyMap<string, string>;
  /** The place that the wards lie in. */
  whole: { code: string; name: string };
}

const SHARE_NOTE = "Worked out: its areas in the most deprived tenth, divided by all its areas";
const SCORE_NOTES = {
  equal: "Worked out: the mean of the scores of its areas, each counting the same",
  population: "Worked out: the mean of the scores of its areas, weighted by how many people live in each",
};

/**
 * What an edition of the Indices of Deprivation says of small areas, worked out for wards by best fit: the share of a
 * ward's areas in England's most deprived tenth, and the mean of their scores where there are scores; for the whole
 * place too. Ranks are used for neither: the place of an area among all others says nothing of how much worse off it is.
 *
 * An edition is joined to its wards by the lookup that has exactly its small areas, since those of 2011 and of 2021 are
 * not the same. Where there is none, nothing is worked out.
 *
 * @param observations of one file
 * @param lookups each the small areas of one year, with their wards
 * @param populations by code of small area; used only where those of all areas of the edition are known
 */
export function wardDeprivation(
  observations: readonly Observation[],
  lookups: readonly (readonly CodeLink[])[],
  names: WardNames,
  populations: ReadonlyMap<string, number> = new Map(),
): Observation[] {
  const workOut = (measure: string, make: (fit: Fit) => Worked[]): Observation[] => {
    const own = observations.filter((each) => each.measure === measure && each.value !== undefined);
    const [first] = own;
    const values = new Map(own.map(({ place, value }) => [place.code, value as number]));
    const lookup = lookups
      .map((links) => new Map(links.map(({ from, to }) => [from, to])))
      .find((table) => hasSameKeys(table, values));
    if (!first || !lookup) return [];
    const whole = new Map([...lookup.keys()].map((small) => [small, names.whole.code]));
    const { period, table, at } = first;
    return [lookup, whole]
      .flatMap((each) => make({ values, lookup: each }))
      .map(({ area, words, ...worked }) => {
        const name = nameOf(area, names);
        return {
          ...worked,
          place: { code: area, name },
          period,
          table,
          label: `areas of ${name} (${words})`,
          at,
        };
      });
  };
  const shares = workOut("imd-decile", ({ values, lookup }) =>
    [...inMostDeprivedTenth(values, lookup)].map(([area, { count, of }]) => ({
      measure: WARD_MEASURES.share,
      area,
      words: `${count} of ${of}`,
      value: (100 * count) / of,
      numerator: count,
      denominator: of,
      derived: ["value", "numerator", "denominator"] as const,
      note: SHARE_NOTE,
    })),
  );
  const scores = workOut("imd-score", ({ values, lookup }) => {
    const { areas, weights } = bestFit(values, lookup, populations);
    return [...areas].map(([area, { value, areas: of }]) => ({
      measure: WARD_MEASURES.score,
      area,
      words: `all ${of}`,
      value,
      derived: ["value"] as const,
      note: SCORE_NOTES[weights],
    }));
  });
  return [...shares, ...scores];
}

interface Fit {
  values: ReadonlyMap<string, number>;
  lookup: ReadonlyMap<string, string>;
}

/** What is worked out for an area, with the words that say from which areas. */
type Worked = Omit<Observation, "place" | "period" | "table" | "label" | "at"> & {
  area: string;
  words: string;
};

function nameOf(code: string, { wards, whole }: WardNames): string {
  return code === whole.code ? whole.name : `${wards.get(code) ?? code} ward`;
}

function hasSameKeys(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  return one.size === other.size && [...one.keys()].every((key) => other.has(key));
}
