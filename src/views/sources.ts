import type { Asked } from "../model/asked.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import { type AgendaItem, type Pack, pagesInWords, pagesOf } from "../model/pack.ts";
import type { PackPrint } from "../model/print.ts";
import { figureTitle, figureWords, meetingOf } from "../model/provenance.ts";
import type { Site } from "../model/site.ts";
import { sourceWordsOf } from "../words/sources.ts";

/** What all figures of the site are taken from, in a sentence. */
export function sourcesLead({ council, datasets }: Site): string {
  const printed = `printed in the public papers of a meeting of ${council}`;
  const published = "taken from an official publication";
  const { noun } = sourceWordsOf(datasets);
  if (datasets.length === 0) return "This site has no figures yet.";
  const isDerived = datasets.some(({ figures }) => figures.some(({ derived }) => derived?.includes("value")));
  const ways = [
    ...(noun === "the publications" ? [] : [printed]),
    ...(noun === "the papers" ? [] : [published]),
    ...(isDerived ? ["worked out from such figures and marked as derived"] : []),
  ];
  return `Every figure on this site is ${ways.join(", or ")}.`;
}

/** What the site does with its sources, in sentences. */
export function aboutSources({ council, datasets }: Site): string {
  const papers = `The committees of ${council} receive figures on health and care in packs of hundreds of pages.`;
  const does = `This site draws ${datasets.length === 0 ? "" : "those "}figures, says in words what each chart shows, and names`;
  const { noun, placeInFull, among } = sourceWordsOf(datasets);
  const published = "Official publications hold more of them.";
  return [
    ...(datasets.length === 0 || noun === "the publications" ? [] : [papers]),
    ...(datasets.length === 0 || noun === "the papers" ? [] : [published]),
    `${does} ${placeInFull} each number.`,
    `Where ${noun} disagree ${among}, both numbers are shown.`,
  ].join(" ");
}

/** A set of papers with the number of figures taken from it, in words. */
export interface PackSummary {
  pack: Pack;
  meeting: string;
  figures: string;
}

/** All sets of papers, the newest first. */
export function packSummaries(site: Site): PackSummary[] {
  return [...site.packs.values()]
    .sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id))
    .map((pack) => {
      // One that is printed at several places, or shown by a second dataset, is one figure.
      const own = figuresOf(site, pack).filter(({ figure }) => !figure.shownFrom);
      const count = new Set(own.map(({ figure }) => figure)).size;
      return { pack, meeting: meetingOf(pack), figures: figureCount(count) };
    });
}

/** How many figures are taken from a source, in words. */
export function figureCount(count: number): string {
  if (count === 0) return "no figure taken yet";
  return count === 1 ? "1 figure" : `${count.toLocaleString("en-GB")} figures`;
}

/** Figures of one dataset that stand in one place of a source, in words. */
interface PrintedFigures {
  dataset: Dataset;
  text: string;
}

/** What a line prints that the site uses: all figures of one measure on one line are one entry. */
export interface PrintedLine {
  line: number;
  /** "page 136"; empty where no page is known. */
  pages: string;
  /** The numbers as printed, with the labels beside them; empty where there are none to show. */
  printed: string;
  prints: PrintedFigures[];
  /** What the line says of a wish: that it was made ("Asked"), or something about it ("Said to it"). */
  wishes: { wish: Asked; lead: string }[];
  /** What else it prints that is at odds with other places: "Ended plans by category: 238". */
  claims: { dataset: Dataset; text: string }[];
}

/** The agenda items of a set of papers with the lines that the site uses. */
export function linesByItem(site: Site, pack: Pack): { item: AgendaItem; lines: PrintedLine[] }[] {
  const figures = Map.groupBy(figuresOf(site, pack), ({ line }) => line);
  const wishes = Map.groupBy(wishesOf(site, pack), ({ line }) => line);
  const claims = Map.groupBy(claimsOf(site, pack), ({ line }) => line);
  const all = [...new Set([...figures.keys(), ...wishes.keys(), ...claims.keys()])].sort((a, b) => a - b);
  return pack.items.map((item) => ({
    item,
    lines: all
      .filter((line) => item.from <= line && line <= item.to)
      .map((line) => ({
        line,
        pages: pagesInWords(pagesOf(pack, [line])),
        printed: pack.cited.get(line)?.printed ?? "",
        prints: printedFigures(site, figures.get(line) ?? []),
        wishes: (wishes.get(line) ?? []).map(({ wish, lead }) => ({ wish, lead })),
        claims: (claims.get(line) ?? []).map(({ dataset, text }) => ({ dataset, text })),
      })),
  }));
}

function wishesOf(site: Site, pack: Pack): { line: number; wish: Asked; lead: string }[] {
  return site.asked.flatMap((wish) => [
    ...linesIn(wish.at, pack).map((line) => ({ line, wish, lead: "Asked" })),
    ...linesIn(wish.answeredAt, pack).map((line) => ({ line, wish, lead: "Said to it" })),
  ]);
}

function claimsOf(site: Site, pack: Pack): { line: number; dataset: Dataset; text: string }[] {
  return site.datasets.flatMap((dataset) =>
    dataset.contradictions.flatMap(({ claims }) =>
      claims
        .filter(({ print }) => print.pack.id === pack.id)
        .map(({ says, printed, print }) => ({ line: print.line, dataset, text: `${says}: ${printed}.` })),
    ),
  );
}

function linesIn(prints: readonly PackPrint[], pack: Pack): number[] {
  return prints.filter((print) => print.pack.id === pack.id).map(({ line }) => line);
}

interface Found {
  dataset: Dataset;
  figure: Figure;
  line: number;
}

function figuresOf(site: Site, pack: Pack): Found[] {
  return site.datasets.flatMap((dataset) =>
    dataset.figures.flatMap((figure) =>
      [figure.source, ...figure.also]
        .filter((print) => print.kind === "pack")
        .filter((print) => print.pack.id === pack.id)
        .map(({ line }) => ({ dataset, figure, line })),
    ),
  );
}

/** What stands in one place of a source, by dataset and measure. */
function printedFigures(site: Site, found: readonly Omit<Found, "line">[]): PrintedFigures[] {
  return [...Map.groupBy(found, ({ dataset }) => dataset)].map(([dataset, group]) => ({
    dataset,
    text: [...Map.groupBy(group, ({ figure }) => figure.indicator)]
      .map(([indicator, figures]) => {
        const words = figures.map(
          ({ figure }) =>
            `${figureTitle(site, dataset, figure).slice(indicator.title.length + 2)} ${figureWords(figure)}`,
        );
        return `${indicator.title}: ${words.join("; ")}.`;
      })
      .join(" "),
  }));
}
