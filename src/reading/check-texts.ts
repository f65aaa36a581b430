import type { ChartFigures } from "../model/chart-figures.ts";
import type { ChartSpec } from "../model/dataset.ts";
import { supportOf } from "../words/support.ts";
import { staleSpans, unsupported } from "../words/unsupported.ts";
import type { Readable } from "./draft.ts";
import type { Path } from "./json.ts";

/** Where a text may take a number or a time from, other than from what is drawn. */
const ELSEWHERE =
  'or state it by a field that follows the figures; where it rests on a figure that is not drawn, name that under "restsOn", and what belongs to the meaning of a measure in its "definition" or in "caveats".';

/**
 * Reports months, years and numbers in the headline and the subtitle of a chart that it does not draw: those of a month
 * ago, and slips. While rows could not be read, nothing is told.
 */
export function checkTexts(
  { dataset, doubts, json }: Readable,
  chart: ChartSpec,
  own: ChartFigures,
  path: Path,
): void {
  if (doubts.unread.length > 0 || doubts.figures.size > 0) return;
  const support = supportOf(dataset, chart, own);
  const drawn = own.drawn.map(({ period }) => period);
  for (const key of ["headline", "subtitle"] as const) {
    const stale = staleSpans(chart[key], drawn);
    for (const { words } of stale)
      json.report([...path, key], {
        message: `The ${key} names a span that is not the one drawn, "${words}"`,
        expected: "the first and the last period drawn",
        found: `"${words}"`,
        remedy: "Write {first} to {last}, which follow the figures.",
      });
    for (const { kind, words } of unsupported(chart[key], support))
      json.report([...path, key], {
        message: `The ${key} names a ${kind === "time" ? "time" : "number"} that the chart does not draw, "${words}"`,
        expected:
          kind === "time" ? "a time of what is drawn" : "a number that is drawn, or follows from some",
        found: `"${words}" in "${chart[key]}"`,
        remedy: `Write what is drawn, ${ELSEWHERE}`,
      });
  }
}
