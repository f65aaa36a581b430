import * as Plot from "@observablehq/plot";
import { z } from "zod";
import { figureCell } from "../../marks/cell.ts";
import { COLOUR } from "../../marks/colours.ts";
import { frame } from "../../marks/frame.ts";
import { levelDomain } from "../../marks/levels.ts";
import { noFigureFrame } from "../../marks/message.ts";
import { note } from "../../marks/note.ts";
import { type SeriesOf, seriesBy } from "../../marks/series.ts";
import { texts } from "../../marks/texts.ts";
import { wrap } from "../../marks/wrap.ts";
import { type Dataset, dimensionPairSchema, selectionSchema } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../../model/figure.ts";
import { select } from "../../model/select.ts";
import type { Unit } from "../../model/unit.ts";
import { type Canvas, defineChart } from "../../render/chart.ts";
import { dimensionTitle, nameOf } from "../../words/phrases.ts";
import { type Ends, endsOf, periodTitles } from "./data.ts";
import { notJoined, slopeFindings } from "./findings.ts";
import { DOT_ROOM, headTexts, labelsOf } from "./labels.ts";
import { joinMarks, partingLine, pointMarks } from "./marks.ts";
import { laySlope } from "./points.ts";

/** More lines than this are thin, so that each can be followed. */
const MANY = 12;

const schema = z.strictObject({
  select: selectionSchema.describe("The figures to draw, of both periods and of others that are left out."),
  series: dimensionPairSchema.describe(
    "The dimension that makes a series of each of its keys, or two that do so together.",
  ),
  from: z.string().describe("The period of the left column."),
  to: z.string().describe("The period of the right column."),
  breakNotes: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      "What the drawing says where a break parts the points, in a few words, by the period after the break.",
    ),
});

type Options = z.infer<typeof schema>;

/** Two periods side by side: the points of a series are joined only where the data says that they can be compared. */
export default defineChart<Options>({
  schema,
  example: {
    select: { indicator: "smokes" },
    series: ["area", "sex"],
    from: "2013",
    to: "2023",
    breakNotes: { "2023": "Not joined: asked in another way" },
  },

  answers: "trend",

  figures(dataset, options) {
    const ends = seriesOf(dataset, options).flatMap((series) => series.ends);
    return { drawn: ends.filter((figure) => figure !== undefined), beside: [] };
  },

  howToRead:
    "Two points in time stand left and right. A line joins them only where they can be compared; two points are not a trend.",

  plot(dataset, options, canvas) {
    const series = seriesOf(dataset, options);
    const figures = series.flatMap(({ ends }) => ends);
    const known = figures.flatMap((figure) => (figure && isKnown(figure) ? [figure] : []));
    const [first] = known;
    if (!first) return noFigureFrame(figures, canvas);
    const columns = columnsOf(canvas);
    const room = columns[0] - DOT_ROOM;
    const heads = periodTitles(series, options).map((title) =>
      wrap(title, room, canvas, canvas.fontSize, true),
    );
    const top = Math.max(...heads.map(({ length }) => length)) * (canvas.fontSize * 1.25) + 12;
    const domain = domainOf(known, first.unit);
    const layout = laySlope(
      labelsOf(series, room, canvas),
      { columns, domain, top, rows: series.length },
      canvas,
    );
    const { lowest } = layout;
    const many = series.length > MANY;
    const middle = canvas.width / 2;
    const remark = note(notJoined(series, options.breakNotes), canvas, { top: lowest + 12, middle });
    const below = lowest + (remark.height > 0 ? remark.height + 14 : 6);
    const start = note(
      first.unit.minimum === 0 && domain[0] > 0 ? "The scale does not start at zero." : "",
      canvas,
      { top: below, middle },
    );

    return frame(canvas, {
      height: below + (start.height > 0 ? start.height + 6 : 0),
      marginLeft: 0,
      marginRight: 0,
      domain: [0, canvas.width],
      points: layout.points.map((point) => ({ ...point, x: point.x + point.inwards })),
      marks: [
        ...texts(
          heads.flatMap((lines, side) => headTexts(lines, columns[side] as number, side, canvas)),
          canvas,
        ),
        Plot.ruleX(columns, { y1: top - 6, y2: lowest, stroke: COLOUR.grid, strokeWidth: 1.5 }),
        ...(remark.height > 0 ? [partingLine(middle, top - 6, lowest + 8)] : []),
        ...joinMarks(series, layout, many),
        ...pointMarks(layout, many, canvas),
        ...remark.marks,
        ...start.marks,
      ],
    });
  },

  table(dataset, options) {
    const series = seriesOf(dataset, options);
    const [from, to] = periodTitles(series, options);
    const unit = series.flatMap(({ ends }) => ends).find((figure) => figure !== undefined)?.unit;
    const parted = notJoined(series, options.breakNotes) !== "";
    const dimensions = dimensionsOf(options);
    return {
      caption: unit ? `In ${unit.title}${parted ? `; ${from} and ${to} are not comparable` : ""}` : "",
      columns: [
        ...dimensions.map((dimension) => ({ title: dimensionTitle(dataset, dimension) })),
        { title: from, numeric: true },
        { title: to, numeric: true },
      ],
      rows: series.map(({ ends }) => [
        ...dimensions.map((dimension) => ({
          text: nameOf(dataset, (ends[0] ?? ends[1]) as Figure, [dimension]),
        })),
        ...ends.map(figureCell),
      ]),
    };
  },

  findings(dataset, options) {
    return slopeFindings(dataset, seriesOf(dataset, options), dimensionsOf(options));
  },
});

function dimensionsOf({ series }: Options): string[] {
  return [series].flat();
}

function seriesOf(dataset: Dataset, options: Options): (SeriesOf & Ends)[] {
  const figures = select(dataset.figures, options.select).filter(({ period }) =>
    [options.from, options.to].includes(period.id),
  );
  return seriesBy(dataset, figures, dimensionsOf(options)).map((series) => ({
    ...series,
    ...endsOf(dataset, series.figures, options),
  }));
}

/** Where both columns stand, in pixels. */
function columnsOf({ width }: Canvas): [number, number] {
  const apart = Math.max(70, width * 0.24);
  return [(width - apart) / 2, (width + apart) / 2];
}

/** From zero where values add up, such as numbers of people, so that no small change looks steep. */
function domainOf(known: readonly Known[], unit: Unit): [number, number] {
  const values = known.flatMap((figure) => [
    amountOf(figure),
    ...(figure.interval ? [figure.interval.lower, figure.interval.upper] : []),
  ]);
  const [low, high] = levelDomain(values, unit);
  return [unit.additive && low > 0 ? 0 : low, high];
}
