import { slugOf } from "../model/area.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import { seriesKey } from "../model/select.ts";
import type { Site } from "../model/site.ts";
import { type FigureRow, figureRows } from "./dataset.ts";

/**
 * So many periods of a series, or figures in all, stand in the page of a dataset; more have pages of their own, one for
 * each measure, or of so many measures one for each subject.
 */
const MOST = { periods: 24, figures: 500, measures: 24 };

/** Whether a dataset has too many figures to list them in its page. */
export function isTooLong(dataset: Dataset): boolean {
  const series = Map.groupBy(dataset.figures, (figure) => seriesKey(dataset, figure));
  return (
    dataset.figures.length > MOST.figures || [...series.values()].some(({ length }) => length > MOST.periods)
  );
}

/**
 * The figures that the page of a dataset lists: all, or where they are too many the latest of each series, or none where
 * these are too many too.
 */
export function listedFigures(site: Site, dataset: Dataset): FigureRow[] {
  const rows = figureRows(site, dataset);
  if (!isTooLong(dataset)) return rows;
  const series = Map.groupBy(
    rows.filter(({ figure }) => figure.print === ""),
    ({ figure }) => seriesKey(dataset, figure),
  );
  if (series.size > MOST.figures) return [];
  return [...series.values()].map((own) =>
    own.reduce((a, b) => (b.figure.period.end > a.figure.period.end ? b : a)),
  );
}

/** Some of the figures of a dataset, which together have a page. */
export interface FigurePart {
  /** Part of the address of the page. */
  id: string;
  title: string;
  /** What is measured, where that is one thing. */
  definition: string;
  figures: Figure[];
}

/** The parts in which every figure of a dataset is listed, in its order; none where its page lists them all. */
export function figureParts(dataset: Dataset): FigurePart[] {
  if (!isTooLong(dataset)) return [];
  const { indicators, figures } = dataset;
  if (indicators.length > MOST.measures && indicators.every(({ domain }) => domain))
    return [...Map.groupBy(figures, ({ indicator }) => indicator.domain as string)].map(([domain, own]) => ({
      id: slugOf(domain),
      title: domain,
      definition: "",
      figures: own,
    }));
  return indicators.map(({ id, title, definition }) => ({
    id,
    title,
    definition,
    figures: figures.filter(({ indicator }) => indicator.id === id),
  }));
}

/** Every figure of a part, the latest first. */
export function figuresOfPart(site: Site, dataset: Dataset, { figures }: FigurePart): FigureRow[] {
  return figureRows(site, { ...dataset, figures }).toSorted((a, b) =>
    b.figure.period.end.localeCompare(a.figure.period.end),
  );
}
