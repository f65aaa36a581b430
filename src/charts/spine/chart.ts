import { z } from "zod";
import { figureCell } from "../../marks/cell.ts";
import { COLOUR } from "../../marks/colours.ts";
import { frame } from "../../marks/frame.ts";
import { type LegendEntry, legend } from "../../marks/legend.ts";
import { noFigureFrame } from "../../marks/message.ts";
import { texts } from "../../marks/texts.ts";
import { figuresFrom } from "../../model/chart-figures.ts";
import { type Dataset, dimensionSchema, selectionSchema } from "../../model/dataset.ts";
import { type Cell, defineChart } from "../../render/chart.ts";
import { dimensionTitle, NOTHING } from "../../words/phrases.ts";
import { centreOf, type ProfileRow, placeOf, profileOf } from "../../words/profile.ts";
import { headWords, sideWords, spineColumns } from "./columns.ts";
import { profileFindings } from "./findings.ts";
import { laySpineRows, spineMarks } from "./rows.ts";

const schema = z.strictObject({
  select: selectionSchema.describe("The figures of the place that the profile is about, one a row."),
  england: selectionSchema.describe(
    "The figures of the centre line, matched by indicator, period and breakdowns.",
  ),
  lowest: selectionSchema.describe("The lowest figures among comparable places, matched in the same way."),
  highest: selectionSchema.describe("The highest figures among comparable places, matched in the same way."),
  group: dimensionSchema.optional().describe("The dimension under whose titles the rows stand."),
});

type Options = z.infer<typeof schema>;

/** Spine: where a place stands, measure by measure, between the worst and the best, with England as the backbone. */
export default defineChart<Options>({
  schema,
  example: {
    select: { area: "E08000001" },
    england: { area: "E92000001" },
    lowest: { role: "lowest" },
    highest: { role: "highest" },
    group: "domain",
  },

  answers: "compare",

  figures: (dataset, { select, england, lowest, highest }) =>
    figuresFrom(dataset, select, [england, lowest, highest]),

  howToRead:
    "The upright line in the middle is England. A dot to its right lies on the better side of England, to its left on the worse side; the bar runs from the worst to the best local authority. Hollow shapes are not judged: more is neither good nor bad.",

  plot(dataset, options, canvas) {
    const rows = profileOf(dataset, options);
    if (rows.length === 0) return noFigureFrame([], canvas);
    const key = legend(keyOf(rows), canvas, 0);
    const columns = spineColumns(rows, canvas);
    const head = headWords(rows, columns, key.height + 6, canvas);
    const body = laySpineRows(rows, columns, head.bottom + 8, canvas);
    const foot = sideWords(centreOf(rows), columns, body.bottom, canvas);
    return frame(canvas, {
      height: foot.bottom + 6,
      marginLeft: 0,
      marginRight: 0,
      domain: [0, canvas.width],
      points: body.dots,
      marks: [
        ...key.marks,
        ...spineMarks(body, canvas),
        ...texts([...head.words, ...body.words], canvas),
        ...texts(foot.words, canvas),
      ],
    });
  },

  table(dataset, options) {
    const rows = profileOf(dataset, options);
    const [first] = rows;
    return {
      caption: first ? "Each row in the unit that it names" : NOTHING,
      columns: [
        { title: dimensionTitle(dataset, "indicator") },
        ...(options.group ? [{ title: groupTitle(dataset, options.group) }] : []),
        { title: "Unit" },
        { title: "Period" },
        { title: placeOf(rows) || "Value", numeric: true },
        { title: centreOf(rows), numeric: true },
        { title: "Lowest in England", numeric: true },
        { title: "Highest in England", numeric: true },
        { title: "Which way is better" },
      ],
      rows: first
        ? rows.map((row): Cell[] => [
            { text: row.title },
            ...(options.group ? [{ text: row.group }] : []),
            { text: row.figure.unit.title },
            { text: row.figure.period.title, sort: Date.parse(row.figure.period.end) },
            ...[row.figure, row.england, row.lowest, row.highest].map((figure) =>
              figure ? figureCell(figure) : { text: "[x]" },
            ),
            { text: DIRECTION[row.figure.indicator.polarity] },
          ])
        : [],
    };
  },

  findings(dataset, options) {
    return profileFindings(dataset, profileOf(dataset, options));
  },
});

const DIRECTION = { "higher-is-better": "higher", "lower-is-better": "lower", none: "neither" } as const;

/** The shapes of a profile with what they stand for. */
function keyOf(rows: readonly ProfileRow[]): LegendEntry[] {
  const place = placeOf(rows);
  const unjudged = rows.some((row) => row.position !== undefined && !row.judged);
  return [
    { label: place, colour: COLOUR.sea, symbol: "circle" },
    { label: centreOf(rows), colour: COLOUR.ink, symbol: "line" },
    ...(unjudged
      ? [
          {
            label: `${place}, not judged: higher is right`,
            colour: COLOUR.grey1,
            symbol: "diamond",
            hollow: true,
          },
        ]
      : []),
    { label: "Lowest to highest in England", colour: COLOUR.grey3, symbol: "bar" },
  ];
}

function groupTitle(dataset: Dataset, group: string): string {
  return group === "domain" ? "Subject" : dimensionTitle(dataset, group);
}
