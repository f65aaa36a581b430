import { z } from "zod";
import type { Ground } from "../../marks/grid.ts";
import { printedValue } from "../../marks/value.ts";
import { breaksAmong } from "../../model/breaks.ts";
import { type Dataset, dimensionsSchema, selectionSchema } from "../../model/dataset.ts";
import { type Figure, isKnown } from "../../model/figure.ts";
import { keyOf, select } from "../../model/select.ts";
import { nameOf, shortened } from "../../words/phrases.ts";
import { small } from "../../words/words.ts";
import { MISSING_TILE, PLAIN, shadesOf } from "./tiles.ts";

export const rugSchema = z.strictObject({
  select: selectionSchema.describe("The figures, one for each tile."),
  rows: dimensionsSchema.describe("The dimension, or several, whose keys are the rows."),
  columns: dimensionsSchema.describe("The dimension, or several, whose keys are the columns."),
  order: z.array(z.string()).optional().describe("The keys of the columns in their order, of one dimension."),
});

export type RugOptions = z.infer<typeof rugSchema>;

interface RugHead {
  title: string;
  short: string;
  /** Figures of this column must not be compared with those of the one before. */
  afterBreak: boolean;
}

export interface Tile {
  figure: Figure;
  value: string;
  /** What else is said of the figure, each on a line of its own: "planned". */
  notes: string[];
  ground: Ground;
  /** "planned"; empty for a plain value, and where roles are rows or columns. */
  role: string;
}

export interface Rug {
  figures: Figure[];
  heads: RugHead[];
  rows: { title: string; label: string; unit: string; tiles: (Tile | undefined)[] }[];
  /** The words of the levels that its shades are, from the lowest; none where shades are ranks within a row. */
  levels: readonly string[];
}

export function isMixed(figures: readonly Figure[]): boolean {
  return new Set(figures.map(({ unit }) => unit.id)).size > 1;
}

/** The figures of a selection in rows and columns, each with its shade. */
export function rugOf(dataset: Dataset, options: RugOptions): Rug {
  const figures = select(dataset.figures, options.select);
  const [down, across] = [[options.rows].flat(), [options.columns].flat()];
  const key = (figure: Figure, keys: readonly string[]) => keys.map((each) => keyOf(figure, each)).join("|");
  const columns = [...Map.groupBy(figures, (figure) => key(figure, across))];
  const rows = [...Map.groupBy(figures, (figure) => key(figure, down)).values()];
  const place = ([id, [first]]: (typeof columns)[number]) =>
    options.order?.indexOf(id) ?? (first as Figure).period.end;
  if (options.order || across.includes("period"))
    columns.sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
  const roleApart = [...down, ...across].includes("role");
  const mixed = isMixed(figures);
  const breaks = across.includes("period") ? breaksAmong(dataset, figures.filter(isKnown)) : [];
  const heads = columns.map(([, members], index): RugHead => {
    const first = members[0] as Figure;
    const before = columns[index - 1]?.[1][0];
    const title = nameOf(dataset, first, across);
    return {
      title,
      short: shortened(nameOf(dataset, first, across, true)),
      afterBreak: breaks.some(
        ({ gap }) => gap.to.id === first.period.id && before?.period.id === gap.from.id,
      ),
    };
  });
  return {
    figures,
    heads,
    levels: figures.every(({ unit }) => unit.levels) ? (figures[0]?.unit.levels ?? []) : [],
    rows: rows.map((members) => {
      const first = members[0] as Figure;
      const shades = shadesOf(dataset, members.filter(isKnown));
      return {
        title: nameOf(dataset, first, down),
        // A sign for per cent stands beside each value.
        label: [nameOf(dataset, first, down, true), mixed && first.unit.pattern !== "{}%" && first.unit.title]
          .filter(Boolean)
          .join(", "),
        unit: first.unit.title,
        tiles: columns.map(([id]): Tile | undefined => {
          const figure = members.find((each) => key(each, across) === id);
          if (!figure) return undefined;
          const [, value = "", flag = ""] = /^(.*?)( \[\w\])?$/.exec(printedValue(figure)) ?? [];
          const role = roleApart ? "" : small(figure.roleTitle);
          return {
            figure,
            ground: isKnown(figure) ? (shades.get(figure) ?? PLAIN) : MISSING_TILE,
            // What is only planned is doubted as a plan.
            value: role ? value : value + flag,
            notes: role ? [role + flag] : [],
            role,
          };
        }),
      };
    }),
  };
}
