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
import { COLOUR, PART_EDGE } from "../../marks/colours.ts";
import { messageFrame, noFigureFrame } from "../../marks/message.ts";
import { setPoints } from "../../marks/points.ts";
import { printedValue } from "../../marks/value.ts";
import { widest, wrap } from "../../marks/wrap.ts";
import type { Dataset } from "../../model/dataset.ts";
import { type Figure, formatFigure, isKnown } from "../../model/figure.ts";
import type { Position } from "../../model/outline.ts";
import { select } from "../../model/select.ts";
import { boundsOf, type Shape } from "../../model/shape.ts";
import { type Canvas, defineChart } from "../../render/chart.ts";
import { countWords, listWords } from "../../words/words.ts";
import { layLabels, leaderLines, type MapArea, type MapLabels, PITCH } from "./labels.ts";

/** A map is never higher than this, so that it is seen at once. */
const TALLEST = 600;
/** Room between the words beside a map and the map, in pixels. */
const LEADER = 16;
const NO_BOUNDARIES = "No boundaries are installed for these areas, so they cannot be drawn to scale.";

interface Place extends MapArea, Shade {
  figure: Figure;
}

type Group = Drawing<SVGGElement, unknown, null, undefined>;

/** Map of areas with their real boundaries, to scale. */
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
    "Each area has its real boundary, north up. The key says which shade stands for which values. A large area is not a larger value, nor more people: the table and the hexagons give each area the same weight.",

  form: "Real boundaries, to scale",
  fits: (dataset, options) => {
    const figures = select(dataset.figures, options.select).filter(({ area }) => area?.hexagon);
    return figures.length > 0 && figures.every(({ area }) => area?.boundary);
  },

  plot(dataset, options, canvas) {
    const figures = figuresOf(dataset, options);
    const drawn = figures.flatMap((figure) =>
      figure.area?.boundary ? [{ figure, shape: figure.area.boundary }] : [],
    );
    if (figures.length === 0) return noFigureFrame(figures, canvas);
    if (drawn.length === 0) return messageFrame(NO_BOUNDARIES, canvas);
    const classes = classesOf(figures.filter(isKnown), options.classes);
    const wide = canvas.width > 500;
    const size = labelSize(canvas);
    const chosen = figures.find((figure) => isChosen(figure, options));
    const key = mapKey(figures, classes, canvas, {
      width: canvas.width,
      columns: classes.length + 3,
      chosen,
    });
    const words = drawn.flatMap(({ figure }) => leaderLines(wordsOf(figure), canvas));
    const column = wide && !canvas.bare ? widest(words, canvas, size, true) + LEADER : 0;
    const top = canvas.bare ? 4 : key.height + 8;
    const { onto, height: across } = fitted(
      drawn.map(({ shape }) => shape),
      canvas.width,
      { column, top, most: canvas.bare ? canvas.bare.height - 8 : TALLEST },
    );
    const places = drawn.map(
      ({ figure, shape: { polygons, spots } }): Place => ({
        figure,
        ...wordsOf(figure),
        polygons: polygons.map((polygon) => polygon.map((ring) => ring.map(onto))),
        spots: spots.map(onto),
        ...shadeOf(figure, classes),
      }),
    );
    const labels = layLabels(canvas.bare ? [] : places, canvas, {
      columns: wide ? [column - LEADER, canvas.width - column + LEADER] : undefined,
      top,
      bottom: top + across,
    });
    const bottom =
      Math.max(
        top + across,
        ...labels.leaders.map(({ y, lines }) => y + size * (1 + ((lines.length - 1) * PITCH) / 2)),
      ) + 12;
    // A browser may set a text a little wider than it was measured.
    const notes = (canvas.bare ? [] : notesOf(figures, labels)).flatMap((text) =>
      wrap(text, canvas.width - 8, canvas, size),
    );
    const height = canvas.bare?.height ?? Math.ceil(bottom + notes.length * size * 1.25 + 4);
    const svg = draw(canvas.document.createElementNS("http://www.w3.org/2000/svg", "svg"))
      .attr("width", canvas.width)
      .attr("height", height)
      .attr("viewBox", `0 0 ${canvas.width} ${height}`)
      .attr("fill", "currentColor")
      .attr("font-size", size) as Drawing<SVGSVGElement, unknown, null, undefined>;
    if (!canvas.bare) drawKey(svg.append("g").attr("transform", "translate(1, 2)"), key, canvas);
    const map = svg.append("g") as unknown as Group;
    const last = (place: Place) => Number(isChosen(place.figure, options));
    // The chosen area last: its outline lies over those of its neighbours.
    for (const place of [...places].sort((a, b) => last(a) - last(b)))
      drawArea(linked(map, place.figure, canvas), place, isChosen(place.figure, options));
    drawLabels(map, labels, options, canvas);
    for (const [index, text] of notes.entries())
      map
        .append("text")
        .attr("y", bottom + (index + 0.5) * size * 1.25)
        .attr("dy", "0.33em")
        .attr("fill", COLOUR.quiet)
        .text(text);
    const points = places.map(({ figure, spots }) => {
      const [x, y] = spots[0] as Position;
      return { figure, x, y };
    });
    return setPoints(svg.node() as SVGSVGElement, points, canvas);
  },

  table: (dataset, options) => mapTable(dataset, figuresOf(dataset, options)),

  findings: (dataset, options) => mapFindings(dataset, figuresOf(dataset, options), options),
});

function figuresOf(dataset: Dataset, options: AreaMapOptions): Figure[] {
  return select(dataset.figures, options.select).filter(({ area }) => area !== undefined);
}

/** What is written of an area. */
function wordsOf(figure: Figure): Pick<MapArea, "name" | "value"> {
  return { name: figure.area?.name ?? "", value: printedValue(figure) };
}

/** What is said under a map: what it does not name or draw, and whose boundaries these are. */
function notesOf(figures: readonly Figure[], labels: { nameless: number; blank: number }): string[] {
  const without = figures.filter(({ area }) => !area?.boundary).map(({ area }) => area?.name ?? "");
  return [
    ...(labels.nameless > 0 ? [leftOut(labels)] : []),
    ...(without.length > 0 ? [`No boundary is installed for ${listWords(without)}.`] : []),
    ...new Set(figures.flatMap(({ area }) => area?.boundary?.credit ?? [])),
  ];
}

/** What the table has of the areas that are too small for their words. */
function leftOut({ nameless, blank }: { nameless: number; blank: number }): string {
  if (nameless === 1)
    return `The table names the one that is too small here for its name${blank > 0 ? ", and has its value" : ""}.`;
  const values =
    blank === 0
      ? ""
      : blank === nameless
        ? ", and has their values"
        : `, and has the values of ${countWords(blank)} of them`;
  return `The table names the ${countWords(nameless)} that are too small here for their names${values}.`;
}

/** From kilometres to pixels: as large as fits between the columns, and where it then ends. */
function fitted(
  shapes: readonly Shape[],
  width: number,
  { column, top, most }: { column: number; top: number; most: number },
): { onto: (position: Position) => Position; height: number } {
  const [west, north, east, south] = boundsOf(shapes);
  const scale = Math.min((width - 4 - 2 * column) / (east - west), most / (south - north));
  const left = (width - scale * (east - west)) / 2;
  return {
    onto: ([x, y]) => [left + (x - west) * scale, top + (y - north) * scale],
    height: (south - north) * scale,
  };
}

/** Where the mark of a figure is drawn: in a link, where it leads anywhere. */
function linked(map: Group, figure: Figure, canvas: Canvas): Group {
  const href = canvas.link?.(figure);
  if (!href) return map;
  return map
    .append("a")
    .attr("href", href)
    .attr("data-name", `${figure.area?.name}: ${formatFigure(figure)}`) as unknown as Group;
}

function drawArea(parent: Group, { polygons, fill, known }: Place, chosen: boolean): void {
  const outline = polygons
    .flat(1)
    .map((ring) => `M${ring.slice(0, -1).join("L")}Z`)
    .join("");
  const draw = () => parent.append("path").attr("d", outline);
  draw()
    .attr("fill", fill)
    .attr("fill-rule", "evenodd")
    .attr("stroke-linejoin", "round")
    .attr("stroke", chosen ? COLOUR.rust : known ? OUTLINE : COLOUR.grey2)
    .attr("stroke-width", chosen || known ? 3 : 1)
    .attr("stroke-dasharray", known || chosen ? null : "4 3");
  // A pale line between two dark ones: one of them stands out from each shade.
  if (known && !chosen) draw().attr("fill", "none").attr("stroke", PART_EDGE);
}

function drawLabels(
  map: Group,
  { inside, leaders }: MapLabels<Place>,
  options: AreaMapOptions,
  canvas: Canvas,
): void {
  const pitch = labelSize(canvas) * PITCH;
  for (const { area, middle, lines } of inside)
    for (const [index, text] of lines.entries())
      map
        .append("text")
        .attr("x", middle[0])
        .attr("y", middle[1] + (index - (lines.length - 1) / 2) * pitch)
        .attr("dy", "0.33em")
        .attr("text-anchor", "middle")
        .attr("fill", area.ink)
        .attr("font-weight", index === lines.length - 1 ? 700 : null)
        .attr("pointer-events", "none")
        .text(text);
  for (const { x, y, side, spot } of leaders) {
    const start = side === "left" ? x + 4 : x - 4;
    for (const [colour, width] of [
      [COLOUR.paper, 3.5],
      [COLOUR.ink, 1],
    ] as const)
      map
        .append("path")
        .attr("d", `M${start},${y}L${spot.join(",")}`)
        .attr("fill", "none")
        .attr("stroke", colour)
        .attr("stroke-width", width);
  }
  for (const { area, lines, x, y, side, spot } of leaders) {
    map
      .append("circle")
      .attr("cx", spot[0])
      .attr("cy", spot[1])
      .attr("r", 3)
      .attr("fill", COLOUR.ink)
      .attr("stroke", COLOUR.paper);
    for (const [index, text] of lines.entries())
      map
        .append("text")
        .attr("x", x)
        .attr("y", y + (index - (lines.length - 1) / 2) * pitch)
        .attr("dy", "0.33em")
        .attr("text-anchor", side === "left" ? "end" : "start")
        .attr("fill", COLOUR.ink)
        .attr("font-weight", isChosen(area.figure, options) ? 700 : null)
        .text(text);
  }
}
