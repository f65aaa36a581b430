import type { Dataset } from "../../model/dataset.ts";
import { isKnown } from "../../model/figure.ts";
import type { Finding } from "../../model/finding.ts";
import { findChanges, findGaps, findRows, overOf, rowsAt } from "../../words/find.ts";
import { READ_OUT } from "../../words/many.ts";
import { headOf, inPeriod } from "../../words/phrases.ts";
import type { Slope } from "./series.ts";

/**
 * Both values of each series, their difference where they may be compared, and why where not.
 *
 * @param dimensions those that make the series
 */
export function slopeFindings(
  dataset: Dataset,
  series: readonly Slope[],
  dimensions: readonly string[],
): Finding[] {
  const figures = series.flatMap(({ ends }) => ends).filter((figure) => figure !== undefined);
  const apart = series.length > 1 ? dimensions : [];
  const head = headOf(dataset, figures, [...apart, "period"]);
  const gaps = series.flatMap(({ gap }) => gap ?? []);
  return [
    ...(series.length > 1 ? [{ kind: "head", of: head } as const] : []),
    ...(series.length > READ_OUT[overOf(figures, dimensions)]
      ? endsFound(dataset, series, dimensions)
      : series.map(({ spoken, ends, joined }): Finding => {
          const own = ends.filter((figure) => figure !== undefined);
          return { kind: "change", of: series.length > 1 ? spoken : head, ends: own, isComparable: joined };
        })),
    ...findGaps(
      gaps.filter((gap, index) => gaps.findIndex(({ why }) => why === gap.why) === index),
      series.map((each) => each.figures),
    ),
    ...findChanges(
      series.flatMap(({ title, ends: [first, last], joined }) =>
        joined && first && last && isKnown(first) && isKnown(last) ? [{ title, first, last }] : [],
      ),
    ),
  ];
}

/**
 * Why points are not joined, in a few words for the drawing; it names the series where others are joined, and is empty
 * where all are.
 *
 * @param breakNotes what to say of a break, by the id of the period after it
 */
export function notJoined(series: readonly Slope[], breakNotes: Record<string, string> = {}): string {
  const pairs = series.filter(({ ends }) => ends.every((figure) => figure && isKnown(figure)));
  const parted = pairs.filter(({ joined }) => !joined);
  const [first] = parted;
  if (!first) return "";
  const remark = first.gap
    ? (breakNotes[first.gap.to.id] ?? "Not joined: the two are not comparable")
    : "Not joined: the periods differ in length";
  return parted.length === pairs.length
    ? remark
    : `${parted.map(({ label }) => label).join("; ")}: ${remark}`;
}

/** Of many series, the ends of each period. */
function endsFound(dataset: Dataset, series: readonly Slope[], dimensions: readonly string[]): Finding[] {
  return ([0, 1] as const).flatMap((side) => {
    const own = rowsAt(
      series.map(({ spoken: title, ends: figures }) => ({ title, figures })),
      side,
    );
    return own[0] ? findRows(dataset, inPeriod(own[0].figure.period), own, dimensions) : [];
  });
}
