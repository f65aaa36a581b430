import { COLOUR, ON_RAMP, RAMP } from "../../marks/colours.ts";
import { breakBetween } from "../../model/breaks.ts";
import type { Dataset, Selection } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../../model/figure.ts";
import { keyOf, select } from "../../model/select.ts";
import { compare } from "../../stats/compare.ts";
import { rank } from "../../stats/rank.ts";

/** Where the figures of a rug get their shades from. */
export type Shading = "levels" | "verdicts" | "ranks";

/** What a tile says of its figure by a colour, and in words where the figure itself does not say it. */
export interface TileStyle {
  fill: string;
  ink: string;
  /** Its outline: pale shades are hardly seen on paper. */
  edge?: string;
  /** "better", "similar" or "worse"; empty where nothing tells. */
  verdict: string;
}

/** A tile that says nothing by its colour. */
export const PLAIN: TileStyle = {
  fill: COLOUR.paper,
  ink: COLOUR.ink,
  edge: COLOUR.grey2,
  verdict: "",
};

export const VERDICTS: Record<"better" | "similar" | "worse", TileStyle> = {
  better: { fill: COLOUR.better, ink: COLOUR.paper, verdict: "better" },
  similar: { ...PLAIN, verdict: "similar" },
  worse: { fill: COLOUR.worse, ink: COLOUR.paper, verdict: "worse" },
};

/** A shade by a place from 0, the lowest, to 1, the highest. */
export function shadeAt(place: number): TileStyle {
  const index = Math.round(place * (RAMP.length - 1));
  return { fill: RAMP[index] as string, ink: ON_RAMP[index] as string, edge: COLOUR.grey2, verdict: "" };
}

export function shadingOf(figures: readonly Figure[], compareWith: Selection | undefined): Shading {
  if (compareWith) return "verdicts";
  return figures.every(({ unit }) => unit.levels) ? "levels" : "ranks";
}

/**
 * How the known tiles of one row are drawn: by level; by the interval against another figure of the same measure and
 * period; else by rank within the row, the lowest number palest. A row with a break in it has no ranks.
 */
export function styleRow(
  dataset: Dataset,
  row: readonly Known[],
  shading: Shading,
  compareWith: Selection = {},
): Map<Figure, TileStyle> {
  const values = row.map(amountOf);
  const isRanked =
    new Set(values).size > 1 &&
    !row.some((a) => row.some((b) => a !== b && breakBetween(dataset, a, b) !== undefined));
  const rankOf = (value: number) => rank(values, value, "low-first");
  const others = select(dataset.figures, compareWith).filter(isKnown);
  return new Map(
    row.map((figure) => {
      const value = amountOf(figure);
      if (shading === "levels")
        return [figure, shadeAt((value - 1) / ((figure.unit.levels as string[]).length - 1))];
      if (shading === "ranks")
        return [
          figure,
          isRanked ? shadeAt((rankOf(value) - 1) / (Math.max(...values.map(rankOf)) - 1)) : PLAIN,
        ];
      return [figure, verdictOf(dataset, figure, others)];
    }),
  );
}

function verdictOf(dataset: Dataset, figure: Known, others: readonly Known[]): TileStyle {
  const measure = ["indicator", "period", ...dataset.breakdowns.map(({ id }) => id)];
  const other = others.find(
    (each) => each !== figure && measure.every((key) => keyOf(each, key) === keyOf(figure, key)),
  );
  const verdict = other ? compare(figure.interval, amountOf(other), figure.indicator.polarity) : "not judged";
  return verdict === "not judged" ? PLAIN : VERDICTS[verdict];
}
