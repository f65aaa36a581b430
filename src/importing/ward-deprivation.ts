import { bestFit, inMostDeprivedTenth } from "../stats/best-fit.ts";
import type { CodeLink, Observation } from "./layout.ts";

/** What one source says of the small areas of one edition of the indices. */
export interface DeprivationSource {
  /** The id of its file in `data/sources`. */
  source: string;
  edition: string;
  observations: readonly Observation[];
}

/** The places that the figures are about. */
export interface WardNames {
  wards: ReadonlyMap<string, string>;
  /** The place that the wards lie in. */
  whole: { code: string; name: string };
}

/** The columns of the file of figures, in their order. */
export const DEPRIVATION_COLUMNS = [
  "indicator",
  "area",
  "period",
  "value",
  "numerator",
  "denominator",
  "derived",
  "source",
  "line",
  "edition",
  "table",
  "row_label",
  "note",
] as const;

export type DeprivationRow = Record<(typeof DEPRIVATION_COLUMNS)[number], string>;

const SHARE_NOTE = "Worked out: its areas in the most deprived tenth, divided by all its areas";
const SCORE_NOTES = {
  equal: "Worked out: the mean of the scores of its areas, each counting the same",
  population: "Worked out: the mean of the scores of its areas, weighted by how many people live in each",
};

/**
 * Figures of wards from the Indices of Deprivation of small areas, by best fit: of each edition the share of a ward's
 * areas in England's most deprived tenth, and the mean of their scores where a source has them; for the whole place
 * too. Of two sources that have the same the first is used. Ranks are used for neither: the place of an area among all
 * others says nothing of how much worse off it is. The latest edition comes first.
 *
 * An edition is joined to its wards by the one lookup that has exactly its small areas: those of 2011 and of 2021 are
 * not the same. Without such a lookup it has no rows, and is listed in `without`.
 *
 * @param lookups each the small areas of one year, with their wards
 * @param populations by code of small area; used only where those of all areas of an edition are known
 */
export function wardDeprivation(
  sources: readonly DeprivationSource[],
  lookups: readonly (readonly CodeLink[])[],
  places: WardNames,
  populations: ReadonlyMap<string, number> = new Map(),
): { rows: DeprivationRow[]; without: string[] } {
  const editions = [...new Set(sources.map(({ edition }) => edition))].sort().reverse();
  const tables = lookups.map((links) => new Map(links.map(({ from, to }) => [from, to])));
  const without: string[] = [];
  const rowsFor = (
    measure: string,
    make: (values: ReadonlyMap<string, number>, lookup: ReadonlyMap<string, string>) => Made[],
  ) =>
    editions.flatMap((edition) => {
      const found = sources.find(
        (each) => each.edition === edition && each.observations.some((one) => one.measure === measure),
      );
      if (!found) return [];
      const observations = found.observations.filter((each) => each.measure === measure);
      const values = new Map(
        observations.flatMap(({ place, value }) => (value === undefined ? [] : [[place.code, value]])),
      );
      const lookup = tables.find((table) => hasSameKeys(table, values));
      if (!lookup) {
        without.push(edition);
        return [];
      }
      const whole = new Map([...lookup.keys()].map((small) => [small, places.whole.code]));
      return [...make(values, lookup), ...make(values, whole)].map((made) => ({
        ...made,
        period: edition,
        source: found.source,
        line: "",
        edition,
        table: observations[0]?.table ?? "",
      }));
    });
  const nameOf = (code: string) =>
    code === places.whole.code ? places.whole.name : `${places.wards.get(code) ?? code} ward`;
  const shares = rowsFor("imd-decile", (values, lookup) =>
    [...inMostDeprivedTenth(values, lookup)].map(([area, { count, of }]) => ({
      indicator: "most-deprived-tenth",
      area,
      value: ((100 * count) / of).toFixed(1),
      numerator: String(count),
      denominator: String(of),
      derived: "value numerator denominator",
      row_label: `areas of ${nameOf(area)} (${count} of ${of})`,
      note: SHARE_NOTE,
    })),
  );
  const scores = rowsFor("imd-score", (values, lookup) => {
    const { areas, weights } = bestFit(values, lookup, populations);
    return [...areas].map(([area, { value, areas: of }]) => ({
      indicator: "average-score",
      area,
      value: value.toFixed(1),
      numerator: "",
      denominator: "",
      derived: "value",
      row_label: `areas of ${nameOf(area)} (all ${of})`,
      note: SCORE_NOTES[weights],
    }));
  });
  return { rows: [...shares, ...scores], without: [...new Set(without)] };
}

type Made = Omit<DeprivationRow, "period" | "source" | "line" | "edition" | "table">;

function hasSameKeys(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  return one.size === other.size && [...one.keys()].every((key) => other.has(key));
}
