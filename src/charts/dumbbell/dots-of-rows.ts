import { printedValue } from "../../marks/value.ts";
import { widest } from "../../marks/wrap.ts";
import type { Dataset } from "../../model/dataset.ts";
import { isKnown } from "../../model/figure.ts";
import type { Canvas } from "../../render/chart.ts";
import { type DumbbellOptions, type Row, seriesTitle } from "./data.ts";

/** Where the dots of a row are too many for their values, those of the first series stand in a column at the right. */
export function valueColumn(
  rows: readonly Row[],
  dataset: Dataset,
  options: DumbbellOptions,
  canvas: Canvas,
) {
  const head = seriesTitle(dataset, options, options.order[0] as string);
  const text = ({ figures: [figure] }: Row): string => (figure ? printedValue(figure) : "");
  return { head, text, width: widest([head, ...rows.map(text)], canvas, canvas.fontSize, true) + 8 };
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
