import { z } from "zod";
import { printedValue } from "../../marks/value.ts";
import { breaksAmong } from "../../model/breaks.ts";
import { type Dataset, dimensionsSchema, type Selection, selectionSchema } from "../../model/dataset.ts";
import { type Figure, isKnown, subjectOf } from "../../model/figure.ts";
import { keyOf, select } from "../../model/select.ts";
import { nameOf, shortened } from "../../words/phrases.ts";
import { listWords, small } from "../../words/words.ts";
import { PLAIN, type Shading, shadingOf, styleRow, type TileStyle } from "./tiles.ts";

export const rugSchema = z.strictObject({
  select: selectionSchema.describe("The figures, one for each tile."),
  rows: dimensionsSchema.describe("The dimension, or several, whose keys are the rows."),
  columns: dimensionsSchema.describe("The dimension, or several, whose keys are the columns."),
  order: z.array(z.string()).optional().describe("The keys of the columns in their order, of one dimension."),
  compareWith: selectionSchema
    .optional()
    .describe(
      "Figures of the same measures and periods with which tiles that have an interval are compared.",
    ),
});

export type RugOptions = z.infer<typeof rugSchema>;

/** What stands over a column. */
interface RugHead {
  title: string;
  /** For a narrow place. */
  short: string;
  /** Figures of this column must not be compared with those of the one before. */
  afterBreak: boolean;
}

export interface Tile {
  figure: Figure;
  value: string;
  /** What else is said of the figure, each on a line of its own: "planned". */
  notes: string[];
  style: TileStyle;
  /** "planned"; empty for a plain value, and where roles are rows or columns. */
  role: string;
}

/** A dataset as rows of tiles. */
export interface Rug {
  figures: Figure[];
  heads: RugHead[];
  rows: { title: string; label: string; unit: string; tiles: (Tile | undefined)[] }[];
  shading: Shading;
  /** Whom tiles are compared with: "England"; empty where they are not. */
  against: string;
}

/** One dimension or several as a list. */
export function listOf(dimension: string | string[]): string[] {
  return Array.isArray(dimension) ? dimension : [dimension];
}

/** Whether figures differ in their units. */
export function isMixed(figures: readonly Figure[]): boolean {
  return new Set(figures.map(({ unit }) => unit.id)).size > 1;
}

/** The figures of a selection in rows and columns, each with its shade. */
export function rugOf(dataset: Dataset, options: RugOptions): Rug {
  const figures = select(dataset.figures, options.select);
  const [down, across] = [listOf(options.rows), listOf(options.columns)];
  const key = (figure: Figure, keys: readonly string[]) => keys.map((each) => keyOf(figure, each)).join("|");
  const columns = [...Map.groupBy(figures, (figure) => key(figure, across))];
  const rows = [...Map.groupBy(figures, (figure) => key(figure, down)).values()];
  const place = ([id, [first]]: (typeof columns)[number]) =>
    options.order?.indexOf(id) ?? (first as Figure).period.end;
  if (options.order || across.includes("period"))
    columns.sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
  const shading = shadingOf(figures, options.compareWith);
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
    shading,
    against: options.compareWith ? againstOf(dataset, options.compareWith) : "",
    rows: rows.map((members) => {
      const first = members[0] as Figure;
      const styles = styleRow(dataset, members.filter(isKnown), shading, options.compareWith);
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
          const style = styles.get(figure) ?? PLAIN;
          const [, value = "", flag = ""] = /^(.*?)( \[\w\])?$/.exec(printedValue(figure)) ?? [];
          const role = roleApart ? "" : small(figure.roleTitle);
          return {
            figure,
            style,
            // What is only planned is doubted as a plan.
            value: role ? value : value + flag,
            notes: [role && role + flag, style.verdict].filter(Boolean),
            role,
          };
        }),
      };
    }),
  };
}

function againstOf(dataset: Dataset, compareWith: Selection): string {
  const names = select(dataset.figures, compareWith).map(subjectOf);
  return listWords([...new Set(names)]);
}

/** A verdict with its benchmark: "better than England". */
export function verdictOver(verdict: string, against: string): string {
  return `${verdict} ${verdict === "similar" ? "to" : "than"} ${against}`;
}
