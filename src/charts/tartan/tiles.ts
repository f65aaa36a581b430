import { COLOUR, shadeAt } from "../../marks/colours.ts";
import type { Ground } from "../../marks/grid.ts";
import type { Hatch } from "../../marks/hatch.ts";
import { breakBetween } from "../../model/breaks.ts";
import type { Dataset } from "../../model/dataset.ts";
import { amountOf, type Figure, type Known } from "../../model/figure.ts";
import { rank } from "../../stats/rank.ts";

/** A tile that says nothing by its colour. */
export const PLAIN: Ground = { fill: COLOUR.paper, ink: COLOUR.ink, edge: COLOUR.grey2 };

/** Lines across a tile without a figure, in a drawing that has their pattern. */
export const HATCH: Hatch = { id: "hatch", ground: COLOUR.paper, line: COLOUR.grid };
export const MISSING_TILE: Ground = { ...PLAIN, fill: "url(#hatch)" };

/** A tile of a shade from 0, the lowest, to 1, the highest; its outline, because pale shades are hardly seen on paper. */
export function tileAt(place: number): Ground {
  const { colour, on } = shadeAt(place);
  return { fill: colour, ink: on, edge: COLOUR.grey2 };
}

/**
 * How the known tiles of one row are drawn: by their level where their unit has some; else by rank within the row, the
 * lowest number palest. A row with a break in it has no ranks.
 */
export function shadesOf(dataset: Dataset, row: readonly Known[]): Map<Figure, Ground> {
  const values = row.map(amountOf);
  const rankOf = (value: number) => rank(values, value, "low-first");
  const last = Math.max(...values.map(rankOf));
  const isRanked = last > 1 && !row.some((a) => row.some((b) => a !== b && breakBetween(dataset, a, b)));
  return new Map(
    row.map((figure) => {
      const { levels } = figure.unit;
      if (levels) return [figure, tileAt((amountOf(figure) - 1) / (levels.length - 1))];
      return [figure, isRanked ? tileAt((rankOf(amountOf(figure)) - 1) / (last - 1)) : PLAIN];
    }),
  );
}
