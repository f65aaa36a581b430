import type { Dataset } from "../../model/dataset.ts";
import { type Figure, formatFigure, isKnown, type Known } from "../../model/figure.ts";
import type { Finding } from "../../model/finding.ts";
import { keyOf, titleOf } from "../../model/select.ts";
import { formatValue } from "../../model/unit.ts";
import { differ, subjects } from "../../words/extremes.ts";
import { findMissing, findOwn, findRows, rowsOf } from "../../words/find.ts";
import { type Group, groupCorrelation } from "../../words/groups.ts";
import { findCertain } from "../../words/judged.ts";
import { correlationSentences, doubtSentence, meansSentence } from "../../words/pairs.ts";
import { dimensionTitle, headOf, inCommon, listValues, spokenValue } from "../../words/phrases.ts";
import { placeAmong } from "../../words/place-among.ts";
import { allOf, countWords, small } from "../../words/words.ts";
import type { StripOptions } from "./dots.ts";

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
  const head = inCommon(dataset, figures, ["area"]);
  if (!chosen) return [...findRows(dataset, head, rows, ["area"]), ...findCertain(dataset, known)];
  const others = rows.filter(({ figure }) => figure !== chosen);
  const placed = rows.filter(({ figure }) => isKnown(figure));
  const ends: Finding = { kind: "extremes", of: "", over: "place", rows: placed, totals: [], told: chosen };
  return [
    ...findOwn(chosenSentence(head, chosen, figures)),
    ...(!isKnown(chosen) ? findRows(dataset, "", rows, ["area"]) : differ(known) ? [ends] : []),
    ...findMissing(others, subjects(figures, 2)),
    ...findCertain(dataset, [chosen, ...known.filter((figure) => figure !== chosen)]),
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

/** The ends, the means of groups and, if asked, whether figures follow their order; of a chosen one what is so of it. */
export function groupFindings(
  dataset: Dataset,
  groups: readonly Group[],
  { highlight, correlation: isAsked }: StripOptions,
  breakdown: string,
): Finding[] {
  const figures = groups.flatMap((group) => group.figures);
  const known = figures.filter(isKnown);
  const chosen = known.find(({ area }) => area?.code === highlight);
  if (chosen) return chosenFindings(dataset, groups, chosen, breakdown);
  const what = subjects(figures, known.length);
  const correlation = isAsked && groupCorrelation(groups);
  const ends = `From ${small(groups[0]?.title ?? "")} to ${small(groups.at(-1)?.title ?? "")}, figures tend to`;
  const rows = rowsOf(dataset, figures, ["area"]);
  const head = headOf(dataset, figures, ["area", breakdown]);
  return [
    {
      kind: "head",
      of: `${head}, ${known.length} ${what} by ${small(dimensionTitle(dataset, breakdown))}`,
    },
    ...findRows(dataset, "", rows, ["area"]),
    ...findOwn(
      known.length > 1 && meansSentence(groups, known, "area"),
      correlation && correlationSentences(correlation, what, [`${ends} rise`, `${ends} fall`]),
    ),
    ...findMissing(rows, subjects(figures, 2)),
    ...findOwn(doubtSentence(dataset, figures, "area")),
    ...findCertain(dataset, known),
  ];
}

/** Of one that is chosen: its figure beside the mean of its group. What is so of all groups stands with the whole chart. */
function chosenFindings(
  dataset: Dataset,
  groups: readonly Group[],
  chosen: Known,
  breakdown: string,
): Finding[] {
  const own = groups.find(({ key }) => key === keyOf(chosen, breakdown));
  const known = own?.figures.filter(isKnown) ?? [];
  const what = `${countWords(known.length)} ${subjects(known, known.length)}`;
  return [
    { kind: "head", of: headOf(dataset, [chosen], ["area", breakdown]) },
    ...findOwn(
      listValues([{ name: titleOf(dataset, chosen, "area"), value: spokenValue(chosen) }]),
      own?.mean && known.length > 1
        ? `It is one of ${what} in the group “${own.title}”, whose mean is ${formatValue(own.mean.value, chosen.unit, own.mean.decimals)}. We worked it out, and each counts the same`
        : `It is the only one in the group “${own?.title}”`,
    ),
  ];
}
