import { extent, scaleLinear } from "d3";
import { classesOf } from "../marks/classes.ts";
import { cornersOf, middleOf, regular } from "../marks/hexagon.ts";
import type { Area } from "../model/area.ts";
import type { ChartSpec, Dataset, Selection } from "../model/dataset.ts";
import { amountOf, formatFigure, isKnown, type Known } from "../model/figure.ts";
import { select } from "../model/select.ts";
import { formatNumber } from "../model/unit.ts";
import { measure } from "../render/measure.ts";

/** A figure of an area as a hexagon where it lies, and as a dot on its scale in line with it. */
interface CoastPoint {
  area: Area;
  /** "89.7 years" */
  value: string;
  x: number;
  y: number;
  /** Where the dot stands. */
  dot: number;
  colour: string;
  onColour: string;
  /** The name in lines that fit the hexagon; none where the hexagon is small. */
  lines: string[];
  /** Whether it is the highest or the lowest; its name and value then stand over its dot. */
  end?: { x: number; anchor: "start" | "end" };
}

/** A map and a dot plot in one: hexagons from north to south, and in line with each the dot of its figure. */
export interface Coast {
  width: number;
  height: number;
  size: number;
  /** The corners of a hexagon around its middle. */
  hexagon: string;
  points: CoastPoint[];
  /** Names of towns beside the hexagons of their row, and on which side. */
  places: { label: string; x: number; y: number; anchor: "start" | "end" }[];
  /** Heights of the rows, with the x of the last hexagon of each. */
  rows: { y: number; from: number }[];
  ticks: { x: number; text: string }[];
  /** The right end of the scale. */
  right: number;
}

interface Size {
  width: number;
  /** Of labels, in pixels. */
  size: number;
  /** Across a hexagon at most, in pixels. */
  cell: number;
}

/** On a phone the hexagons are too small for names: those of towns and of both ends stay. */
const NAMES_FROM = 44;
/** So many areas can be told apart, and a page has room for them. */
const MOST = 80;
/** The share of the width that the hexagons may take; the scale stands in the rest. */
const SHARE = 0.65;
const AXIS = 2.6;
const CLASSES = 5;

/**
 * Lays out the figures that a map of areas draws; nothing where none of them has a place in the hexagon map, or where
 * they are too many for a first screen.
 */
export function coastOf(
  dataset: Dataset,
  spec: ChartSpec,
  { width, size, ...most }: Size,
): Coast | undefined {
  const { select: selection, places = [] } = spec as { select?: Selection; places?: Place[] };
  const known = select(dataset.figures, selection).filter(isPlaced);
  const [first] = known;
  if (!first || known.length < 2 || known.length > MOST) return undefined;
  const columns = known.map(({ area }) => area.hexagon.column);
  const rowsOf = known.map(({ area }) => area.hexagon.row);
  const [firstColumn, firstRow] = [Math.floor(Math.min(...columns)), Math.min(...rowsOf)];
  const across = Math.max(...columns) - firstColumn + 1.5;
  const cell = Math.min(most.cell, (width * SHARE) / across);
  const shape = regular(cell);
  const top = size * AXIS + shape.side;
  const rawX = (column: number, row: number) => middleOf({ column, row }, shape).x - firstColumn * cell + 1;
  const labels = places.map((place) => beside(place, known, cell, rawX));
  // Names on the left may need more room than the hexagons leave.
  const shift = Math.max(
    0,
    ...labels.map(({ label, x, anchor }) => (anchor === "end" ? measure(label, size) - x : 0)),
  );
  const xOf = (column: number, row: number) => rawX(column, row) + shift;
  const yOf = (row: number) =>
    middleOf({ column: 0, row }, shape).y - middleOf({ column: 0, row: firstRow }, shape).y + top;
  const mapRight =
    Math.max(...known.map(({ area }) => xOf(area.hexagon.column, area.hexagon.row))) + cell / 2;
  const [low, high] = extent(known, amountOf) as [number, number];
  const right = width - size * 1.2;
  const scale = scaleLinear([low, high], [mapRight + size * 2, right]).nice(4);
  const classes = classesOf(known, CLASSES);
  const [lowest, highest] = [low, high].map((value) => known.find((figure) => amountOf(figure) === value));
  const points = known
    .map((figure): CoastPoint => {
      const { column, row, label } = figure.area.hexagon;
      const shade = classes.find(({ figures }) => figures.includes(figure));
      const dot = scale(amountOf(figure));
      const isEnd = figure === lowest || figure === highest;
      const words = `${figure.area.name} ${formatFigure(figure)}`;
      const fits = dot - size / 2 + measure(words, size, true) < width;
      return {
        area: figure.area,
        value: formatFigure(figure),
        x: xOf(column, row),
        y: yOf(row),
        dot,
        colour: shade?.colour ?? "",
        onColour: shade?.on ?? "",
        lines: cell < NAMES_FROM ? [] : label,
        ...(isEnd
          ? { end: fits ? { x: dot - size / 2, anchor: "start" } : { x: dot + size / 2, anchor: "end" } }
          : {}),
      };
    })
    // Both ends lie over what is near them, and links are walked through from north to south.
    .sort((a, b) => a.y - b.y || a.x - b.x);
  return {
    width,
    size,
    height: Math.max(...points.map(({ y }) => y)) + shape.side + 2,
    hexagon: cornersOf(regular(cell - 1.5))
      .map((corner) => corner.map((each) => each.toFixed(1)).join())
      .join(" "),
    points,
    places: labels.map(({ x, row, ...label }) => ({ ...label, x: x + shift, y: yOf(row) })),
    rows: [...Map.groupBy(points, ({ y }) => y)].map(([y, of]) => ({
      y,
      from: Math.max(...of.map(({ x }) => x)) + cell / 2,
    })),
    ticks: scale.ticks(4).map((tick) => ({ x: scale(tick), text: formatNumber(tick, first.unit, 0) })),
    right,
  };
}

/** A name beside the row of hexagons that it lies next to, on the side where its map has it. */
function beside(
  { label, column, row }: Place,
  figures: readonly Placed[],
  cell: number,
  xOf: (column: number, row: number) => number,
): { label: string; x: number; row: number; anchor: "start" | "end" } {
  const own = figures
    .filter(({ area }) => area.hexagon.row === row)
    .map(({ area }) => xOf(area.hexagon.column, row));
  const at = xOf(column, row);
  const nearest = own.reduce(
    (a, b) => (Math.abs(b - at) < Math.abs(a - at) ? b : a),
    Number.POSITIVE_INFINITY,
  );
  if (!Number.isFinite(nearest)) return { label, x: at, row, anchor: "start" };
  const [left, right] = [Math.min(...own) - cell / 2 - GAP, Math.max(...own) + cell / 2 + GAP];
  return at < nearest ? { label, x: left, row, anchor: "end" } : { label, x: right, row, anchor: "start" };
}

const GAP = 5;

interface Place {
  label: string;
  column: number;
  row: number;
}
type Placed = Known & { area: Area & { hexagon: NonNullable<Area["hexagon"]> } };

function isPlaced(figure: Parameters<typeof isKnown>[0]): figure is Placed {
  return isKnown(figure) && figure.area?.hexagon !== undefined;
}
