import type { Dataset } from "../model/dataset.ts";
import { type Figure, isKnown, type Known, subjectOf } from "../model/figure.ts";
import type { Certainty, Finding, Judged } from "../model/finding.ts";
import { keyOf } from "../model/select.ts";
import type { Verdict } from "../model/verdict.ts";
import { certaintiesAmong } from "./certain.ts";
import { areaWithin, nameOf } from "./phrases.ts";

/** What is certain of the differences that a chart shows, each named by what sets its row apart from the others. */
export function findCertain(dataset: Dataset, shown: readonly (Figure | undefined)[]): Finding[] {
  const figures = shown.filter((figure) => figure !== undefined);
  const known = figures.filter(isKnown);
  if (known.length > 0 && known.every(({ indicator }) => indicator.planned)) return [{ kind: "plans" }];
  // A chart judges against what it draws: a verdict on another place is said where its dataset tells how sure it is.
  const areas = new Set(known.map(({ area }) => area?.code));
  const judged = judgedOf(
    dataset,
    { own: known, shown: known, isDrawn: ({ against }) => !against || areas.has(against.code) },
    certaintiesAmong(dataset, figures),
  );
  return judged.length > 0 ? [{ kind: "certain", judged }] : [];
}

/**
 * The verdicts that sources print of some figures, and the differences that intervals decide, with their names.
 *
 * @param own those whose verdicts are said
 * @param shown all that a reader sees: what is said of one measure among them names it
 * @param isDrawn which verdicts are said; all if left out
 */
export function judgedOf(
  dataset: Dataset,
  {
    own: figures,
    shown,
    isDrawn = () => true,
  }: { own: readonly Known[]; shown: readonly Known[]; isDrawn?: (verdict: Verdict) => boolean },
  pairs: readonly Certainty[],
): Judged[] {
  const printed = figures.flatMap((own) =>
    (own.verdicts ?? []).filter(isDrawn).map((verdict) => ({ own, verdict })),
  );
  const owns = [...printed.map(({ own }) => own), ...pairs.map(({ own }) => own)];
  return [
    ...printed.map(({ own, verdict }): Judged => {
      const against = verdict.against ? areaWithin(verdict.against) : (verdict.by.range ?? "");
      return {
        own,
        who: whoOf(own),
        against,
        is: verdict.says,
        row: rowName(dataset, own, owns, shown),
        by: verdict.by,
      };
    }),
    ...pairs.map(({ own, other, is }): Judged => {
      const isOfOne = subjectOf(own) === subjectOf(other);
      const apart = dataset.breakdowns
        .map(({ id }) => id)
        .filter((id) => keyOf(own, id) !== keyOf(other, id));
      const [who, against] = [own, other].map((figure) =>
        isOfOne ? `“${nameOf(dataset, figure, apart, true)}”` : whoOf(figure),
      ) as [string, string];
      return { own, who, against, is, row: rowName(dataset, own, owns, isOfOne ? owns : shown) };
    }),
  ];
}

function whoOf(figure: Figure): string {
  return figure.area && !figure.organisation ? areaWithin(figure.area) : subjectOf(figure);
}

/** In what a figure differs from the others that is no place: its measure, its group, its period. */
function rowName(dataset: Dataset, own: Figure, owns: readonly Figure[], shown: readonly Figure[]): string {
  const varies = (dimension: string, among: readonly Figure[]) =>
    new Set(among.map((each) => keyOf(each, dimension))).size > 1;
  const parts = ["indicator", ...dataset.breakdowns.map(({ id }) => id)];
  const ofSame = shown.filter((each) => whoOf(each) === whoOf(own));
  const alike = owns.filter((each) => parts.every((part) => keyOf(each, part) === keyOf(own, part)));
  const apartAmong = (among: readonly Figure[]) =>
    parts.filter((part) => keyOf(own, part) !== "" && varies(part, among));
  // Where one measure alone is judged, it is named among those that are shown.
  const named = parts.some((part) => varies(part, owns)) ? owns : ofSame;
  const apart = [...apartAmong(named), ...(varies("period", alike) ? ["period"] : [])];
  return nameOf(dataset, own, apart, true);
}
