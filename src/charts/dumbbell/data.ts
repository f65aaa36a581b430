import { z } from "zod";
import { COLOUR, SERIES } from "../../marks/colours.ts";
import { referenceSchema } from "../../marks/reference.ts";
import { rampStyles, type SeriesStyle, stylesOf } from "../../marks/series.ts";
import { sortRows } from "../../marks/sort.ts";
import { printedValue } from "../../marks/value.ts";
import { type Dataset, dimensionSchema, selectionSchema } from "../../model/dataset.ts";
import { type Figure, isKnown, type Known } from "../../model/figure.ts";
import { groupBy, keyOf, select, titleOf } from "../../model/select.ts";
import { nameOf, spokenNameOf } from "../../words/phrases.ts";

export const dumbbellSchema = z.strictObject({
  select: selectionSchema.describe("The figures to draw."),
  rows: dimensionSchema.describe("The dimension that makes a row of each of its keys."),
  series: dimensionSchema.describe("The dimension whose keys are the dots of a row."),
  order: z
    .array(z.string())
    .describe("Keys of the series, in the order of their importance; rows are sorted by the first."),
  sort: z
    .enum(["high-first", "low-first", "as-given"])
    .default("as-given")
    .describe("How rows are sorted; as given is the order of the data."),
  line: referenceSchema.optional().describe("A target, drawn as one upright line where its figures agree."),
  highlight: z.string().optional().describe("The key of a row to be set in bold."),
});

export type DumbbellOptions = z.infer<typeof dumbbellSchema>;

export interface Row {
  key: string;
  title: string;
  /** What it is called within a sentence. */
  spoken: string;
  /** One for each series, where the data has it. */
  figures: (Figure | undefined)[];
  /** Those of them that have a value. */
  known: Known[];
}

export function rowsOf(
  dataset: Dataset,
  { select: selection, rows, series, order, sort }: DumbbellOptions,
): Row[] {
  const all = [...groupBy(select(dataset.figures, selection), rows)].map(([key, own]): Row => {
    const figures = order.map((each) => own.find((figure) => keyOf(figure, series) === each));
    return {
      key,
      title: nameOf(dataset, own[0] as Figure, [rows], true),
      spoken: spokenNameOf(dataset, own[0] as Figure, [rows]),
      figures,
      known: figures.filter((figure): figure is Known => figure !== undefined && isKnown(figure)),
    };
  });
  return sortRows(all, sort, { figure: ({ figures: [first] }) => first, title: ({ title }) => title });
}

export function figuresIn(rows: readonly Row[]): Figure[] {
  return rows.flatMap(({ figures }) => figures.filter((figure) => figure !== undefined));
}

/** Which dots a row lacks: "Men [x]". */
export function lacking({ figures }: Pick<Row, "figures">, series: readonly Series[]): string[] {
  return figures.flatMap((figure, index) =>
    figure && !isKnown(figure) ? [`${series[index]?.label} ${printedValue(figure)}`] : [],
  );
}

/** What the dots of one key of the series are called, and how they are drawn. */
export interface Series {
  key: string;
  label: string;
  spoken: string;
  colour: string;
  symbol: SeriesStyle["symbol"];
  edge?: string;
}

/** The series: women and men in rust and sea; areas by how far they are from the place; ordered groups from strong to pale. */
export function seriesOf(dataset: Dataset, { select: selection, series, order }: DumbbellOptions): Series[] {
  const figures = select(dataset.figures, selection);
  const breakdown = dataset.breakdowns.find(({ id }) => id === series);
  const firsts = order.map((key) => figures.find((figure) => keyOf(figure, series) === key));
  const styles = breakdown?.ordered
    ? rampStyles(dataset, series, order)
    : series === "area"
      ? stylesOf(firsts.filter((figure) => figure !== undefined))
      : SERIES;
  return order.map((key, index) => {
    const first = firsts[index];
    const label = first ? titleOf(dataset, first, series) : (breakdown?.values[key] ?? key);
    return {
      key,
      label,
      spoken: first ? spokenNameOf(dataset, first, [series], false) : label,
      ...(styles[index % styles.length] ?? { colour: COLOUR.sea, symbol: "circle" }),
    };
  });
}
