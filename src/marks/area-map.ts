import * as Plot from "@observablehq/plot";
import { z } from "zod";
import { type Dataset, selectionSchema } from "../model/dataset.ts";
import { type Figure, formatFigure, isKnown, type Known, MISSING } from "../model/figure.ts";
import type { Polygon, Position } from "../model/outline.ts";
import { select } from "../model/select.ts";
import type { Canvas, Chart } from "../render/chart.ts";
import { subjects } from "../words/extremes.ts";
import { findMap } from "../words/map.ts";
import { captionOf, valueTitle } from "../words/phrases.ts";
import { classesOf, type ValueClass } from "./classes.ts";
import { COLOUR } from "./colours.ts";
import { defineChart, messageFrame } from "./define.ts";
import { type LegendEntry, legend, note } from "./legend.ts";
import { plot } from "./plot.ts";
import { spots } from "./scene.ts";
import { figureCell } from "./table.ts";

const areaMapSchema = z.strictObject({
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
    .describe("Towns, named quietly in free cells of the hexagon map beside their areas."),
});

export type AreaMapOptions = z.infer<typeof areaMapSchema>;

/** An area in the colours of its class, or in paper where there is no figure. */
export interface ShadedArea {
  figure: Figure;
  fill: string;
  ink: string;
  isKnown: boolean;
  isChosen: boolean;
}

/** An area where it lies, in pixels from the left and the top of the map. */
export interface PlacedArea extends ShadedArea {
  polygons: Polygon[];
  /** The place that stands for its figure. */
  middle: Position;
}

/** A map as one form of it lays it out. */
interface MapLayout {
  areas: readonly PlacedArea[];
  height: number;
  /** What is written on the map and beside it; `top` is where the map begins. */
  words(top: number): Plot.Markish[];
  /** Where the room for a key beside the map begins; left out where the key stands above it. */
  keyAt?: number | undefined;
  /** What is said below the map, or in its place where no area is on it. */
  notes: readonly string[];
}

interface MapForm extends Pick<Chart<AreaMapOptions>, "form" | "otherForm" | "fits" | "kind" | "howToRead"> {
  /** Whether the map can tell of a figure; the data of one that can tell of none has a problem, which this says. */
  isPlaced(figure: Figure): boolean;
  unplaced: string;
  /** Whether neighbours share their borders. */
  isShared: boolean;
  layOut(areas: readonly ShadedArea[], options: AreaMapOptions, canvas: Canvas): MapLayout;
}

export function defineAreaMap({
  isPlaced,
  unplaced,
  isShared,
  layOut,
  ...form
}: MapForm): Chart<AreaMapOptions> {
  const figuresOf = (dataset: Dataset, options: AreaMapOptions) =>
    select(dataset.figures, options.select).filter(isPlaced);
  return defineChart<AreaMapOptions>({
    ...form,
    schema: areaMapSchema,
    example: {
      select: { indicator: "life-expectancy", sex: "male" },
      classes: 4,
      highlight: "E05000001",
      places: [{ label: "Seaton", column: 0.5, row: 1 }],
    },

    highlights: () => "area",

    figures: (dataset, options) => ({ drawn: figuresOf(dataset, options), beside: [] }),

    isMap: true,

    plot(dataset, options, canvas) {
      const figures = figuresOf(dataset, options);
      const classes = classesOf(figures.filter(isKnown), options.classes);
      const shaded = figures.map((figure) => shade(figure, classes, options.highlight));
      const layout = layOut(shaded, options, canvas);
      const entries = keyOf(shaded, classes);
      const { keyAt, notes, words } = layout;
      if (layout.areas.length === 0) return messageFrame(notes.join(" "), canvas);
      const isBeside = keyAt !== undefined;
      const key = legend(entries, canvas, { left: keyAt ?? 0, isList: isBeside || canvas.width < 500 });
      const keyHeight = key(0).height;
      const height = Math.max(layout.height, isBeside ? keyHeight : 0);
      return plot(canvas, {
        x: { type: "identity" },
        y: { type: "identity", height },
        axis: "none",
        above: isBeside ? [] : [key],
        below: notes.map((text) => note(text, canvas)),
        order: figures,
        marks: ({ top }) => [
          ...(isBeside ? key(top + (height - keyHeight) / 2).marks : []),
          ...areaMarks(layout.areas, top, isShared, canvas),
          spots(layout.areas.map(({ figure, middle: [x, y] }) => ({ figure, x, y: y + top }))),
          ...(canvas.bare ? [] : words(top)),
        ],
      });
    },

    table(dataset, options) {
      const figures = figuresOf(dataset, options);
      if (figures.length === 0 && select(dataset.figures, options.select).length > 0)
        throw new RangeError(unplaced);
      return {
        caption: captionOf(dataset, figures, ["area"]),
        columns: [{ title: "Area" }, { title: valueTitle(figures), numeric: true }],
        rows: figures.map((figure) => [{ text: figure.area?.name ?? "" }, figureCell(figure)]),
      };
    },

    // Both ends, who is in the outer classes, the chosen area, and the areas without a figure.
    findings(dataset, options) {
      const figures = figuresOf(dataset, options);
      const classes = classesOf(figures.filter(isKnown), options.classes);
      return findMap(dataset, figures, classes, options.highlight);
    },
  });
}

function shade(figure: Figure, classes: readonly ValueClass[], highlight: string | undefined): ShadedArea {
  const group = classes.find(({ figures }) => figures.includes(figure as Known));
  return {
    figure,
    fill: group?.colour ?? COLOUR.paper,
    ink: group?.on ?? COLOUR.ink,
    isKnown: group !== undefined,
    isChosen: figure.area?.code === highlight,
  };
}

/** What the shades of a map mean, each with the number of its areas: the highest class first, the chosen area last. */
function keyOf(areas: readonly ShadedArea[], classes: readonly ValueClass[]): LegendEntry[] {
  const figures = areas.map(({ figure }) => figure);
  const style = { edge: COLOUR.grey2, symbol: "area" };
  const counted = (count: number) => `(${count} ${subjects(figures, count)})`;
  const missing = figures.flatMap(({ measurement }) =>
    measurement.kind === "missing" ? [measurement.status] : [],
  );
  return [
    ...classes
      .map(({ colour, title, figures: { length } }) => ({
        ...style,
        colour,
        label: `${title} ${counted(length)}`,
      }))
      .reverse(),
    ...[...Map.groupBy(missing, (status) => status)].map(([status, { length }]) => {
      const words = `[${status}] ${status === "x" ? "no figure" : MISSING[status]} ${counted(length)}`;
      return { ...style, colour: COLOUR.paper, label: words };
    }),
    ...areas
      .filter(({ isChosen }) => isChosen)
      .map(({ figure }) => ({
        label: `${figure.area?.name}: ${formatFigure(figure)}`,
        colour: COLOUR.rust,
        symbol: "square",
        hollow: true,
      })),
  ];
}

/** Areas with their outlines, dark enough beside paper and beside every shade; that of the chosen one lies over all. */
function areaMarks(
  areas: readonly PlacedArea[],
  top: number,
  isShared: boolean,
  canvas: Canvas,
): Plot.Markish[] {
  const outlined = (own: readonly PlacedArea[], style: Plot.GeoOptions) =>
    Plot.geo(own, {
      geometry: ({ polygons }: PlacedArea) => ({ type: "MultiPolygon", coordinates: polygons }),
      dy: top,
      fill: "fill",
      href: ({ figure }: PlacedArea) => canvas.link?.(figure),
      ariaLabel: ({ figure }: PlacedArea) => `${figure.area?.name}: ${formatFigure(figure)}`,
      ...style,
    } as Plot.GeoOptions);
  const drawn = (isKnown: boolean) => areas.filter((area) => !area.isChosen && area.isKnown === isKnown);
  return [
    outlined(drawn(false), { stroke: COLOUR.grey2, strokeDasharray: "4 3" }),
    outlined(drawn(true), { stroke: COLOUR.grey1, strokeWidth: isShared ? 3 : 1 }),
    // A pale line between two dark ones: one of them stands out from each shade.
    isShared
      ? outlined(drawn(true), {
          fill: "none",
          stroke: COLOUR.paper,
          href: () => undefined,
          pointerEvents: "none",
        })
      : null,
    outlined(
      areas.filter(({ isChosen }) => isChosen),
      { stroke: COLOUR.rust, strokeWidth: 3 },
    ),
  ];
}
