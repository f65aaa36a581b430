import { type Selection as Drawing, select as draw } from "d3";
import {
  type AreaMapOptions,
  areaMapSchema,
  drawKey,
  isChosen,
  mapFindings,
  mapKey,
  mapTable,
  OUTLINE,
  type Shade,
  shadeOf,
} from "../../marks/area-map.ts";
import { labelSize } from "../../marks/axis.ts";
import { classesOf } from "../../marks/classes.ts";
import { COLOUR } from "../../marks/colours.ts";
import { noFigureFrame } from "../../marks/message.ts";
import { setPoints } from "../../marks/points.ts";
import { wrap } from "../../marks/wrap.ts";
import type { Dataset } from "../../model/dataset.ts";
import { type Figure, formatFigure, isKnown } from "../../model/figure.ts";
import { select } from "../../model/select.ts";
import { type Canvas, defineChart } from "../../render/chart.ts";
import { type CellWords, cellWords, centreOf, type Grid, gridOf, isAmong } from "./hexagons.ts";

interface Cell extends Shade {
  figure: Figure;
  lines: string[];
  value: string;
  x: number;
  y: number;
}

/** Room between a map and the key at its right, in pixels. */
const BETWEEN = 36;
/** A small drawing has shades only. */
const NO_WORDS: CellWords = { names: new Map(), values: new Map(), note: "" };
/** Least room for a key beside a map, in pixels. */
const KEY_ROOM = 190;

/** Hexagon map: every area is the same size, and none is lost because few people live in it. */
export default defineChart<AreaMapOptions>({
  schema: areaMapSchema,
  example: {
    select: { indicator: "life-expectancy", sex: "male" },
    classes: 4,
    highlight: "E05000001",
    places: [{ label: "Seaton", column: 0.5, row: 1 }],
  },

  answers: "compare",

  highlights: () => "area",

  figures: (dataset, options) => ({ drawn: figuresOf(dataset, options), beside: [] }),

  isMap: true,

  howToRead:
    "Each area is one hexagon of the same size, about where it lies, north up. The key says which shade stands for which values; each value is printed in its hexagon, where there is room for it.",

  form: "Hexagons, all of one size",
  otherForm: "boundary-map",

  plot(dataset, options, canvas) {
    const figures = figuresOf(dataset, options);
    if (figures.length === 0) return noFigureFrame(figures, canvas);
    const classes = classesOf(figures.filter(isKnown), options.classes);
    const wide = canvas.width > 500;
    const grid = gridOf(figures, canvas, canvas.width - 6 - (wide ? BETWEEN + KEY_ROOM : 0));
    const words = canvas.bare ? NO_WORDS : cellWords(figures, grid, canvas);
    const cells = figures.map(
      (figure): Cell => ({
        figure,
        lines: words.names.get(figure) ?? [],
        value: words.values.get(figure) ?? "",
        ...centreOf(figure.area?.hexagon as { column: number; row: number }, grid),
        ...shadeOf(figure, classes),
      }),
    );
    const beside = grid.across + BETWEEN + 4;
    const key = mapKey(figures, classes, canvas, { width: canvas.width - (wide ? beside : 0), columns: 1 });
    const [top, left] = wide
      ? [2, 4]
      : [canvas.bare ? 1 : key.height, Math.max(2, (canvas.width - grid.across) / 2)];
    const bottom = top + grid.rows * (grid.side + grid.cap) + grid.cap + 4;
    const size = labelSize(canvas);
    const notes = words.note === "" ? [] : wrap(words.note, canvas.width, canvas, size);
    const height = canvas.bare?.height ?? bottom + (notes.length > 0 ? 8 + notes.length * size * 1.25 : 0);
    const svg = draw(canvas.document.createElementNS("http://www.w3.org/2000/svg", "svg"))
      .attr("width", canvas.width)
      .attr("height", height)
      .attr("viewBox", `0 0 ${canvas.width} ${height}`)
      .attr("fill", "currentColor")
      .attr("text-anchor", "middle") as Drawing<SVGSVGElement, unknown, null, undefined>;
    const keyed = canvas.bare ? { ...key, entries: [] } : key;
    drawKey(
      svg
        .append("g")
        .attr(
          "transform",
          wide ? `translate(${beside}, ${Math.max(2, (bottom - key.height) / 2)})` : "translate(0, 2)",
        ),
      keyed,
      canvas,
    );

    const map = svg.append("g").attr("transform", `translate(${left}, ${top})`).attr("font-size", size);
    for (const place of (canvas.bare ? [] : options.places).filter((each) => isAmong(each, grid))) {
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
    for (const [index, text] of notes.entries())
      svg
        .append("text")
        .attr("x", 0)
        .attr("y", bottom + 8 + (index + 0.5) * size * 1.25)
        .attr("dy", "0.33em")
        .attr("font-size", size)
        .attr("text-anchor", "start")
        .attr("fill", COLOUR.quiet)
        .text(text);
    const points = cells.map(({ figure, x, y }) => ({ figure, x: x + left, y: y + top }));
    return setPoints(svg.node() as SVGSVGElement, points, canvas);
  },

  table(dataset, options) {
    const figures = figuresOf(dataset, options);
    if (figures.length === 0 && select(dataset.figures, options.select).length > 0)
      throw new RangeError("no area with a place in data/areas/hexagons.csv");
    return mapTable(dataset, figures);
  },

  findings: (dataset, options) => mapFindings(dataset, figuresOf(dataset, options), options),
});

/** Figures of areas that have a cell, in the order of the data. */
function figuresOf(dataset: Dataset, options: AreaMapOptions): Figure[] {
  return select(dataset.figures, options.select).filter((figure) => figure.area?.hexagon);
}

function drawHexagon(
  parent: Drawing<SVGGElement, unknown, null, undefined>,
  { x, y, fill, known }: Cell,
  { width, side, cap }: Grid,
  chosen: boolean,
): void {
  // Its outline and the paper between two outlines part it from its neighbours, whatever their shades.
  const [half, reach] = [width / 2 - 1.75, side / 2 - 0.5];
  const points = [
    [x, y - reach - cap + 2],
    [x + half, y - reach],
    [x + half, y + reach],
    [x, y + reach + cap - 2],
    [x - half, y + reach],
    [x - half, y - reach],
  ];
  parent
    .append("polygon")
    .attr("points", points.map((point) => point.join(",")).join(" "))
    .attr("fill", fill)
    .attr("stroke", chosen ? COLOUR.rust : known ? OUTLINE : COLOUR.grey2)
    .attr("stroke-width", chosen ? 3 : 1)
    .attr("stroke-dasharray", known || chosen ? null : "4 3");
}

function drawWords(
  parent: Drawing<SVGGElement, unknown, null, undefined>,
  { lines, value, x, y, ink }: Cell,
  canvas: Canvas,
): void {
  const pitch = labelSize(canvas) * (lines.length > 2 ? 1.04 : 1.12);
  const words = [
    ...lines.map((text) => ({ text, bold: false })),
    ...(value === "" ? [] : [{ text: value, bold: true }]),
  ];
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
