import type { Dataset } from "../../model/dataset.ts";
import { amountOf, type Figure, formatFigure, isKnown, type Known } from "../../model/figure.ts";
import type { Finding } from "../../model/finding.ts";
import { rank } from "../../stats/rank.ts";
import { differ, subjects } from "../../words/extremes.ts";
import { findCertain, findMissing, findRows, rowsOf } from "../../words/find.ts";
import { inCommon } from "../../words/phrases.ts";
import { allOf, ordinal } from "../../words/words.ts";

/**
 * The place of the chosen area among the others, both ends, and what is missing.
 *
 * @param highlight the code of the chosen area
 */
export function stripFindings(
  dataset: Dataset,
  figures: readonly Figure[],
  highlight: string | undefined,
): Finding[] {
  const known = figures.filter(isKnown);
  const chosen = figures.find((figure) => figure.area?.code === highlight);
  const rows = rowsOf(dataset, figures, ["area"]);
  const others = rows.filter(({ figure }) => figure !== chosen);
  if (figures.length === 0) return [{ kind: "nothing", of: "" }];
  if (known.length === 0) return [{ kind: "nothing", of: inCommon(dataset, figures, ["area"]) }];
  const head = inCommon(dataset, figures, ["area"]);
  const isPlaced = chosen !== undefined && isKnown(chosen);
  const ends: Finding[] =
    isPlaced && differ(known)
      ? [
          {
            kind: "extremes",
            of: "",
            over: "place",
            rows: rowsOf(dataset, known, ["area"]),
            totals: [],
            told: chosen,
          },
        ]
      : [];
  return [
    ...(chosen ? [{ kind: "own", words: chosenSentence(head, chosen, figures) } as const] : []),
    ...(isPlaced ? ends : findRows(dataset, chosen ? "" : head, rows, ["area"])),
    ...(chosen ? findMissing(others, subjects(figures, 2)) : []),
    ...findCertain(dataset, chosen ? [chosen, ...known.filter((figure) => figure !== chosen)] : known),
  ];
}

/** "the lowest of 22", "the 3rd highest of 22", "the joint 2nd lowest of 22": counted from the nearer end. */
export function placeAmong(figure: Known, known: readonly Known[]): string {
  const values = known.map(amountOf);
  const [high, low] = (["high-first", "low-first"] as const).map((order) =>
    rank(values, amountOf(figure), order),
  ) as [number, number];
  const level = values.filter((value) => value === amountOf(figure)).length;
  const [place, end] = high <= low ? [high, "highest"] : [low, "lowest"];
  const title = place === 1 ? end : `${ordinal(place)} ${end}`;
  return `${level > 1 ? "joint " : ""}${title} of ${known.length}`;
}

function chosenSentence(what: string, chosen: Figure, all: readonly Figure[]): string {
  const known = all.filter(isKnown);
  if (!isKnown(chosen)) return `${what}: there is no figure for ${chosen.area?.name}`;
  const shown = all.some((figure) => !isKnown(figure)) ? " shown" : "";
  const many = subjects(known, known.length);
  const place = differ(known)
    ? `, the ${placeAmong(chosen, known)} ${many}${shown}`
    : known.length > 1
      ? `, as in ${allOf(known.length, many)}${shown}`
      : "";
  return `${what}: ${formatFigure(chosen)} in ${chosen.area?.name}${place}`;
}
