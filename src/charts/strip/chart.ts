import * as Plot from "@observablehq/plot";
import { scaleLinear } from "d3";
import { z } from "zod";
import { labelSize, paddedDomain, valueAxis } from "../../marks/axis.ts";
import { figureCell } from "../../marks/cell.ts";
import { COLOUR } from "../../marks/colours.ts";
import { dodge } from "../../marks/dodge.ts";
import { frame } from "../../marks/frame.ts";
import { noFigureFrame } from "../../marks/message.ts";
import { inPixels, type PlacedText, texts } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import { widest, wrap } from "../../marks/wrap.ts";
import { type Dataset, selectionSchema } from "../../model/dataset.ts";
import { amountOf, type Figure, formatCell, isKnown, type Known } from "../../model/figure.ts";
import { select } from "../../model/select.ts";
import { type Canvas, defineChart } from "../../render/chart.ts";
import { rank } from "../../stats/rank.ts";
import { differ, extremesOf, namesOf } from "../../words/extremes.ts";
import { captionOf, spokenValue, valueTitle } from "../../words/phrases.ts";
import { placeAmong, stripFindings } from "./findings.ts";

const schema = z.strictObject({
  select: selectionSchema.describe("The figures to draw, one dot for each area."),
  highlight: z.string().optional().describe("The code of the area that is named among the others."),
});

type Options = z.infer<typeof schema>;

/** Strip: every area as a dot on one axis, one of them named, so that its place among the others is seen. */
export default defineChart<Options>({
  schema,
  example: { select: { indicator: "life-expectancy", sex: "male" }, highlight: "E05000001" },

  answers: "compare",

  among: (area) => ({ highlight: area }),

  howToRead:
    "Every dot is one ward, from the lowest at the left to the highest at the right. The large dot is the ward that is named.",

  plot(dataset, options, canvas) {
    const figures = figuresOf(dataset, options);
    const known = figures.filter(isKnown);
    const [first] = known;
    if (!first) return noFigureFrame(figures, canvas);
    const { unit } = first;
    const radius = canvas.width > 500 ? 7 : 5.5;
    const inset = radius + 8;
    const domain = paddedDomain(known.map(amountOf), unit, 0.02);
    const scale = scaleLinear(domain, [inset, canvas.width - inset]);
    const chosen = figures.find((figure) => figure.area?.code === options.highlight);
    const levels = dodge(
      known.map((figure) => scale(amountOf(figure))),
      radius * 2 + 1,
      known.indexOf(chosen as Known),
    );
    const reach = Math.max(0, ...levels.map(Math.abs)) + radius;
    const line = canvas.fontSize * 1.4;
    const head = chosen ? chosenLabel(chosen, known, scale, canvas, line) : [];
    const headHeight = Math.max(1, head.length) * line;
    const middle = headHeight + 4 + Math.max(reach, radius * 2);
    const names = middle + Math.max(reach, radius * 2) + line / 2 + 2;
    const ends = endLabels(known, chosen, canvas, { top: names, line });
    const dots = known.map((figure, index) => ({
      figure,
      x: scale(amountOf(figure)),
      y: middle + (levels[index] as number),
      chosen: figure === chosen,
    }));
    const bottom = Math.max(names, ...ends.map(({ y }) => y)) + line / 2;
    const dot = { x: inPixels("x"), y: "y", stroke: COLOUR.paper, strokeWidth: 1 } as const;
    return frame(canvas, {
      height: bottom + 24,
      marginLeft: inset,
      marginRight: inset,
      domain,
      points: [...dots].sort((a, b) => b.x - a.x),
      marks: [
        ...valueAxis(domain, unit, canvas, {
          top: headHeight + 2,
          bottom: bottom + 2,
          inner: canvas.width - 2 * inset,
          left: inset,
        }),
        ...(chosen && isKnown(chosen)
          ? [
              Plot.link(
                dots.filter((each) => each.chosen),
                {
                  x1: inPixels("x"),
                  x2: inPixels("x"),
                  y1: headHeight,
                  y2: "y",
                  stroke: COLOUR.rust,
                  strokeWidth: 2,
                },
              ),
            ]
          : []),
        Plot.dot(
          dots.filter((each) => !each.chosen),
          { ...dot, r: radius, fill: COLOUR.grey2 },
        ),
        Plot.dot(
          dots.filter((each) => each.chosen),
          { ...dot, r: radius + 1.5, fill: COLOUR.rust },
        ),
        ...texts([...head, ...ends], canvas),
      ],
    });
  },

  table(dataset, options) {
    const figures = figuresOf(dataset, options);
    const values = figures.filter(isKnown).map(amountOf);
    const place = (figure: Known) => rank(values, amountOf(figure));
    return {
      caption: captionOf(dataset, figures, ["area"]),
      columns: [
        { title: "Area" },
        { title: valueTitle(figures), numeric: true },
        { title: "Place from the highest", numeric: true },
      ],
      rows: figures.map((figure) => [
        { text: figure.area?.name ?? "" },
        figureCell(figure),
        isKnown(figure) ? { text: String(place(figure)), sort: place(figure) } : { text: "" },
      ]),
    };
  },

  findings(dataset, options) {
    return stripFindings(dataset, figuresOf(dataset, options), options.highlight);
  },
});

function figuresOf(dataset: Dataset, options: Options): Figure[] {
  return select(dataset.figures, options.select).filter((figure) => figure.area !== undefined);
}

/** The name and value of the chosen area over its dot, within the drawing, in as many lines as they need. */
function chosenLabel(
  chosen: Figure,
  known: readonly Known[],
  scale: (value: number) => number,
  canvas: Canvas,
  line: number,
): PlacedText[] {
  const style = { bold: true, colour: COLOUR.rust } as const;
  const name = chosen.area?.name;
  const words = isKnown(chosen)
    ? [`${name} ${printedValue(chosen)}`, ...(differ(known) ? [placeAmong(chosen, known)] : [])].join(", ")
    : `${name}: ${formatCell(chosen)} ${spokenValue(chosen)}`;
  const lines = wrap(words, canvas.width - 6, canvas, canvas.fontSize, true);
  const half = widest(lines, canvas, canvas.fontSize, true) / 2 + 3;
  const place = isKnown(chosen)
    ? {
        x: Math.max(half, Math.min(scale(amountOf(chosen)), canvas.width - half)),
        anchor: "middle" as const,
      }
    : { x: 0 };
  return lines.map((text, index) => ({ ...style, ...place, text, y: (index + 0.5) * line }));
}

/** The lowest and highest area under the ends, except the chosen one, which has its label above. */
function endLabels(
  known: readonly Known[],
  chosen: Figure | undefined,
  canvas: Canvas,
  { top, line }: { top: number; line: number },
): PlacedText[] {
  const { highest, lowest } = extremesOf(known);
  if (known.length < 2 || highest[0] === lowest[0]) return [];
  const size = labelSize(canvas);
  const label = (figures: Known[]) =>
    figures.includes(chosen as Known) ? "" : `${namesOf(figures)} ${printedValue(figures[0] as Known)}`;
  const labels = [label(lowest), label(highest)];
  const bothFit = canvas.measure(labels.join("  "), size) <= canvas.width - 12;
  // Two long labels share the width.
  const room = bothFit || labels.includes("") ? canvas.width - 2 : canvas.width / 2 - 8;
  return labels.flatMap((text, end) =>
    (text === "" ? [] : wrap(text, room, canvas, size)).map(
      (words, index): PlacedText => ({
        text: words,
        y: top + index * line,
        size,
        colour: COLOUR.quiet,
        ...(end === 0 ? { x: 0 } : { x: canvas.width - 2, anchor: "end" }),
      }),
    ),
  );
}
