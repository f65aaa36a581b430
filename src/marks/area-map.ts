import type { Selection as Drawing } from "d3";
import { z } from "zod";
import { type Dataset, selectionSchema } from "../model/dataset.ts";
import {
  type Figure,
  formatFigure,
  isKnown,
  type Known,
  MISSING,
  type MissingStatus,
} from "../model/figure.ts";
import type { Finding } from "../model/finding.ts";
import type { Canvas, DataTable } from "../render/chart.ts";
import { subjects } from "../words/extremes.ts";
import { findMap } from "../words/map.ts";
import { captionOf, valueTitle } from "../words/phrases.ts";
import { figureCell } from "./cell.ts";
import { classesOf, type ValueClass } from "./classes.ts";
import { COLOUR } from "./colours.ts";
import { widest, wrap } from "./wrap.ts";

/** Options of every map of areas, whatever the form of its areas. */
export const areaMapSchema = z.strictObject({
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

/** Round every area: dark enough beside paper, and beside shades that paper is too near to. */
export const OUTLINE = COLOUR.grey1;

export type AreaMapOptions = z.infer<typeof areaMapSchema>;

/** The colours of an area: those of its class, or paper where there is no figure. */
export interface Shade {
  fill: string;
  ink: string;
  known: boolean;
}

export function shadeOf(figure: Figure, classes: readonly ValueClass[]): Shade {
  const group = classes.find(({ figures }) => figures.includes(figure as Known));
  return {
    fill: group?.colour ?? COLOUR.paper,
    ink: group?.onColour ?? COLOUR.ink,
    known: group !== undefined,
  };
}

export function isChosen(figure: Figure, options: AreaMapOptions): boolean {
  return figure.area?.code === options.highlight;
}

interface KeyEntry {
  lines: string[];
  colour: string;
  /** Its swatch is outlined as the chosen area is. */
  chosen: boolean;
  x: number;
  y: number;
}

/** What the shades of a map mean, each with the number of its areas, placed. */
export interface MapKey {
  entries: KeyEntry[];
  height: number;
}

/** What is said in a key of areas without a value. */
const WITHOUT: Record<MissingStatus, string> = { ...MISSING, x: "no figure" };

/**
 * Places the key of a map: the highest class first. Entries longer than the room are broken into lines.
 *
 * @param width of the room, in pixels; entries stand in as many columns as fit in it, in no more than `columns`
 * @param chosen the outlined figure, where the map does not name it itself
 */
export function mapKey(
  figures: readonly Figure[],
  classes: readonly ValueClass[],
  canvas: Canvas,
  { width, columns: most, chosen }: { width: number; columns: number; chosen?: Figure | undefined },
): MapKey {
  const counted = (count: number) => `(${count} ${subjects(figures, count)})`;
  const without = [
    ...Map.groupBy(
      figures.flatMap(({ measurement }) => (measurement.kind === "missing" ? [measurement.status] : [])),
      (status) => status,
    ),
  ];
  const words = [
    ...classes
      .map(({ colour, title, figures: members }) => ({ colour, text: title, count: counted(members.length) }))
      .reverse(),
    ...without.map(([status, { length }]) => ({
      colour: COLOUR.paper,
      text: `[${status}] ${WITHOUT[status]}`,
      count: counted(length),
    })),
  ].map((entry) => ({ ...entry, chosen: false }));
  if (chosen)
    words.push({
      colour: shadeOf(chosen, classes).fill,
      text: `${chosen.area?.name}:`,
      count: formatFigure(chosen),
      chosen: true,
    });
  const line = lineOf(canvas);
  const before = line * 1.1 + 10;
  const room = width - before - 2;
  const broken = words.map(({ text, count, ...entry }) => ({
    ...entry,
    lines:
      canvas.measure(`${text} ${count}`, canvas.fontSize) <= room
        ? [`${text} ${count}`]
        : [...wrap(text, room, canvas), count],
  }));
  const column =
    before +
    widest(
      broken.flatMap(({ lines }) => lines),
      canvas,
    ) +
    22;
  const columns = Math.max(1, Math.min(most, Math.floor((width + 18) / column)));
  let y = 0;
  const entries = Array.from({ length: Math.ceil(broken.length / columns) }, (_, row) =>
    broken.slice(row * columns, (row + 1) * columns),
  ).flatMap((row) => {
    const placed = row.map((entry, index) => ({ ...entry, x: 1 + index * column, y }));
    const lines = Math.max(...row.map((entry) => entry.lines.length));
    y += line + (lines - 1) * pitchOf(canvas);
    return placed;
  });
  return { entries, height: y + 12 };
}

/** Draws a key into a group of the drawing that begins at its upper left. */
export function drawKey(
  group: Drawing<SVGGElement, unknown, null, undefined>,
  key: MapKey,
  canvas: Canvas,
): void {
  const line = lineOf(canvas);
  group.attr("text-anchor", "start").attr("font-size", canvas.fontSize);
  for (const { lines, colour, chosen, x, y } of key.entries) {
    const entry = group.append("g").attr("transform", `translate(${x}, ${y})`);
    entry
      .append("rect")
      .attr("width", line * 1.1)
      .attr("height", line - 5)
      .attr("fill", colour)
      .attr("stroke", chosen ? COLOUR.rust : COLOUR.grey2)
      .attr("stroke-width", chosen ? 3 : null);
    for (const [index, text] of lines.entries())
      entry
        .append("text")
        .attr("x", line * 1.1 + 10)
        .attr("y", (line - 5) / 2 + index * pitchOf(canvas))
        .attr("dy", "0.33em")
        .attr("fill", COLOUR.ink)
        .text(text);
  }
}

function lineOf(canvas: Canvas): number {
  return canvas.fontSize * 1.6;
}

/** From one line to the next of an entry of a key. */
function pitchOf(canvas: Canvas): number {
  return canvas.fontSize * 1.25;
}

/** Every figure of a map with its area's name. */
export function mapTable(dataset: Dataset, figures: readonly Figure[]): DataTable {
  return {
    caption: captionOf(dataset, figures, ["area"]),
    columns: [{ title: "Area" }, { title: valueTitle(figures), numeric: true }],
    rows: figures.map((figure) => [{ text: figure.area?.name ?? "" }, figureCell(figure)]),
  };
}

/** Both ends of a map, who is in its outer classes, the chosen area, and the areas without a figure. */
export function mapFindings(
  dataset: Dataset,
  figures: readonly Figure[],
  options: AreaMapOptions,
): Finding[] {
  const classes = classesOf(figures.filter(isKnown), options.classes);
  return findMap(dataset, figures, classes, options.highlight);
}
