import { z } from "zod";
import { vintage } from "../model/area.ts";
import { allOf } from "../model/chart-figures.ts";
import {
  type ChartSpec,
  chartOptions,
  isOfDimensions,
  type Selection,
  selectionSchema,
} from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import { pinned } from "../model/moving-period.ts";
import { dimensionsOf, select, selectionsAt, selectionsIn } from "../model/select.ts";
import { isWard } from "../model/vintage.ts";
import type { Chart, ChartTypes } from "../render/chart.ts";
import { chartFigures } from "../render/figures-of.ts";
import { listWords } from "../words/words.ts";
import { checkHeadlineClaims } from "./check-headline-claims.ts";
import { checkHeadline, checkSelection, requireFigures } from "./check-selection.ts";
import { checkTexts } from "./check-texts.ts";
import { mayPickMore } from "./doubts.ts";
import { namesAll, type Readable } from "./draft.ts";
import type { Path } from "./json.ts";
import type { Problem } from "./problem.ts";
import { schemaProblems } from "./schema-problems.ts";
import { nearest, suggest } from "./suggest.ts";

/** Checks the charts of a dataset: their ids and types, their options, what they and their headlines select. */
export function checkCharts(draft: Readable, file: string, charts: ChartTypes, problems: Problem[]): void {
  const { dataset, json } = draft;
  const ids = dataset.charts.map((chart) => chart.id);
  for (const [index, chart] of dataset.charts.entries()) {
    const path: Path = ["charts", index];
    if (ids.indexOf(chart.id) !== index)
      json.report([...path, "id"], {
        message: `Two charts have the id "${chart.id}"`,
        expected: "each id once",
        found: `"${chart.id}" twice`,
        remedy: "Rename the newer one: an id is part of an address and never changes.",
      });
    const type = typeOf(chart, path, draft, charts);
    const options = chartOptions(chart);
    const before = problems.length;
    if (type) problems.push(...schemaProblems(type.schema, options, file, json.place, path));
    if (type) checkDimensions(type, draft, options, path);
    // As it stands in the file: the periods of the chart that move with its figures are pinned already.
    const written = json.value.charts[index] as ChartSpec;
    const { data: selection } = selectionSchema.optional().safeParse(chartOptions(written).select);
    if (selection && checkSelection(draft, selection, [...path, "select"], json.report))
      requireFigures(draft, selection, [...path, "select"], "The chart selects nothing", json.report);
    if (selection) requireOneVintage(draft, pinned(dataset.figures, selection), [...path, "select"]);
    if (type && problems.length === before) checkOthers(draft, written, path);
    if (type && problems.length === before) checkTable(type, draft, options, path);
    const own = chartFigures(charts, dataset, chart);
    if (type && problems.length === before) requirePlaces(draft, allOf(dataset, own), path);
    for (const [at, headline] of (written.restsOn ?? []).entries())
      checkHeadline(draft, headline, [...path, "restsOn", at], json.report);
    // Of a chart that cannot be drawn it is not known what it draws.
    if (type && problems.length === before) {
      checkTexts(draft, chart, own, path);
      checkHeadlineClaims(draft, chart, own, path);
    }
  }
}

/** Checks what else a chart picks: targets, peers, stages. */
function checkOthers(draft: Readable, written: ChartSpec, path: Path): void {
  const { select: _select, ...others } = chartOptions(written);
  for (const { selection, path: at } of selectionsAt(others, dimensionsOf(draft.dataset), path))
    checkSelection(draft, selection, at, draft.json.report);
}

/** The type that a chart names; of one that there is not, the type that seems to be meant. */
function typeOf(
  { type }: ChartSpec,
  path: Path,
  { json }: Readable,
  charts: ChartTypes,
): Chart<unknown> | undefined {
  const found = charts.get(type);
  if (found) return found;
  const known = [...charts.keys()];
  json.report([...path, "type"], {
    message: `Unknown chart type "${type}"`,
    expected: `one of ${known.join(", ")}`,
    found: `"${type}"`,
    remedy: suggest(type, known) ?? "Look the types up in data/README.md.",
  });
  return charts.get(nearest(type, known) ?? "");
}

/** Reports options that name a dimension which the dataset does not have. */
function checkDimensions(
  type: Chart<unknown>,
  draft: Readable,
  options: Record<string, unknown>,
  path: Path,
): void {
  if (!namesAll(draft, "breakdowns")) return;
  const known = dimensionsOf(draft.dataset);
  for (const [key, option] of Object.entries((type.schema as z.ZodObject).shape)) {
    const inner =
      option instanceof z.ZodOptional || option instanceof z.ZodDefault ? option.unwrap() : option;
    if (!isOfDimensions(inner as z.ZodType)) continue;
    for (const name of [options[key]].flat())
      if (typeof name === "string" && !known.includes(name))
        draft.json.report([...path, key], {
          message: `Unknown dimension "${name}"`,
          expected: `one of ${known.join(", ")}`,
          found: `"${name}"`,
          remedy: suggest(name, known) ?? "Correct its name.",
        });
  }
}

/** Makes the chart's table, which shows whether its options and the figures go together. */
function checkTable(type: Chart<unknown>, draft: Readable, raw: Record<string, unknown>, path: Path): void {
  if (!namesAll(draft, "breakdowns")) return;
  const { dataset, doubts, json } = draft;
  const options = type.schema.parse(raw);
  const selections = selectionsIn(options, dimensionsOf(dataset));
  // Without a selection, a chart is of all figures.
  const isDoubtful = (selections.length > 0 ? selections : [{}]).some(
    (selection) =>
      mayPickMore(doubts, selection) ||
      select(dataset.figures, selection).some((figure) => doubts.figures.has(figure)),
  );
  try {
    const { length } = type.table(dataset, options).rows;
    if (type.most && length > type.most)
      json.report(path, {
        message: "The chart is too dense to be read",
        expected: `${type.most} rows at most`,
        found: `${length}`,
        remedy: 'Part it into several charts, each with some of the figures in its "select".',
      });
    if (length > 0 || isDoubtful) return;
    json.report(path, {
      message: "The chart selects nothing",
      expected: "at least one figure",
      found: "none",
      remedy: "Correct what it selects.",
    });
  } catch (error) {
    if (isDoubtful) return;
    json.report(path, {
      message: "The chart cannot be drawn from these figures",
      expected: "options that go with the figures",
      found: (error as Error).message,
      remedy: "Correct the options of the chart.",
    });
  }
}

/** A chart puts a figure on the map of its readers: it draws none whose place the paper does not print. */
function requirePlaces({ json }: Readable, figures: readonly Figure[], path: Path): void {
  const placeless = figures.filter(({ placeBasis }) => placeBasis === "assumed");
  if (placeless.length > 0)
    json.report(path, {
      message: "The chart draws figures whose place is not printed",
      expected: 'figures that do not have "assumed" in the column place_basis',
      found: `those of ${listWords([...new Set(placeless.map(({ indicator }) => indicator.title))])}`,
      remedy:
        "Leave them out of the chart, or delete it: the table of the dataset keeps them, with their note.",
    });
}

/** Wards of two vintages may share a name and never a boundary: no chart sets them side by side. */
function requireOneVintage({ dataset, json }: Readable, selection: Selection, path: Path): void {
  const wards = select(dataset.figures, selection).flatMap(({ area }) => (isWard(area) ? [area] : []));
  const vintages = [...new Set(wards.filter(({ validFrom }) => validFrom !== "").map(vintage))];
  if (vintages.length > 1)
    json.report(path, {
      message: "The chart sets wards of different vintages side by side",
      expected: "wards of one vintage: their boundaries differ from those of another",
      found: `wards of ${listWords(vintages.sort())}`,
      remedy: 'Narrow "select" to the period, or to the codes under "area", of one vintage.',
    });
}
