import type * as Plot from "@observablehq/plot";
import { DASHED } from "../../marks/colours.ts";
import { defineChart } from "../../marks/define.ts";
import { type Ground, grid } from "../../marks/grid.ts";
import { hatches } from "../../marks/hatch.ts";
import { type LegendEntry, legend, note } from "../../marks/legend.ts";
import { uprights } from "../../marks/of-figures.ts";
import { plot } from "../../marks/plot.ts";
import { figureCell, type TableColumn, tableOf } from "../../marks/table.ts";
import { inPixels } from "../../marks/texts.ts";
import { figuresFrom } from "../../model/chart-figures.ts";
import { DOUBT, isKnown, MISSING } from "../../model/figure.ts";
import type { Cell } from "../../render/chart.ts";
import { findObstacles } from "../../words/find.ts";
import { dimensionTitle } from "../../words/phrases.ts";
import { capital, countWords, sentences } from "../../words/words.ts";
import { isMixed, type Rug, type RugOptions, rugOf, rugSchema, type Tile } from "./rug-of.ts";
import { shadeWords } from "./rug-words.ts";
import { HATCH, MISSING_TILE, PLAIN, tileAt } from "./tiles.ts";

/** Further room between columns that must not be compared, in pixels. */
const BREAK = 12;

/** Tartan rug: many measures by areas, periods or roles, each figure a tile with its value and a shade. */
export default defineChart<RugOptions>({
  schema: rugSchema,
  example: {
    select: { period: "2023" },
    rows: ["provider", "indicator"],
    columns: "area",
    order: ["E08000001", "E92000001"],
  },

  answers: "compare",

  figures: (dataset, { select }) => figuresFrom(dataset, select),

  kind: "Tiles in rows and columns, shaded by value",
  howToRead:
    "Each row is a measure, each column an area or a time, each tile one figure. The key says which shade is lower and which higher; that is not worse or better. A hatched tile has no figure.",

  plot(dataset, options, canvas) {
    const rug = rugOf(dataset, options);
    const table = grid(
      rug.rows,
      {
        columns: [
          { wraps: true },
          ...rug.heads.map(
            ({ title, short, afterBreak }) =>
              ({ title, short, align: "middle", wraps: true, apart: afterBreak ? BREAK : 0 }) as const,
          ),
        ],
        cells: ({ label, tiles }) => [
          { lines: [{ text: label }] },
          ...tiles.map(
            (tile) =>
              tile && {
                lines: [
                  { text: tile.value, bold: true },
                  ...tile.notes.map((text) => ({ text, quiet: true, colour: tile.ground.ink })),
                ],
                ground: tile.ground,
                figure: tile.figure,
              },
          ),
        ],
        names: 0.32,
        gap: 3,
      },
      canvas,
    );
    const breaks = rug.heads.flatMap(({ afterBreak }, at) => {
      const left = table.body?.lefts[at + 1];
      return afterBreak && left !== undefined ? [left - BREAK / 2 - 1] : [];
    });
    return plot(canvas, {
      rows: table,
      axis: "none",
      above: [legend(keyOfRug(rug), canvas)],
      below: [...breakWarnings(rug, table.body !== undefined), ...notesOf(rug)].map((text) =>
        note(text, canvas),
      ),
      marks: ({ top, bottom }) => [
        hatches(canvas, [HATCH]),
        uprights(
          breaks.map((x) => ({ x, y1: top + (table.body?.top ?? 0), y2: bottom - 6 })),
          { ...DASHED, x: inPixels("x") as Plot.ChannelValueSpec },
        ),
      ],
    });
  },

  table(dataset, options) {
    const { figures, heads, rows } = rugOf(dataset, options);
    const mixed = isMixed(figures);
    const title = [options.rows]
      .flat()
      .map((each) => dimensionTitle(dataset, each))
      .join(", ");
    const caption = mixed ? "Each row in the unit that it names" : capital(figures[0]?.unit.title ?? "");
    return tableOf(caption, rows, [
      { title, cell: (row) => row.title },
      mixed && { title: "Unit", cell: ({ unit }) => unit },
      ...heads.map((head, at): TableColumn<Rug["rows"][number]> => {
        return { title: head.title, cell: ({ tiles }) => tileCell(tiles[at]), numeric: true };
      }),
    ]);
  },

  findings(dataset, options) {
    const rug = rugOf(dataset, options);
    const { figures } = rug;
    const known = figures.filter(isKnown);
    const missing = figures.length - known.length;
    const without = `${capital(countWords(missing))} of the ${figures.length} tiles ${missing === 1 ? "has" : "have"} no figure`;
    return [
      { kind: "own", words: sentences(...shadeWords(rug), missing > 0 && without) },
      ...findObstacles(dataset, known, false),
    ];
  },
});

function tileCell(tile: Tile | undefined): Cell {
  const cell = figureCell(tile?.figure);
  return tile?.role ? { ...cell, text: `${cell.text}, ${tile.role}` } : cell;
}

/** What the shades and the shorthand of a rug mean. */
function keyOfRug({ figures, rows, levels }: Rug): LegendEntry[] {
  const entry = ({ fill, edge }: Ground, label: string): LegendEntry => {
    return { label, symbol: "square", colour: fill, ...(edge ? { edge } : {}) };
  };
  const isRanked = rows.some(({ tiles }) =>
    tiles.some((tile) => tile && isKnown(tile.figure) && tile.ground.fill !== PLAIN.fill),
  );
  const statuses = figures.flatMap(({ measurement }) =>
    measurement.kind === "missing" ? [measurement.status] : [],
  );
  return [
    ...levels.map((text, index) => entry(tileAt(index / (levels.length - 1)), text)),
    ...(levels.length === 0 && isRanked
      ? [entry(tileAt(0), "lowest number of its row"), entry(tileAt(1), "highest number of its row")]
      : []),
    ...[...new Set(statuses)].map((status) => entry(MISSING_TILE, `[${status}] ${MISSING[status]}`)),
  ];
}

/** What must not be compared: by the dashed lines, or by name where there are none. */
function breakWarnings({ heads }: Rug, isHeaded: boolean): string[] {
  const after = heads.filter(({ afterBreak }) => afterBreak);
  if (isHeaded) return after.length > 0 ? ["Dashed line: do not compare figures on its two sides."] : [];
  return after.map(({ short }) => `Do not compare figures from ${short} on with those before.`);
}

function notesOf({ figures }: Rug): string[] {
  const doubts = figures.flatMap((figure) => (isKnown(figure) ? (figure.measurement.status ?? []) : []));
  return [...new Set(doubts)].map((status) => `[${status}] ${DOUBT[status]}`);
}
