import { type Selection as Drawing, select as draw } from "d3";
import { z } from "zod";
import { labelSize } from "../drawing/axis.ts";
import { classesOf, type ValueClass } from "../drawing/classes.ts";
import { COLOUR } from "../drawing/colours.ts";
import { setPoints } from "../drawing/points.ts";
import { type Dataset, selectionSchema } from "../model/dataset.ts";
import { type Figure, formatCell, formatFigure, isKnown, type Known, amountOf } from "../model/figure.ts";
import { subjects } from "../model/extremes.ts";
import { inCommon } from "../model/phrases.ts";
import { select } from "../model/select.ts";
import { describeMap } from "../sentences/hexmap.ts";
import { type Canvas, defineChart } from "../render/chart.ts";

const schema = z.strictObject({
  select: selectionSchema.describe("The figures of the map, one for each area."),
  classes: z
    .int()
    .min(2)
    .max(5)
    .default(5)
    .describe("In how many classes of equal width the values are coloured."),
  highlight: z.string().optional().describe("The code of an area to be outlined."),
  places: z
    .array(
      z.strictObject({
        label: z.string().describe("Its name."),
        column: z.number().describe("The column of the free cell in which its name is centred."),
        row: z.number().describe("The row of that cell."),
      }),
    )
    .default([])
    .describe("Towns, named quietly in free cells beside their areas."),
});

type Options = z.infer<typeof schema>;

interface Cell {
  figure: Figure;
  lines: string[];
  value: string;
  x: number;
  y: number;
  fill: string;
  ink: string;
  known: boolean;
}

/** Where the cells of a map stand and how big they are, in pixels. */
interface Grid {
  width: number;
  /** Height of the upright sides. */
  side: number;
  /** Height of the pointed top, and of the bottom. */
  cap: number;
  columns: number;
  rows: number;
  /** Width of the whole map. */
  across: number;
}

/** Hexagon map: every area is the same size, and none is lost because few people live in it. */
export default defineChart<Options>({
  schema,

  answers: "compare",

  howToRead:
    "Each area is one hexagon of the same size, about where it lies, north up. The key says which shade stands for which values; each value is printed in its hexagon.",

  plot(dataset, options, canvas) {
    const figures = figuresOf(dataset, options);
    const classes = classesOf(figures.filter(isKnown), options.classes);
    const grid = gridOf(figures, canvas);
    const cells = figures.map((figure) => cellOf(figure, classes, grid));
    const wide = canvas.width > 500;
    const line = canvas.fontSize * 1.6;
    const entries = [
      ...classes
        .map(({ colour, title, figures: members }) => ({ colour, text: title, count: members.length }))
        .reverse(),
      ...(cells.some((cell) => !cell.known)
        ? [{ colour: COLOUR.paper, text: "[x] no figure", count: cells.filter((cell) => !cell.known).length }]
        : []),
    ];
    const keyHeight = entries.length * line + 12;
    const [top, left] = wide ? [2, 4] : [keyHeight, Math.max(2, (canvas.width - grid.across) / 2)];
    const height = top + grid.rows * (grid.side + grid.cap) + grid.cap + 4;
    const svg = draw(canvas.document.createElementNS("http://www.w3.org/2000/svg", "svg"))
      .attr("width", canvas.width)
      .attr("height", height)
      .attr("viewBox", `0 0 ${canvas.width} ${height}`)
      .attr("fill", "currentColor")
      .attr("text-anchor", "middle") as Drawing<SVGSVGElement, unknown, null, undefined>;

    const key = svg
      .append("g")
      .attr(
        "transform",
        wide ? `translate(${left + grid.across + 36}, ${(height - keyHeight) / 2})` : "translate(0, 2)",
      )
      .attr("text-anchor", "start")
      .attr("font-size", canvas.fontSize);
    for (const [index, { colour, text, count }] of entries.entries()) {
      const entry = key.append("g").attr("transform", `translate(1, ${index * line})`);
      const swatch = entry
        .append("rect")
        .attr("width", line * 1.1)
        .attr("height", line - 5)
        .attr("fill", colour);
      swatch.attr("stroke", COLOUR.grey2);
      entry
        .append("text")
        .attr("x", line * 1.1 + 10)
        .attr("y", (line - 5) / 2)
        .attr("dy", "0.33em")
        .attr("fill", COLOUR.ink)
        .text(`${text} (${count} ${subjects(figures, count)})`);
    }

    const map = svg
      .append("g")
      .attr("transform", `translate(${left}, ${top})`)
      .attr("font-size", labelSize(canvas));
    for (const place of options.places) {
      const { x, y } = centreOf(place, grid);
      map
        .append("text")
        .attr("x", x)
        .attr("y", y)
        .attr("dy", "0.33em")
        .attr("fill", COLOUR.quiet)
        .text(place.label);
    }
    for (const cell of [...cells].sort(
      (a, b) => Number(isChosen(a, options)) - Number(isChosen(b, options)),
    )) {
      const href = canvas.link?.(cell.figure);
      const parent = href
        ? map
            .append("a")
            .attr("href", href)
            .attr("data-name", `${cell.figure.area?.name}: ${formatFigure(cell.figure)}`)
        : map.append("g");
      drawHexagon(
        parent as Drawing<SVGGElement, unknown, null, undefined>,
        cell,
        grid,
        isChosen(cell, options),
      );
      // The words stand beside the link, not in it: its name says them whole, and a broken name is not read twice.
      drawWords(map as Drawing<SVGGElement, unknown, null, undefined>, cell, canvas);
    }
    const points = cells.map(({ figure, x, y }) => ({ figure, x: x + left, y: y + top }));
    return setPoints(svg.node() as SVGSVGElement, points, canvas);
  },

  table(dataset, options) {
    const figures = figuresOf(dataset, options);
    return {
      caption: `${inCommon(dataset, figures, ["area"])}, in ${figures[0]?.unit.title ?? ""}`,
      columns: [
        { title: "Area" },
        { title: figures[0]?.indicator.short ?? figures[0]?.indicator.title ?? "", numeric: true },
      ],
      rows: figures.map((figure) => [
        { text: figure.area?.name ?? "" },
        { text: formatCell(figure), ...(isKnown(figure) ? { sort: amountOf(figure) } : {}) },
      ]),
    };
  },

  describe(dataset, options) {
    const figures = figuresOf(dataset, options);
    const classes = classesOf(figures.filter(isKnown), options.classes);
    return describeMap(dataset, figures, classes, options.highlight);
  },
});

/** Figures of areas that have a cell, in the order of the data. */
function figuresOf(dataset: Dataset, options: Options): Figure[] {
  return select(dataset.figures, options.select).filter((figure) => figure.area?.hexagon);
}

/** The largest cells with which the map fits, and in which a name of three lines and a value fit. */
function gridOf(figures: readonly Figure[], canvas: Canvas): Grid {
  const hexagons = figures.map((figure) => figure.area?.hexagon as { column: number; row: number });
  const columns = Math.max(...hexagons.map(({ column }) => column)) + 1;
  const rows = Math.max(...hexagons.map(({ row }) => row)) + 1;
  const size = labelSize(canvas);
  const width = Math.min((canvas.width - 6) / (columns + 0.5), size * 4.9);
  return { width, side: size * 3.7, cap: size * 1.25, columns, rows, across: width * (columns + 0.5) };
}

function centreOf(
  { column, row }: { column: number; row: number },
  { width, side, cap }: Grid,
): { x: number; y: number } {
  return { x: (column + (row % 2 === 1 ? 1 : 0.5)) * width, y: cap + side / 2 + row * (side + cap) };
}

function cellOf(figure: Figure, classes: readonly ValueClass[], grid: Grid): Cell {
  const hexagon = figure.area?.hexagon as { column: number; row: number; label: string[] };
  const group = classes.find(({ figures }) => figures.includes(figure as Known));
  return {
    figure,
    lines: hexagon.label,
    value: formatCell(figure),
    ...centreOf(hexagon, grid),
    fill: group?.colour ?? COLOUR.paper,
    ink: group?.onColour ?? COLOUR.ink,
    known: group !== undefined,
  };
}

function isChosen(cell: Cell, options: Options): boolean {
  return cell.figure.area?.code === options.highlight;
}

function drawHexagon(
  parent: Drawing<SVGGElement, unknown, null, undefined>,
  { x, y, fill, known }: Cell,
  { width, side, cap }: Grid,
  chosen: boolean,
): void {
  const [half, reach] = [width / 2 - 1, side / 2];
  const points = [
    [x, y - reach - cap + 1],
    [x + half, y - reach],
    [x + half, y + reach],
    [x, y + reach + cap - 1],
    [x - half, y + reach],
    [x - half, y - reach],
  ];
  parent
    .append("polygon")
    .attr("points", points.map((point) => point.join(",")).join(" "))
    .attr("fill", fill)
    .attr("stroke", chosen ? COLOUR.rust : known ? "none" : COLOUR.grey2)
    .attr("stroke-width", chosen ? 3 : known ? null : 1)
    .attr("stroke-dasharray", known || chosen ? null : "4 3");
}

function drawWords(
  parent: Drawing<SVGGElement, unknown, null, undefined>,
  { lines, value, x, y, ink }: Cell,
  canvas: Canvas,
): void {
  const pitch = labelSize(canvas) * (lines.length > 2 ? 1.04 : 1.12);
  const words = [...lines.map((text) => ({ text, bold: false })), { text: value, bold: true }];
  for (const [index, { text, bold }] of words.entries())
    parent
      .append("text")
      .attr("x", x)
      .attr("y", y + (index - (words.length - 1) / 2) * pitch)
      .attr("dy", "0.33em")
      .attr("fill", ink)
      .attr("font-weight", bold ? 700 : null)
      .attr("pointer-events", "none")
      .text(text);
}
