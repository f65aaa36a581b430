import type { Dataset } from "../model/dataset.ts";
import { amountOf, type Figure, isKnown } from "../model/figure.ts";
import { type Print, placeOf, shortPlaceOf } from "../model/print.ts";
import { figureTitle, figureWords, printWords } from "../model/provenance.ts";
import { everyPrint, titleOf } from "../model/select.ts";
import type { Site } from "../model/site.ts";
import { titleOfVersion } from "../model/version.ts";
import { sourceWords } from "../words/sources.ts";

/** One row of the table of every figure. */
export interface FigureRow {
  what: string;
  who: string;
  period: string;
  value: string;
  /** What sorting compares; left out where there is no value. */
  amount: number | undefined;
  note: string;
  /** Where it stands: the number of a line, or an edition with its table and row; and what sorting compares of that. */
  place: { short: string; order: number };
  figure: Figure;
}

/** A disagreement between sources: the figures at issue, each with all of its prints, and what else is printed. */
export interface Disagreement {
  title: string;
  why: string;
  claims: { says: string; printed: string; wouldBe: string | undefined; place: string; print: Print }[];
  figures: { what: string; prints: { value: string; used: boolean; place: string; figure: Figure }[] }[];
}

/** Where help is to be had with what a dataset is about: its own words, else those of its topic; undefined where neither has any. */
export function helpOf({ help, topic }: Pick<Dataset, "help" | "topic">): string | undefined {
  return help ?? topic.help;
}

/** Every figure of a dataset as rows of words. */
export function figureRows(site: Site, dataset: Dataset): FigureRow[] {
  const { head } = sourceWords(dataset.figures);
  return dataset.figures.map((figure) => ({
    what: [
      figure.indicator.title,
      ...dataset.breakdowns.map(({ id }) => (figure.breakdown[id] ? titleOf(dataset, figure, id) : "")),
      site.roles.get(figure.role)?.title ?? "",
      figure.print === "" ? "" : "another print",
    ]
      .filter((part) => part !== "")
      .join(", "),
    who: [figure.organisation?.short, figure.area?.name].filter(Boolean).join(", "),
    period: figure.period.title,
    value: figureWords(figure),
    amount: isKnown(figure) ? amountOf(figure) : undefined,
    note: figure.note,
    place: {
      short: head === "Line" ? shortPlaceOf(figure.source) : placeOf(figure.source),
      order: orderOf(figure.source),
    },
    figure,
  }));
}

/** Lines by their numbers, editions by time. */
function orderOf(print: Print): number {
  return print.kind === "pack" ? print.line : Date.parse(print.edition.period.end);
}

/** The contradictions of a dataset, each with every print of the figures at issue and every claim. */
export function disagreements(site: Site, dataset: Dataset): Disagreement[] {
  return dataset.contradictions.map(({ title, why, select, claims }) => ({
    title,
    why,
    claims: claims.map(({ says, printed, wouldBe, print }) => ({
      says,
      printed,
      wouldBe,
      place: printWords(print),
      print,
    })),
    figures: [
      ...Map.groupBy(select ? everyPrint(dataset.figures, select) : [], (figure) =>
        figureTitle(site, dataset, figure),
      ),
    ].map(([what, prints]) => ({
      what,
      prints: prints.map((figure) => ({
        value: figureWords(figure),
        used: figure.print === "",
        place: printWords(figure.source),
        figure,
      })),
    })),
  }));
}

/** The span of time that the figures of a dataset cover: "2009 to 2013", "2013/14". Targets for other times do not count. */
export function spanOf(dataset: Pick<Dataset, "figures">): string {
  const periods = dataset.figures.filter((figure) => figure.role === "").map((figure) => figure.period);
  const titles = [...new Set(periods.map((period) => period.title))];
  if (titles.length === 1) return titles[0] as string;
  const first = periods.map((period) => period.start.slice(0, 4)).sort()[0] as string;
  const last = periods
    .map((period) => period.end.slice(0, 4))
    .sort()
    .at(-1) as string;
  return first === last ? first : `${first} to ${last}`;
}

/** The latest change of a dataset in words. */
export function lastChange(dataset: Dataset): { date: string; change: string } {
  const last = dataset.revisions.reduce((a, b) => (b.date >= a.date ? b : a));
  return { date: titleOfVersion(last.date), change: last.change };
}

/** Every change of a dataset in words, the latest first. */
export function allChanges(dataset: Dataset): { date: string; change: string }[] {
  return dataset.revisions
    .toSorted((a, b) => b.date.localeCompare(a.date))
    .map(({ date, change }) => ({ date: titleOfVersion(date), change }));
}
