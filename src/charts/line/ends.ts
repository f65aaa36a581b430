import { max } from "d3";
import type { End } from "../../marks/ends.ts";
import { wrap } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import { amountOf, type Known } from "../../model/figure.ts";
import type { Canvas } from "../../render/chart.ts";
import type { Series } from "./marks.ts";

/** The most room that names have beside the plot, as a share of the width of the drawing. */
const SHARE = 0.3;

/**
 * What stands at the ends of lines: the name of each, with its last value where `values` says so, over the name or before
 * it; and the last target.
 *
 * @param targets `isElsewhere`: whether they are of another time than the lines, which is then said
 */
export function endsOf(
  series: readonly Series[],
  targets: { label: string; figures: readonly Known[]; isElsewhere: boolean },
  values: "over" | "before" | "none",
  canvas: Canvas,
): End[] {
  const words = (text: string, isBold: boolean) =>
    wrap(text, canvas.width * SHARE, canvas).map((each, at) => ({ text: each, bold: isBold && at === 0 }));
  const newest = max(series, ({ last }) => last?.period.end);
  const target = targets.figures.at(-1);
  const when = target?.period.title ?? "";
  const isSaid = !targets.isElsewhere || targets.label.includes(when);
  return [
    ...series.flatMap(({ label, last: figure, style }): End[] => {
      if (!figure) return [];
      const value = printedValue(figure);
      // A value at the edge of the plot is taken for one of now.
      const isOld = figure.period.end !== newest && values !== "none" && figure.organisation?.validTo;
      const name = isOld ? `${label}, ${figure.period.title}` : label;
      return [
        {
          value: amountOf(figure),
          lines:
            values === "over"
              ? [{ text: value, bold: true }, ...words(name, false)]
              : words(values === "before" ? `${value} ${name}` : name, true),
          ...(series.length > 1 ? { key: style } : {}),
        },
      ];
    }),
    ...(target
      ? [
          {
            value: amountOf(target),
            lines: words(`${targets.label}${isSaid ? "" : `, ${when}`}: ${printedValue(target)}`, false),
            key: "dashes" as const,
          },
        ]
      : []),
  ];
}
