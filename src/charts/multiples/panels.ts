import { COLOUR } from "../../marks/colours.ts";
import type { ReferenceOptions } from "../../marks/reference.ts";
import { seriesBy } from "../../marks/series.ts";
import type { Dataset, Selection } from "../../model/dataset.ts";
import { type Figure, isKnown, type Known } from "../../model/figure.ts";
import { inTime } from "../../model/joins.ts";
import { keyOf, select } from "../../model/select.ts";
import { listWords } from "../../words/words.ts";

export interface MultiplesOptions {
  select: Selection;
  panels: string | string[];
  draw: "line" | "dots";
  scale: "common" | "free";
  reference?: ReferenceOptions | undefined;
  highlight?: string | undefined;
  breakNotes?: Record<string, string> | undefined;
}

/** The figures of one of several small charts, in order of time, with those that it is compared with. */
export interface Panel {
  /** As it stands in the drawing. */
  label: string;
  title: string;
  figures: Figure[];
  reference: Known[];
  colour: string;
  isChosen: boolean;
}

/**
 * The panels in the order of the data.
 *
 * @throws Error when panels of several units are to share a scale
 */
export function panelsOf(dataset: Dataset, options: MultiplesOptions): Panel[] {
  const dimensions = [options.panels].flat();
  const figures = select(dataset.figures, options.select);
  const compared = options.reference ? select(dataset.figures, options.reference.select) : [];
  if (options.scale === "common") requireOneUnit([...figures, ...compared]);
  return seriesBy(dataset, figures, dimensions).map(({ label, title, figures: own, style }) => {
    const [like] = own as [Figure];
    const isChosen = keyOf(like, dimensions[0] as string) === options.highlight;
    return {
      label,
      title,
      isChosen,
      figures: inTime(own),
      reference: referenceFor(like, compared, dimensions),
      colour: isChosen ? COLOUR.rust : style.colour,
    };
  });
}

/**
 * The figures of a reference that belong to a panel: alike in the dimensions that name panels, save whom they are about.
 *
 * @param like a figure of the panel; dimensions those that name panels
 */
function referenceFor(like: Figure, figures: readonly Figure[], dimensions: readonly string[]): Known[] {
  const shared = dimensions.filter((dimension) => dimension !== "area" && dimension !== "organisation");
  return inTime(figures.filter(isKnown)).filter((figure) =>
    shared.every((dimension) => keyOf(figure, dimension) === keyOf(like, dimension)),
  );
}

/**
 * Refuses panels that one scale cannot hold.
 *
 * @throws Error when their units differ
 */
function requireOneUnit(figures: readonly Figure[]): void {
  const units = [...new Set(figures.map(({ unit }) => unit.title))];
  if (units.length > 1)
    throw new Error(
      `figures in ${listWords(units)} have no scale in common: select those of one unit, or set "scale" to "free"`,
    );
}
