import type { Row } from "./comparison.ts";
import type { Tree } from "./tree.ts";

/** Shapes of the places in the order in which they were chosen, on a field from −6 to 6: full and hollow by turns. */
const SHAPES = [
  { d: "M0-6a6 6 0 1 0 .01 0z", isFull: true },
  { d: "M-5.5-5.5h11v11h-11z", isFull: false },
  { d: "M0-6.5 6.5 5.5H-6.5z", isFull: true },
  { d: "M0-7 7 0 0 7-7 0z", isFull: false },
] as const;
/** Lines of those that stand in every row: the borough, the country. */
const LINES = [
  { stroke: "var(--grey-1)", "stroke-width": "3" },
  { stroke: "var(--grey-1)", "stroke-width": "2", "stroke-dasharray": "3 3" },
] as const;

/** Marks of places nearer than this part of the line are drawn one above the other: they would hide each other on a phone. */
const NEAR = 0.055;
/** In pixels: from one mark to that above it, and what a line of a comparator goes beyond the outermost marks. */
const STEP = 15;
const BEYOND = 14;

/** The mark of a place or of a comparator, for beside its name. */
export function keyMark(kind: "place" | "comparator", index: number): Tree {
  const mark =
    kind === "place" ? shapeOf(index) : (["line", { y1: "-7", y2: "7", ...lineOf(index) }] as const);
  return ["svg", { class: "key-mark", viewBox: "-8 -8 16 16", "aria-hidden": "true" }, mark];
}

/**
 * The line of one measure, from the lowest to the highest of all places known, with the chosen and the comparators on it.
 * It stretches with its column while its marks keep their size. What it shows stands in words beside it.
 *
 * @param comparators names of all that may stand in a row, so that each has the same line in all of them
 */
export function rowDrawing({ values, beside, low, high }: Row, comparators: readonly string[]): Tree {
  const span = high.value - low.value;
  const part = (value: number) => (span === 0 ? 0.5 : (value - low.value) / span);
  const marks = stacked(
    values.flatMap(({ value }, index) => (value === undefined ? [] : [{ index, at: part(value) }])),
  );
  const levels = Math.max(...marks.map(({ level }) => Math.abs(level)));
  const middle = levels * STEP + BEYOND;
  return [
    "svg",
    { class: "row-line", height: String(2 * middle), "aria-hidden": "true" },
    [
      "line",
      {
        x1: percent(0),
        x2: percent(1),
        y1: String(middle),
        y2: String(middle),
        class: "track",
        stroke: "var(--grid)",
        "stroke-width": "2",
      },
    ],
    ...beside.map(({ name, value }): Tree => {
      const at = part(value);
      const index = comparators.indexOf(name);
      return [
        "line",
        {
          x1: percent(at),
          x2: percent(at),
          y1: "0",
          y2: String(2 * middle),
          "data-line": `${at} ${index}`,
          ...lineOf(index),
        },
      ];
    }),
    ...marks.map(
      ({ index, at, level }): Tree => [
        "svg",
        {
          x: percent(at),
          y: String(middle + level * STEP),
          overflow: "visible",
          "data-mark": `${at} ${index}`,
        },
        shapeOf(index),
      ],
    ),
  ];
}

function shapeOf(index: number): Tree {
  const { d, isFull } = SHAPES[index % SHAPES.length] as (typeof SHAPES)[number];
  return [
    "path",
    { d, fill: isFull ? "var(--sea)" : "var(--paper)", stroke: "var(--sea)", "stroke-width": "2.5" },
  ];
}

function lineOf(index: number): Record<string, string> {
  return LINES[Math.min(index, LINES.length - 1)] as Record<string, string>;
}

/** A place on the line as a part of the drawing's width, with room for half a mark at both ends. */
function percent(at: number): string {
  return `${(3 + at * 94).toFixed(2)}%`;
}

/** Gives marks that are near each other levels around the line: −½ and ½ for two, −1, 0 and 1 for three. */
function stacked(
  marks: readonly { index: number; at: number }[],
): { index: number; at: number; level: number }[] {
  const groups: { index: number; at: number }[][] = [];
  for (const mark of [...marks].sort((a, b) => a.at - b.at || a.index - b.index)) {
    const last = groups.at(-1);
    if (last && mark.at - (last.at(-1)?.at ?? 0) < NEAR) last.push(mark);
    else groups.push([mark]);
  }
  return groups.flatMap((group) =>
    [...group]
      .sort((a, b) => a.index - b.index)
      .map((mark, place) => ({ ...mark, level: place - (group.length - 1) / 2 })),
  );
}
