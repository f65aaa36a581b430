import type { Edition, Part } from "../model/borough-profile.ts";
import type { Dataset, Selection } from "../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../model/figure.ts";
import { keyOf, select } from "../model/select.ts";
import { compare } from "../stats/compare.ts";
import { alike, type ProfileRow, profileOf } from "../words/profile.ts";

/** How a figure stands to another: as its source says, else by its interval. Two numbers alone decide nothing. */
export type Side =
  | { by: "source"; is: "better" | "worse" | "similar" | "higher" | "lower" }
  | { by: "interval"; is: "better" | "worse" | "similar" };

/** The latest figure of one measure of the place, with all that it is set beside. */
export interface Standing {
  dataset: Dataset;
  figure: Known;
  title: string;
  group: string;
  /** Of the same time where there is any, else of another; places before ranks, as the edition names them. */
  beside: Figure[];
  /** What `side` is about: the first place of `beside`, where it is of the same time. */
  measured: Known | undefined;
  side: Side | undefined;
  /** From the worst, -1, over the place measured against, 0, to the best, 1. */
  position: number | undefined;
  /** Whether one end is better than the other. */
  judged: boolean;
}

/** The measures of an edition by subject, each at its latest, and the number of those that nothing is set beside. */
export function standingsOf(edition: Edition): { standings: Standing[]; left: number } {
  const all = edition.parts.flatMap((part) => measuresOf(edition, part));
  const standings = all.filter((each) => each !== undefined);
  return { standings, left: all.length - standings.length };
}

/** One entry a measure of a part: its standing, or nothing where it has no number or nothing is set beside it. */
function measuresOf(edition: Edition, part: Part): (Standing | undefined)[] {
  const { dataset } = part;
  const rows = profileOf(dataset, {
    select: part.select,
    england: edition.compare[0] as Selection,
    lowest: edition.lowest,
    highest: edition.highest,
    group: "domain",
  });
  const measures = Map.groupBy(rows, ({ figure }) => measureOf(dataset, figure));
  return [...measures.values()].map((group) => {
    const candidates = group
      .filter((row): row is ProfileRow & { figure: Known } => isKnown(row.figure))
      .sort((a, b) => b.figure.period.end.localeCompare(a.figure.period.end))
      .map((row) => ({ row, beside: besideOf(edition, dataset, row.figure) }))
      .filter(({ beside }) => beside.length > 0);
    const chosen =
      candidates.find(({ row, beside }) => beside.some((each) => isOfSameTime(each, row.figure))) ??
      candidates[0];
    return chosen && standing(part, chosen.row, chosen.beside);
  });
}

function standing(part: Part, row: ProfileRow & { figure: Known }, beside: Figure[]): Standing {
  const { figure, position, judged } = row;
  const measured = beside.find(
    (other): other is Known =>
      isKnown(other) && other.role === "" && isOfSameTime(other, figure) && other.unit.id === figure.unit.id,
  );
  return {
    dataset: part.dataset,
    figure,
    title: row.title,
    group: row.group || part.group || part.dataset.topic.title,
    beside,
    measured,
    side: measured && sideOf(figure, measured),
    position,
    judged,
  };
}

/** What a figure is set beside: in its own dataset, of the same time or else the latest, and in others. */
function besideOf(edition: Edition, dataset: Dataset, figure: Figure): Figure[] {
  const elsewhere = edition.beside.filter((each) => each.figure === figure).map((each) => each.with);
  const own = edition.compare.flatMap((selection) => {
    const same = select(dataset.figures, selection).filter(
      (other) =>
        isKnown(other) && other !== figure && measureOf(dataset, other) === measureOf(dataset, figure),
    );
    const match =
      same.find((other) => alike(dataset, other, figure)) ??
      same.filter((other) => other.role === "").sort((a, b) => b.period.end.localeCompare(a.period.end))[0];
    return match ? [match] : [];
  });
  return [...elsewhere, ...own];
}

function sideOf(figure: Known, other: Known): Side | undefined {
  const { polarity } = figure.indicator;
  const said = figure.verdicts?.find(({ against }) => against !== undefined && against === other.area)?.says;
  if (said === "similar" || (said && polarity === "none")) return { by: "source", is: said };
  if (said)
    return {
      by: "source",
      is: (said === "higher") === (polarity === "higher-is-better") ? "better" : "worse",
    };
  const isDoubted = [figure, other].some(({ measurement: { status } }) => status === "d" || status === "u");
  const certain = isDoubted ? "not judged" : compare(figure.interval, amountOf(other), polarity);
  return certain === "not judged" ? undefined : { by: "interval", is: certain };
}

/** Whether two figures are of the same period. */
export function isOfSameTime(a: Figure, b: Figure): boolean {
  return a.period.id === b.period.id;
}

function measureOf(dataset: Dataset, figure: Figure): string {
  return [figure.indicator.id, ...dataset.breakdowns.map(({ id }) => keyOf(figure, id))].join(" ");
}
