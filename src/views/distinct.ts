import type { Dataset } from "../model/dataset.ts";
import type { Print } from "../model/print.ts";
import type { Disagreement } from "./dataset.ts";

/** A disagreement as one dataset shows it. */
export interface Shown {
  dataset: Dataset;
  disagreement: Disagreement;
}

/** One disagreement as all datasets show it, in their order. */
export type Group = [Shown, ...Shown[]];

/**
 * Puts together what several datasets show of one disagreement. It is one where they cite the same numbers on the same
 * lines: two of them at least, or all that one of them cites. A single number is not enough, however many lines print
 * it, as it can be at odds with two others. Each is put with the one that it is most like.
 */
export function distinct(all: readonly Shown[]): Group[] {
  const groups: { group: Group; cited: Cited[] }[] = [];
  for (const shown of all) {
    const cited = citedBy(shown.disagreement);
    const [found] = groups
      .filter(({ group }) => group.every(({ dataset }) => dataset !== shown.dataset))
      .map((each) => ({ ...each, likeness: Math.max(...each.cited.map((other) => likeness(cited, other))) }))
      .filter((each) => each.likeness > 0)
      .sort((a, b) => b.likeness - a.likeness);
    if (found) {
      found.group.push(shown);
      found.cited.push(cited);
    } else groups.push({ group: [shown], cited: [cited] });
  }
  return groups.map(({ group }) => group);
}

/** Which part of all that two cite both of them do; 0 where it is not enough to be one disagreement. */
function likeness(a: Cited, b: Cited): number {
  const shared = [...a.keys()].filter((key) => b.has(key));
  const numbers = new Set(shared.map((key) => a.get(key)));
  const isAll = shared.length === Math.min(a.size, b.size);
  if (numbers.size < 2 && !(numbers.size === 1 && isAll)) return 0;
  return shared.length / (a.size + b.size - shared.length);
}

/** Each place with a number that it prints, and that number. */
type Cited = Map<string, string>;

function citedBy({ figures, claims }: Disagreement): Cited {
  const ofFigures = figures.flatMap(({ prints }) =>
    prints.flatMap(({ figure: { measurement, source, also } }) =>
      [source, ...also].map((print) => ({
        number: measurement.kind === "value" ? measurement.printed : "",
        print,
      })),
    ),
  );
  const ofClaims = claims.map(({ printed, print }) => ({ number: printed.replaceAll(/[%£,]/g, ""), print }));
  return new Map(
    [...ofFigures, ...ofClaims].map(({ number, print }) => [`${keyOfPlace(print)} ${number}`, number]),
  );
}

function keyOfPlace(print: Print): string {
  if (print.kind === "pack") return `${print.pack.id} ${print.line}`;
  return `${print.publication.id} ${print.edition.id} ${print.table} ${print.row}`;
}
