import { type ChartSpec, chartOptions, type Dataset, type Selection } from "./dataset.ts";
import type { Figure } from "./figure.ts";
import { dimensionsOf, select, selectionsIn } from "./select.ts";

/**
 * Figures picked by any selection among a chart's options: the values, the targets, the peers. Targets and peers that
 * name no indicator are those of the indicators that the chart draws.
 */
export function figuresIn(dataset: Dataset, options: unknown): Figure[] {
  const { select: own } = options as { select?: Selection };
  // A selection without a key picks all.
  const values = own === undefined ? [] : [own];
  const others = selectionsIn(options, dimensionsOf(dataset)).filter((selection) => selection !== own);
  const selections = [...values, ...others];
  const drawn = new Set(
    values.flatMap((selection) => select(dataset.figures, selection)).map(({ indicator }) => indicator),
  );
  const picked = new Set(
    selections.flatMap((selection) =>
      select(dataset.figures, selection).filter(
        ({ indicator }) => values.length === 0 || "indicator" in selection || drawn.has(indicator),
      ),
    ),
  );
  return dataset.figures.filter((figure) => picked.has(figure));
}

/** The figures that a chart is about: those of its `select`, or all that it picks where it has none. */
export function drawnValues(dataset: Dataset, chart: ChartSpec): Figure[] {
  const options = chartOptions(chart);
  const { select: own } = options as { select?: Selection };
  if (own === undefined) return figuresIn(dataset, options);
  return own === null ? [] : select(dataset.figures, own);
}
