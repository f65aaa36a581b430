import type { Dataset } from "./dataset.ts";
import { DOUBT, type Figure, formatFigure, isKnown, MISSING, type Print } from "./figure.ts";
import type { AgendaItem, Pack } from "./pack.ts";
import { dateTitle } from "./period.ts";
import { titleOf } from "./select.ts";
import type { Site } from "./site.ts";

/** A report that prints some figures, with the lines on which it does. */
export interface Citation {
  pack: Pack;
  item: AgendaItem;
  /** "Cabinet, 26 March 2015" */
  meeting: string;
  /** "agenda item 4, Public Health Annual Report 2014" */
  report: string;
  /** "lines 482 to 503" */
  lines: string;
  first: number;
}

/** The reports that print some figures, oldest meeting first. */
export function citations(figures: readonly Figure[]): Citation[] {
  return citationsOf(figures.flatMap((figure) => [figure.source, ...figure.also]));
}

/** The reports that some prints stand in, oldest meeting first. */
export function citationsOf(prints: readonly Print[]): Citation[] {
  const groups = Map.groupBy(
    prints,
    (print) => `${print.pack.date} ${print.pack.id} ${String(print.item.from).padStart(6, "0")}`,
  );
  return [...groups.keys()].sort().map((key) => {
    const group = groups.get(key) as Print[];
    const [{ pack, item }] = group as [Print];
    const lines = [...new Set(group.map((print) => print.line))].sort((a, b) => a - b);
    return {
      pack,
      item,
      meeting: meetingOf(pack),
      report: reportOf(item),
      lines: lineWords(lines),
      first: lines[0] as number,
    };
  });
}

/** "Cabinet, 26 March 2015" */
export function meetingOf(pack: Pack): string {
  return `${pack.committee}, ${dateTitle(pack.date)}`;
}

/** "agenda item 4, Public Health Annual Report 2014" */
export function reportOf(item: AgendaItem): string {
  return item.number === "" ? item.title : `agenda item ${item.number}, ${item.title}`;
}

function lineWords(lines: readonly number[]): string {
  const [first, last] = [lines[0] as number, lines.at(-1) as number];
  if (lines.length === 1) return `line ${first}`;
  if (lines.length === 2) return `lines ${first} and ${last}`;
  return `lines ${first} to ${last}`;
}

/** What a figure measures and about whom, in one line: "Life expectancy at birth, Women, Linacre, 2009 to 2013". */
export function figureTitle(site: Site, dataset: Dataset, figure: Figure): string {
  return [
    figure.indicator.title,
    ...dataset.breakdowns.map(({ id }) => (figure.breakdown[id] ? titleOf(dataset, figure, id) : "")),
    site.roles.get(figure.role)?.title ?? "",
    figure.organisation?.short ?? "",
    figure.area?.name ?? "",
    figure.period.title,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** A figure with its unit and, in words, what must be known of it: "54.1% (disputed)". */
export function figureWords(figure: Figure): string {
  const { measurement } = figure;
  if (!isKnown(figure))
    return `${formatFigure(figure)} ${MISSING[measurement.status as keyof typeof MISSING]}`;
  return measurement.status
    ? `${formatFigure(figure)} (${DOUBT[measurement.status as keyof typeof DOUBT]})`
    : formatFigure(figure);
}
