import type { Dataset } from "../../model/dataset.ts";
import { type Figure, formatFigure, isKnown } from "../../model/figure.ts";
import type { Finding } from "../../model/finding.ts";
import { differ, subjects } from "../../words/extremes.ts";
import { findMissing, findRows, rowsOf } from "../../words/find.ts";
import { findCertain } from "../../words/judged.ts";
import { inCommon } from "../../words/phrases.ts";
import { placeAmong } from "../../words/place-among.ts";
import { allOf } from "../../words/words.ts";

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
