import type { Dataset } from "../model/dataset.ts";
import { type Figure, isKnown, type Known } from "../model/figure.ts";
import { type Draft, isReadable } from "./draft.ts";
import type { Problem } from "./problem.ts";

/** A figure of papers in its dataset. */
interface Held {
  dataset: Dataset;
  figure: Known;
  /** True where another figure stands in its place because a publication prints it: no paper decides that. */
  isBesidePublication: boolean;
}

/**
 * Finds datasets that cite one line of papers for one figure and do not say the same of it: another value under the
 * same name, or the one that the site uses here and another print there, or disputed in one of them only.
 */
export function checkSharedPrints(drafts: readonly Draft[]): Problem[] {
  const held = drafts.filter(isReadable).flatMap(({ dataset, doubts }) =>
    dataset.figures
      .filter(isKnown)
      .filter((figure) => figure.source.kind === "pack" && !figure.shownFrom && !doubts.figures.has(figure))
      .map((figure) => ({ dataset, figure, isBesidePublication: isBesidePublication(dataset, figure) })),
  );
  const byPlace = Map.groupBy(
    held.flatMap((each) => placesOf(each.figure).map((place) => ({ place, each }))),
    ({ place }) => place,
  );
  const found = new Map<string, Problem>();
  for (const group of byPlace.values())
    for (const [index, { each: first }] of group.entries())
      for (const { each: second } of group.slice(index + 1)) {
        const isAmiss = first.dataset !== second.dataset && disagree(first, second);
        if (isAmiss) found.set(`${addressOf(first)} ${addressOf(second)}`, problemOf(first, second));
      }
  return [...found.values()];
}

/** Each line that prints a figure, with whom and when it is about, and how. */
function placesOf(figure: Figure): string[] {
  const lines = [...(figure.source.kind === "pack" ? [figure.source] : []), ...figure.also];
  const about = [
    figure.area?.code ?? "",
    figure.organisation?.id ?? "",
    figure.period.id,
    figure.role,
    figure.unit.id,
    ...Object.values(figure.breakdown).sort(),
  ];
  return lines.map(({ pack, line }) => [pack.id, line, ...about].join("|"));
}

function disagree(first: Held, second: Held): boolean {
  if (first.figure.measurement.value !== second.figure.measurement.value)
    return first.figure.indicator.title === second.figure.indicator.title && isUsed(first) && isUsed(second);
  if (first.isBesidePublication || second.isBesidePublication) return false;
  return isUsed(first) !== isUsed(second) || isDisputed(first) !== isDisputed(second);
}

/** Whether the print of a figure is the one that the site uses. */
function isUsed({ figure }: Held): boolean {
  return figure.print === "";
}

function isDisputed({ figure }: Held): boolean {
  return figure.measurement.status === "d";
}

function isBesidePublication({ figures }: Dataset, figure: Figure): boolean {
  return figures.some(
    (other) =>
      other.source.kind === "publication" &&
      other.indicator === figure.indicator &&
      other.area === figure.area &&
      other.organisation === figure.organisation &&
      other.period.id === figure.period.id &&
      other.role === figure.role,
  );
}

function problemOf(first: Held, second: Held): Problem {
  return {
    file: second.dataset.file,
    line: second.figure.row,
    message: "Two datasets say different things of one printed figure",
    expected: `${sayingOf(first)}, as in ${addressOf(first)}`,
    found: sayingOf(second),
    remedy:
      "Decide it once: delete one row and let its dataset show the other by shows, correct the line of one, or name two measures apart.",
  };
}

function sayingOf(held: Held): string {
  const { measurement, print } = held.figure;
  return [
    measurement.printed,
    isDisputed(held) ? "disputed" : "not disputed",
    isUsed(held) ? "as the print that the site uses" : `as the print "${print}"`,
  ].join(", ");
}

function addressOf({ dataset, figure }: Held): string {
  return `${dataset.file}:${figure.row}`;
}
