import type { Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import { seriesKey } from "../model/select.ts";
import type { Site } from "../model/site.ts";
import { type FigureRow, figureRows } from "./dataset.ts";

/** So many periods of a series, or figures in all, stand in the page of a dataset; more have pages of their own. */
const MOST = { periods: 24, figures: 750 };

/** Whether a dataset has too many figures to list them in its page. */
export function isTooLong(dataset: Dataset): boolean {
  const series = Map.groupBy(dataset.figures, (figure) => seriesKey(dataset, figure));
  return (
    dataset.figures.length > MOST.figures || [...series.values()].some(({ length }) => length > MOST.periods)
  );
}

/** The figures that the page of a dataset lists: all, or where they are too many the latest of each series. */
export function listedFigures(site: Site, dataset: Dataset): FigureRow[] {
  const rows = figureRows(site, dataset);
  if (!isTooLong(dataset)) return rows;
  const series = Map.groupBy(
    rows.filter(({ figure }) => figure.print === ""),
    ({ figure }) => seriesKey(dataset, figure),
  );
  return [...series.values()].map((own) =>
    own.reduce((a, b) => (b.figure.period.end > a.figure.period.end ? b : a)),
  );
}

/** Every figure of one measure, the latest first. */
export function figuresOfMeasure(site: Site, dataset: Dataset, { id }: Indicator): FigureRow[] {
  const figures = dataset.figures.filter(({ indicator }) => indicator.id === id);
  return figureRows(site, { ...dataset, figures }).toSorted((a, b) =>
    b.figure.period.end.localeCompare(a.figure.period.end),
  );
}
