import type { Dataset } from "../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../model/figure.ts";
import { dimensionsOf, keyOf } from "../model/select.ts";
import type { ClaimWords } from "./claim-words.ts";

/** Why a superlative does not hold. */
export type NotExtreme = "unknown" | "only drawn" | "not at an end";

/** A set that a headline names, so that a superlative is of no more than what is drawn. */
const NAMES_SET =
  /\b(?:among|where|of (?:the |these |all )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten))\b/i;

/**
 * Why a figure is not the highest, lowest or either of what the dataset has; nothing where it is. The others are those
 * that are alike in all but what the chart sets side by side most of: wards, kinds, years. Numbers that are withheld are
 * small: beside them, nothing is known to be the lowest. Of others that are not known, nothing is known at all.
 */
export function notExtreme(
  dataset: Dataset,
  { headline, drawn }: { headline: string; drawn: readonly Figure[] },
  figure: Known,
  kind: ClaimWords["kind"],
): NotExtreme | undefined {
  const sets = dimensionsOf(dataset).map((dimension) => peersOf(dataset, drawn, figure, dimension));
  const own = sets.reduce((a, b) => (b.drawn.length > a.drawn.length ? b : a));
  const hides = (peers: readonly Figure[]) =>
    peers.some(
      ({ measurement }) =>
        measurement.kind !== "value" && !(kind === "highest" && measurement.status === "c"),
    );
  if (own.drawn.length > 1 && !hides(own.all) && isEnd(figure, own.all, kind)) return undefined;
  if (own.drawn.length > 1 && !hides(own.drawn) && isEnd(figure, own.drawn, kind)) {
    if (NAMES_SET.test(headline)) return undefined;
    return hides(own.all) ? "unknown" : "only drawn";
  }
  if (hides(own.all)) return "unknown";
  return "not at an end";
}

/** The figures that differ from one in a single dimension, of the dataset and of what is drawn; no total among parts. */
function peersOf(
  dataset: Dataset,
  drawn: readonly Figure[],
  figure: Figure,
  dimension: string,
): { all: Figure[]; drawn: Figure[] } {
  // Each measure has its own latest period.
  const free = dimension === "indicator" ? ["indicator", "period", "domain"] : [dimension, "domain"];
  const others = dimensionsOf(dataset).filter((each) => !free.includes(each));
  const isPeer = (each: Figure) =>
    others.every((other) => keyOf(each, other) === keyOf(figure, other)) &&
    (keyOf(each, dimension) === "") === (keyOf(figure, dimension) === "") &&
    each.unit === figure.unit &&
    each.area?.type === figure.area?.type;
  return { all: dataset.figures.filter(isPeer), drawn: drawn.filter(isPeer) };
}

function isEnd(figure: Known, peers: readonly Figure[], kind: ClaimWords["kind"]): boolean {
  const values = peers.filter(isKnown).map(amountOf);
  const isHighest = amountOf(figure) === Math.max(...values);
  const isLowest = amountOf(figure) === Math.min(...values);
  if (kind === "extreme") return isHighest || isLowest;
  return kind === "highest" ? isHighest : isLowest;
}
