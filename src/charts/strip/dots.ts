import { dodge } from "../../marks/dodge.ts";
import type { Dataset, Selection } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../../model/figure.ts";
import { select } from "../../model/select.ts";
import { groupFigures } from "../../words/groups.ts";

/** A line of dots: the figures of a group, or all of them. */
export interface Strip {
  title: string;
  figures: Figure[];
  mean: { value: number; decimals: number } | undefined;
}

/** A dot and how far below the middle of its line it stands, in pixels. */
export interface Dot {
  row: Strip;
  figure: Known;
  offset: number;
}

/** The lines of dots: one of each group, or one of all places. */
export function stripsOf(
  dataset: Dataset,
  { select: selection, groups, dots }: { select: Selection; groups?: string | undefined; dots: string },
): Strip[] {
  if (groups !== undefined) return groupFigures(dataset, selection, groups, dots);
  const figures = select(dataset.figures, selection).filter(({ area }) => area !== undefined);
  return [{ title: "", figures, mean: undefined }];
}

/**
 * The dots of a line, moved off it where they would hide one another.
 *
 * @param across from a value to pixels; `size`: diameter of a dot with its margin; `chosen` stands on the line
 */
export function dotsOf(
  row: Strip,
  across: (value: number) => number,
  { size, chosen }: { size: number; chosen: Figure | undefined },
): Dot[] {
  const known = row.figures.filter(isKnown);
  const offsets = dodge(
    known.map((figure) => across(amountOf(figure))),
    size,
    known.indexOf(chosen as Known),
  );
  return known.map((figure, at) => ({ row, figure, offset: offsets[at] ?? 0 }));
}
