import type { Dataset, Selection } from "./dataset.ts";
import type { Figure } from "./figure.ts";
import { select } from "./select.ts";

/** The figures of a chart: told apart, because its words are about the first and only set them beside the others. */
export interface ChartFigures {
  drawn: readonly Figure[];
  /** Targets, comparators and peers. */
  beside: readonly Figure[];
}

/**
 * The figures of a selection, and beside them those of others. Others that name no indicator are of those that are
 * drawn: a target that is selected by its role alone.
 */
export function figuresFrom(
  dataset: Pick<Dataset, "figures">,
  own: Selection,
  others: readonly (Selection | undefined)[] = [],
): ChartFigures {
  const drawn = select(dataset.figures, own);
  const indicators = new Set(drawn.map(({ indicator }) => indicator));
  const beside = others.flatMap((other) =>
    other
      ? select(dataset.figures, other).filter(
          ({ indicator }) => "indicator" in other || indicators.has(indicator),
        )
      : [],
  );
  return { drawn, beside };
}

/** All of them, in the order of the data. */
export function allOf({ figures }: Pick<Dataset, "figures">, { drawn, beside }: ChartFigures): Figure[] {
  const all = new Set([...drawn, ...beside]);
  return figures.filter((figure) => all.has(figure));
}
