import type { Chart, ChartTypes } from "../render/chart.ts";
import { figuresIn } from "../model/chart-figures.ts";
import { vintage } from "../model/area.ts";
import {
  chartOptions,
  type Dataset,
  type DatasetFile,
  type Selection,
  selectionSchema,
} from "../model/dataset.ts";
import { type Figure, isKnown } from "../model/figure.ts";
import { type JsonFile, jsonProblem } from "./json.ts";
import { isPeriod, parsePeriod } from "../model/period.ts";
import type { Problem } from "./problem.ts";
import { schemaProblems } from "./schema-problems.ts";
import { dimensionsOf, everyPrint, keyOf, select } from "../model/select.ts";
import { suggest } from "./suggest.ts";
import { isWard } from "../model/vintage.ts";
import { listWords } from "../words/words.ts";

/** Keys and positions from the root of a JSON file. */
export type Path = (string | number)[];
/** Takes note of a problem with the value at a path. */
export type Report = (path: Path, problem: Omit<Problem, "file" | "line" | "column">) => void;

/** Checks what the JSON says of figures against the figures: charts, headlines, breaks, contradictions. */
export function checkDataset(
  dataset: Dataset,
  json: JsonFile<DatasetFile>,
  file: string,
  charts: ChartTypes,
  problems: Problem[],
): void {
  const report: Report = (path, problem) => problems.push(jsonProblem(file, json, path, problem));
  checkUnused(dataset, report);
  checkBreaks(dataset, report);
  checkUpdated(dataset, report);
  for (const [index, { select: selection }] of dataset.contradictions.entries()) {
    const path = ["contradictions", index, "select"];
    if (
      checkSelection(dataset, selection, path, report) &&
      everyPrint(dataset.figures, selection).length === 0
    )
      report(path, {
        message: "The contradiction picks no figure",
        expected: "the figures at issue",
        found: "none that fits all of it",
        remedy: "Widen the selection.",
      });
  }
  const ids = dataset.charts.map((chart) => chart.id);
  for (const [index, chart] of dataset.charts.entries()) {
    const path: Path = ["charts", index];
    if (ids.indexOf(chart.id) !== index)
      report([...path, "id"], {
        message: `Two charts have the id "${chart.id}"`,
        expected: "each id once",
        found: `"${chart.id}" twice`,
        remedy: "Rename the newer one: an id is part of an address and never changes.",
      });
    const type = charts.get(chart.type);
    if (!type) {
      report([...path, "type"], {
        message: `Unknown chart type "${chart.type}"`,
        expected: `one of ${[...charts.keys()].join(", ")}`,
        found: `"${chart.type}"`,
        remedy: suggest(chart.type, [...charts.keys()]) ?? "Use a type that exists in src/charts.",
      });
      continue;
    }
    const options = chartOptions(chart);
    const before = problems.length;
    problems.push(...schemaProblems(type.schema, options, file, json.place, path));
    const { data: selection } = selectionSchema.optional().safeParse(options.select);
    if (selection && checkSelection(dataset, selection, [...path, "select"], report))
      requireFigures(dataset, selection, [...path, "select"], "The chart selects nothing", report);
    if (selection) requireOneVintage(dataset, selection, [...path, "select"], report);
    if (problems.length === before) checkTable(type, dataset, options, path, report);
    if (problems.length === before)
      requirePlaces(figuresIn(dataset, type.schema.parse(options)), path, report);
    for (const [at, { select: rests, value }] of (chart.restsOn ?? []).entries())
      checkHeadline(dataset, rests, value, [...path, "restsOn", at], report);
  }
}

/** Makes the chart's table, which shows whether its options and the figures go together. */
function checkTable(
  type: Chart<unknown>,
  dataset: Dataset,
  options: Record<string, unknown>,
  path: Path,
  report: Report,
): void {
  try {
    if (type.table(dataset, type.schema.parse(options)).rows.length > 0) return;
    report(path, {
      message: "The chart selects nothing",
      expected: "at least one figure",
      found: "none",
      remedy: "Correct what it selects.",
    });
  } catch (error) {
    report(path, {
      message: "The chart cannot be drawn from these figures",
      expected: "options that go with the figures",
      found: (error as Error).message,
      remedy: "Correct the options of the chart.",
    });
  }
}

/** Checks that a selection picks one figure and that it has the value that is stated. */
export function checkHeadline(
  dataset: Dataset,
  selection: Selection,
  value: string,
  path: Path,
  report: Report,
): void {
  if (!checkSelection(dataset, selection, [...path, "select"], report)) return;
  const figures = select(dataset.figures, selection);
  if (figures.length !== 1) {
    report([...path, "select"], {
      message: "A headline must name its figures one by one",
      expected: "one figure",
      found: `${figures.length} figures`,
      remedy: "Narrow or mend the selection.",
    });
    return;
  }
  const [figure] = figures;
  const printed = figure && isKnown(figure) ? figure.measurement.printed : "no value";
  if (printed !== value)
    report([...path, "value"], {
      message: "The headline states a value that the figure does not have",
      expected: printed,
      found: value,
      remedy: "Rewrite the headline so that it is true of the figures, then correct the value here.",
    });
}

/** Reports dimensions and keys of a selection that no figure of the dataset has. Returns whether there were none. */
export function checkSelection(dataset: Dataset, selection: Selection, path: Path, report: Report): boolean {
  const dimensions = dimensionsOf(dataset);
  let sound = true;
  for (const [dimension, keys] of Object.entries(selection)) {
    if (!dimensions.includes(dimension)) {
      sound = false;
      report([...path, dimension], {
        message: `Unknown dimension "${dimension}"`,
        expected: `one of ${dimensions.join(", ")}`,
        found: `"${dimension}"`,
        remedy: suggest(dimension, dimensions) ?? "Correct its name.",
      });
      continue;
    }
    const known = [...new Set(dataset.figures.map((figure) => keyOf(figure, dimension)))];
    for (const key of [keys].flat())
      if (!known.includes(key)) {
        sound = false;
        report([...path, dimension], {
          message: `No figure has the ${dimension} "${key}"`,
          expected: `one of ${known.slice(0, 12).join(", ")}${known.length > 12 ? " …" : ""}`,
          found: `"${key}"`,
          remedy: suggest(key, known) ?? "Correct it, or add the figure.",
        });
      }
  }
  return sound;
}

function requireFigures(
  dataset: Dataset,
  selection: Selection,
  path: Path,
  message: string,
  report: Report,
): void {
  if (select(dataset.figures, selection).length === 0)
    report(path, {
      message,
      expected: "at least one figure",
      found: "none that fits all of it",
      remedy: "Widen the selection; a role or print that is not named must be empty.",
    });
}

/** A chart puts a figure on the map of its readers: it draws none whose place the paper does not print. */
function requirePlaces(figures: readonly Figure[], path: Path, report: Report): void {
  const placeless = figures.filter(({ assumed }) => assumed?.includes("place"));
  if (placeless.length > 0)
    report(path, {
      message: "The chart draws figures whose place is not printed",
      expected: 'figures that do not have "place" in the column assumed',
      found: `those of ${listWords([...new Set(placeless.map(({ indicator }) => indicator.title))])}`,
      remedy:
        "Leave them out of the chart, or delete it: the table of the dataset keeps them, with their note.",
    });
}

/** Wards of two vintages may share a name and never a boundary: no chart sets them side by side. */
function requireOneVintage(dataset: Dataset, selection: Selection, path: Path, report: Report): void {
  const wards = select(dataset.figures, selection).flatMap(({ area }) => (isWard(area) ? [area] : []));
  const vintages = [...new Set(wards.map(vintage))];
  if (vintages.length > 1)
    report(path, {
      message: "The chart sets wards of different vintages side by side",
      expected: "wards of one vintage: their boundaries differ from those of another",
      found: `wards of ${listWords(vintages.sort())}`,
      remedy: 'Narrow "select" to the period, or to the codes under "area", of one vintage.',
    });
}

function checkUnused(dataset: Dataset, report: Report): void {
  const used = new Set(dataset.figures.map((figure) => figure.indicator.id));
  for (const { id } of dataset.indicators)
    if (!used.has(id))
      report(["indicators", id], {
        message: `The indicator "${id}" has no figure`,
        expected: "at least one row in the CSV",
        found: "none",
        remedy: "Add its figures, or delete it.",
      });
}

/** The day of the last change is the version of the dataset: each version says what changed. */
function checkUpdated({ updated, revisions }: Dataset, report: Report): void {
  const newest = revisions.map(({ date }) => date).reduce((a, b) => (a > b ? a : b));
  if (newest !== updated)
    report(["updated"], {
      message: "The day of the last change is not the day of the latest revision",
      expected: newest,
      found: updated,
      remedy: 'Set "updated" to the day of the latest entry of "revisions".',
    });
}

function checkBreaks(dataset: Dataset, report: Report): void {
  const indicators = dataset.indicators.map((each) => each.id);
  for (const [index, gap] of dataset.breaks.entries()) {
    for (const end of ["from", "to"] as const) {
      const period = parsePeriod(gap[end]);
      if (!isPeriod(period))
        report(["breaks", index, end], {
          message: "This is not a period",
          found: `"${gap[end]}"`,
          ...period,
        });
    }
    for (const [at, id] of (gap.indicators ?? []).entries())
      if (!indicators.includes(id))
        report(["breaks", index, "indicators", at], {
          message: `Unknown indicator "${id}"`,
          expected: `one of ${indicators.join(", ")}`,
          found: `"${id}"`,
          remedy: suggest(id, indicators) ?? "Correct it.",
        });
  }
}
