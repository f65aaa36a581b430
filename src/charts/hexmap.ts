import { type Selection as Drawing, select as draw } from "d3";
import {
  type AreaMapOptions,
  areaMapSchema,
  drawKey,
  isChosen,
  mapKey,
  mapSentence,
  mapTable,
  type Shade,
  shadeOf,
} from "../drawing/area-map.ts";
import { labelSize } from "../drawing/axis.ts";
import { classesOf, type ValueClass } from "../drawing/classes.ts";
import { COLOUR } from "../drawing/colours.ts";
import { setPoints } from "../drawing/points.ts";
import type { Dataset } from "../model/dataset.ts";
import { type Figure, formatCell, formatFigure, isKnown } from "../model/figure.ts";
import { select } from "../model/select.ts";
import { type Canvas, defineChart } from "../render/chart.ts";

interface Cell extends Shade {
  figure: Figure;
  lines: string[];
  value: string;
  x: number;
  y: number;
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
export default defineChart<AreaMapOptions>({
  schema: areaMapSchema,

  answers: "compare",

  howToRead:
    "Each area is one hexagon of the same size, about where it lies, north up. The key says which shade stands for which values; each value is printed in its hexagon.",

  form: "Hexagons, all of one size",
  otherForm: "boundary-map",

  plot(dataset, options, canvas) {
    const figures = figuresOf(dataset, options);
    const classes = classesOf(figures.filter(isKnown), options.classes);
    const grid = gridOf(figures, canvas);
    const cells = figures.map((figure) => cellOf(figure, classes, grid));
    const wide = canvas.width > 500;
    const key = mapKey(figures, classes, canvas, 0);
    const [top, left] = wide ? [2, 4] : [key.height, Math.max(2, (canvas.width - grid.across) / 2)];
    const height = top + grid.rows * (grid.side + grid.cap) + grid.cap + 4;
    const svg = draw(canvas.document.createElementNS("http://www.w3.org/2000/svg", "svg"))
      .attr("width", canvas.width)
      .attr("height", height)
      .attr("viewBox", `0 0 ${canvas.width} ${height}`)
      .attr("fill", "currentColor")
      .attr("text-anchor", "middle") as Drawing<SVGSVGElement, unknown, null, undefined>;
    drawKey(
      svg
        .append("g")
        .attr(
          "transform",
          wide ? `translate(${left + grid.across + 36}, ${(height - key.height) / 2})` : "translate(0, 2)",
        ),
      key,
      canvas,
    );

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
      (a, b) => Number(isChosen(a.figure, options)) - Number(isChosen(b.figure, options)),
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
        isChosen(cell.figure, options),
      );
      // The words stand beside the link, not in it: its name says them whole, and a broken name is not read twice.
      drawWords(map as Drawing<SVGGElement, unknown, null, undefined>, cell, canvas);
    }
    const points = cells.map(({ figure, x, y }) => ({ figure, x: x + left, y: y + top }));
    return setPoints(svg.node() as SVGSVGElement, points, canvas);
  },

  table: (dataset, options) => mapTable(dataset, figuresOf(dataset, options)),

  describe: (dataset, options) => mapSentence(dataset, figuresOf(dataset, options), options),
});

/** Figures of areas that have a cell, in the order of the data. */
function figuresOf(dataset: Dataset, options: AreaMapOptions): Figure[] {
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
  return {
    figure,
    lines: hexagon.label,
    value: formatCell(figure),
    ...centreOf(hexagon, grid),
    ...shadeOf(figure, classes),
  };
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
