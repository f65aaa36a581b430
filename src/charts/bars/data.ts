import { type Reference, type ReferenceOptions, referenceOf } from "../../marks/reference.ts";
import type { Dataset, Selection } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown } from "../../model/figure.ts";
import { keyOf, select } from "../../model/select.ts";
import { nameOf, spokenNameOf } from "../../words/phrases.ts";

export interface BarsOptions {
  select: Selection;
  /** The dimensions that name a bar. */
  rows: string | string[];
  group?: string | undefined;
  sort: "high-first" | "low-first" | "in-time" | "as-given";
  lines?: ReferenceOptions[] | undefined;
  marks?: ReferenceOptions[] | undefined;
}

/** A figure with what it is called and those of the marks beside it. */
export interface Bar {
  key: string;
  title: string;
  /** What it is called within a sentence. */
  name: string;
  group: string;
  figure: Figure;
  /** One for each of the marks, where the data has it. */
  marks: (Figure | undefined)[];
}

/** The dimensions that name a bar. */
export function dimensionsOf({ rows }: BarsOptions): string[] {
  return [rows].flat();
}

/** The bars in the order in which they are drawn: group by group, each sorted. */
export function barsOf(dataset: Dataset, options: BarsOptions): Bar[] {
  const dimensions = dimensionsOf(options);
  const named = [...(options.group ? [options.group] : []), ...dimensions];
  const marks = (options.marks ?? []).map((mark) => select(dataset.figures, mark.select));
  const bars = select(dataset.figures, options.select).map(
    (figure): Bar => ({
      key: keyOf(figure, dimensions[0] as string),
      title: nameOf(dataset, figure, dimensions, true),
      name: spokenNameOf(dataset, figure, dimensions),
      group: options.group ? nameOf(dataset, figure, [options.group]) : "",
      figure,
      marks: marks.map((figures) => matching(figures, figure, named)),
    }),
  );
  return [...Map.groupBy(bars, ({ group }) => group).values()].flatMap((members) =>
    sorted(members, options.sort),
  );
}

function sorted(bars: readonly Bar[], sort: BarsOptions["sort"]): Bar[] {
  if (sort === "as-given") return [...bars];
  if (sort === "in-time")
    return [...bars].sort((a, b) => a.figure.period.start.localeCompare(b.figure.period.start));
  const direction = sort === "high-first" ? -1 : 1;
  return [...bars].sort((a, b) => {
    if (!isKnown(a.figure) || !isKnown(b.figure))
      return Number(!isKnown(a.figure)) - Number(!isKnown(b.figure));
    return direction * (amountOf(a.figure) - amountOf(b.figure)) || a.title.localeCompare(b.title);
  });
}

/** The figure that is alike in some dimensions. */
export function matching(
  figures: readonly Figure[],
  figure: Figure,
  dimensions: readonly string[],
): Figure | undefined {
  return figures.find((each) =>
    dimensions.every((dimension) => keyOf(each, dimension) === keyOf(figure, dimension)),
  );
}

/** The lines whose figures agree. */
export function linesOf(dataset: Dataset, options: BarsOptions): Reference[] {
  return (options.lines ?? []).flatMap((line) => referenceOf(dataset, line) ?? []);
}
