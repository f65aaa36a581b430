import { z } from "zod";
import { breakBetween, overlap } from "../../model/breaks.ts";
import { type Dataset, dimensionSchema, selectionSchema } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../../model/figure.ts";
import { keyOf, select, titleOf } from "../../model/select.ts";
import { measureNames } from "../../words/phrases.ts";

export const scorecardSchema = z.strictObject({
  select: selectionSchema.describe(
    "The figures of the indicators: the first printed, the one before, the latest.",
  ),
  columns: z
    .array(
      z.strictObject({
        title: z.string().describe("The head of the column."),
        select: selectionSchema.describe("Its figures."),
      }),
    )
    .default([])
    .describe(
      "Further figures of the latest period, such as ranks, matched by indicator, area and breakdowns.",
    ),
  group: dimensionSchema.optional().describe("The dimension under whose titles the rows stand."),
});

export type ScorecardOptions = z.infer<typeof scorecardSchema>;

/** What stands between two figures of a measure. */
export type Obstacle = "no figure before" | "missing" | "break" | "overlap";

/** One measure: its first figure, the one before and the latest. */
export interface ScorecardRow {
  short: string;
  title: string;
  group: string;
  latest: Figure;
  before: Figure | undefined;
  first: Figure | undefined;
  /** The figures of the further columns, of the latest period and of the one before. */
  others: { latest: Figure | undefined; before: Figure | undefined }[];
  /** Why the latest and the one before must not be compared; left out where they may be. */
  obstacle?: Obstacle;
  /** On which side the latest lies of the one before, where the two may be compared and one way is better. */
  side?: "better" | "worse" | "level" | undefined;
}

/** The measures that a selection picks, in the order of the data. */
export function scorecardOf(dataset: Dataset, options: ScorecardOptions): ScorecardRow[] {
  const figures = select(dataset.figures, options.select);
  const keys = ["indicator", "area", ...dataset.breakdowns.map(({ id }) => id)];
  const subject = (figure: Figure) => keys.map((dimension) => keyOf(figure, dimension)).join("|");
  const columns = options.columns.map((column) => select(dataset.figures, column.select));
  return [...Map.groupBy(figures, subject).values()].map((group): ScorecardRow => {
    const series = [...group].sort((a, b) => a.period.end.localeCompare(b.period.end));
    const latest = series.at(-1) as Figure;
    const before = series.length > 1 ? series.at(-2) : undefined;
    const isShared = figures.some(
      ({ indicator, area }) => indicator === latest.indicator && area !== latest.area,
    );
    const same = (other: Figure, period: Figure | undefined) =>
      period !== undefined && subject(other) === subject(latest) && other.period.id === period.period.id;
    const obstacle = obstacleOf(dataset, before, latest);
    return {
      ...measureNames(dataset, latest, isShared ? [latest.area?.name ?? ""] : []),
      group: options.group ? titleOf(dataset, latest, options.group) : "",
      latest,
      before,
      first: series.length > 2 ? series[0] : undefined,
      others: columns.map((column) => ({
        latest: column.find((other) => same(other, latest)),
        before: column.find((other) => same(other, before)),
      })),
      ...(obstacle ? { obstacle } : { side: sideOf(latest as Known, before as Known) }),
    };
  });
}

function obstacleOf(dataset: Dataset, before: Figure | undefined, latest: Figure): Obstacle | undefined {
  if (!before) return "no figure before";
  if (!isKnown(before) || !isKnown(latest)) return "missing";
  if (breakBetween(dataset, before, latest)) return "break";
  return overlap([before, latest]) ? "overlap" : undefined;
}

function sideOf(latest: Known, before: Known): ScorecardRow["side"] {
  const { polarity } = latest.indicator;
  if (polarity === "none") return undefined;
  const change = amountOf(latest) - amountOf(before);
  if (change === 0) return "level";
  return change > 0 === (polarity === "higher-is-better") ? "better" : "worse";
}
