import { labelSize } from "../../marks/axis.ts";
import type { PlotArea } from "../../marks/plot.ts";
import type { Rows } from "../../marks/row-scale.ts";
import { type PlacedText, texts } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import type { ValueScale } from "../../marks/value-scale.ts";
import type { Value } from "../../marks/values.ts";
import { widest } from "../../marks/wrap.ts";
import type { Dataset } from "../../model/dataset.ts";
import { isKnown } from "../../model/figure.ts";
import type { Canvas } from "../../render/chart.ts";
import { type DumbbellOptions, type Row, seriesTitle } from "./data.ts";
import type { Ends } from "./dots.ts";

/** The values of two dots at both ends of their row. */
export function endValues(ends: readonly Ends[], { top }: PlotArea, rows: Rows<Row>): Value[] {
  return ends.flatMap(({ row, first, last }): Value[] => {
    const y = top + rows.middle(row);
    return [
      ...(first === last ? [] : [{ figure: first, side: "left", y } as const]),
      { figure: last, side: "right", y },
    ];
  });
}

/** Which of two dots is missing, beside the one that is not: "Men [x]". */
export function unknownBeside(
  dataset: Dataset,
  options: DumbbellOptions,
  ends: readonly Ends[],
  { top }: PlotArea,
  rows: Rows<Row>,
): Value[] {
  return ends.flatMap(({ row, last }) =>
    row.figures.flatMap((figure, index): Value[] =>
      !figure || isKnown(figure)
        ? []
        : [
            {
              figure: last,
              text: `${seriesTitle(dataset, options, options.order[index] as string)} ${printedValue(figure)}`,
              side: "right",
              y: top + rows.middle(row),
            },
          ],
    ),
  );
}

/** The shorthand of rows without a dot, where dots would begin. */
export function emptyRows(
  all: readonly Row[],
  { top }: PlotArea,
  rows: Rows<Row>,
  { range: [left] }: ValueScale,
  size: number,
): PlacedText[] {
  return all
    .filter((row) => row.figures.every((figure) => !figure || !isKnown(figure)))
    .map((row) => {
      const words = row.figures.flatMap((figure) => (figure ? printedValue(figure) : []));
      return { text: [...new Set(words)].join(" "), x: left, y: top + rows.middle(row), size };
    });
}

/** Where the dots of a row are too many for their values, those of the first series stand in a column at the right. */
export function valueColumn(all: readonly Row[], dataset: Dataset, options: DumbbellOptions, canvas: Canvas) {
  const title = seriesTitle(dataset, options, options.order[0] as string);
  const text = ({ figures: [figure] }: Row): string => (figure ? printedValue(figure) : "");
  const style = { x: canvas.width, anchor: "end", bold: true } as const;
  const height = canvas.fontSize * 1.4;
  return {
    width: widest([title, ...all.map(text)], canvas, canvas.fontSize, true) + 8,
    head: (top: number) => ({
      height,
      marks: texts([{ ...style, text: title, y: top + height / 2, size: labelSize(canvas) }], canvas),
    }),
    texts: ({ top }: PlotArea, rows: Rows<Row>): PlacedText[] =>
      all.map((row) => ({ ...style, text: text(row), y: top + rows.middle(row) })),
  };
}

/** Which dots a row lacks, but for those of the first series, which the column says. */
export function missingDots(rows: readonly Row[], dataset: Dataset, options: DumbbellOptions): string {
  const words = rows
    .filter(({ figures }) => figures.some((figure) => figure && isKnown(figure)))
    .flatMap(({ title, figures }) =>
      figures.flatMap((figure, index) =>
        index > 0 && figure && !isKnown(figure)
          ? [
              `${title}, ${seriesTitle(dataset, options, options.order[index] as string)} ${printedValue(figure)}`,
            ]
          : [],
      ),
    );
  return words.length === 0 ? "" : `No dot: ${words.join("; ")}`;
}
