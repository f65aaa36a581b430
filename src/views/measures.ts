import { overlap } from "../model/breaks.ts";
import { type ChartSpec, chartOptions, type Dataset } from "../model/dataset.ts";
import { type Figure, isKnown, type Known } from "../model/figure.ts";
import type { Organisation } from "../model/organisation.ts";
import type { PackPrint } from "../model/print.ts";
import { keyOf, select, titleOf } from "../model/select.ts";
import type { Chart, ChartTypes } from "../render/chart.ts";
import { LEAST_FOR_LIMITS } from "../stats/xmr.ts";
import { type ControlOptions, type Process, processOf } from "../words/control.ts";
import { type Verdict, verdictOf } from "../words/targets.ts";

/** One measure of one provider over time, long enough for limits. */
export interface Measure {
  dataset: Dataset;
  /** What is measured, of whom where it is of some only: "Seen within 18 weeks, Children". */
  title: string;
  /** Draws it: a chart of the dataset, or one made for a series that no chart of the dataset draws. */
  spec: ChartSpec;
  /** Whether the dataset has that chart. */
  isWhole: boolean;
  process: Process;
  /** Where mean and limits start anew: the title of the first period, and why. */
  steps: { title: string | undefined; why: string }[];
  latest: Known;
  /** The lines of papers that print figures of it too. */
  lines: ReadonlySet<string>;
  /** What its target is called; nothing where it has none. */
  targetLabel: string | undefined;
  /** Whether the latest figure reaches the target; undefined where there is none, or neither way is better. */
  verdict: Verdict | undefined;
}

/**
 * The measures of a provider that are drawn as processes, worst first. A series counts when it has figures enough for
 * limits, in equal periods that do not overlap. Of two series of one measure, one from papers and one from a
 * publication, the one that reaches further stands for both.
 */
export function measuresOf(
  datasets: readonly Dataset[],
  types: ChartTypes,
  provider: Organisation,
): Measure[] {
  const all = datasets.flatMap((dataset) => {
    const drawn = drawnIn(dataset, types, provider);
    const keys = new Set(drawn.map(({ process }) => seriesKey(dataset, process.figures[0] as Figure)));
    return [...drawn, ...undrawnIn(dataset, types, provider, keys)];
  });
  return all
    .filter((measure) => !all.some((other) => other !== measure && replaces(other, measure)))
    .sort((a, b) => badness(b) - badness(a));
}

/** How measures are sorted, for those who read the page. */
export const WORST_FIRST =
  "Worst first: targets that are reliably missed, then those hit and miss and measures without a target, then targets reliably met. Among equals a sign of concern comes before ordinary variation, and that before a sign of improvement.";

/** Orders measures as `WORST_FIRST` says; the higher, the worse. */
export function badness({ process: { assurance, variation } }: Measure): number {
  const missed = assurance === "fails" ? 2 : assurance === "passes" ? 0 : 1;
  const worse = variation === "concern" ? 2 : variation === "improvement" ? 0 : 1;
  return missed * 3 + worse;
}

/** Whether a figure, of whatever dataset, is of what a measure measures: by its name, its key or the line that prints it. */
export function isOf(figure: Figure, { process, lines }: Measure): boolean {
  const head = process.figures[0] as Figure;
  // An ambulance service counts for a region, and for parts of a borough: these are not the same.
  const sameSubject =
    figure.organisation?.id === head.organisation?.id && figure.area?.code === head.area?.code;
  if (!sameSubject || figure.unit.id !== head.unit.id) return false;
  const sameParts = JSON.stringify(figure.breakdown) === JSON.stringify(head.breakdown);
  const sameName = hasTitleOf(figure, head) || figure.indicator.id === head.indicator.id;
  return (sameParts && sameName) || (figure.source.kind === "pack" && lines.has(lineKey(figure.source)));
}

/** The latest figure of a measure in another dataset, where it is later than all of the measure's own. */
export function newerElsewhere(
  datasets: readonly Dataset[],
  measure: Measure,
): { dataset: Dataset; figure: Known } | undefined {
  return datasets
    .filter((dataset) => dataset !== measure.dataset)
    .flatMap((dataset) =>
      select(dataset.figures)
        .filter(isKnown)
        .filter((figure) => figure.period.end > measure.latest.period.end && isOf(figure, measure))
        .map((figure) => ({ dataset, figure })),
    )
    .sort((a, b) => b.figure.period.end.localeCompare(a.figure.period.end))[0];
}

function hasTitleOf(figure: Figure, other: Figure): boolean {
  return figure.indicator.title.toLowerCase() === other.indicator.title.toLowerCase();
}

/** The lines of papers that print figures of a series: what else they print of it, and what agrees. */
function linesOf(dataset: Dataset, series: readonly Figure[]): Set<string> {
  const key = seriesKey(dataset, series[0] as Figure);
  const own = dataset.figures.filter((figure) => figure.role === "" && seriesKey(dataset, figure) === key);
  return new Set(
    own.flatMap(({ source, also }) => [...(source.kind === "pack" ? [source] : []), ...also]).map(lineKey),
  );
}

function lineKey({ pack, line }: PackPrint): string {
  return `${pack.id}:${line}`;
}

/** Series of a provider that charts of a dataset draw, each once. */
function drawnIn(dataset: Dataset, types: ChartTypes, provider: Organisation): Measure[] {
  const found = dataset.charts.flatMap((spec) => {
    const type = types.get(spec.type);
    const control = type?.process?.(type.schema.parse(chartOptions(spec)));
    if (!control) return [];
    const figures = select(dataset.figures, control.select);
    const alone = figures.length > 0 && figures.every(({ organisation }) => organisation?.id === provider.id);
    return alone ? measureIn(dataset, spec, control, true) : [];
  });
  const keyOfMeasure = ({ process }: Measure) => seriesKey(dataset, process.figures[0] as Figure);
  return found.filter(
    (measure, index) => found.findIndex((other) => keyOfMeasure(other) === keyOfMeasure(measure)) === index,
  );
}

/** Series of a provider that no chart of the dataset draws as a process: those of whole measures, not of their parts. */
function undrawnIn(
  dataset: Dataset,
  types: ChartTypes,
  provider: Organisation,
  drawn: ReadonlySet<string>,
): Measure[] {
  const [name, type] = [...types].find(([, each]) => each.process && each.small) ?? [];
  if (!name || !type) return [];
  const whole = Object.fromEntries(dataset.breakdowns.map(({ id }) => [id, ""]));
  const figures = select(dataset.figures, { ...whole, organisation: provider.id });
  return [...Map.groupBy(figures, (figure) => seriesKey(dataset, figure))].flatMap(([key, series]) => {
    const [head] = series as [Figure, ...Figure[]];
    if (drawn.has(key) || series.filter(isKnown).length < LEAST_FOR_LIMITS) return [];
    const own = { ...whole, indicator: head.indicator.id };
    const target = select(dataset.figures, { ...own, role: "target" })[0];
    const options = {
      select: { ...own, organisation: provider.id, area: head.area?.code ?? "" },
      ...(target ? { target: { select: { ...own, role: "target" }, label: target.roleTitle } } : {}),
    };
    const spec: ChartSpec = {
      ...options,
      id: `${head.indicator.id}-${provider.id}`,
      type: name,
      headline: head.indicator.title,
      subtitle: "",
    };
    return measureIn(dataset, spec, controlOf(type, options), false);
  });
}

function controlOf(type: Chart<unknown>, options: object): ControlOptions {
  return type.process?.(type.schema.parse(options)) as ControlOptions;
}

/** The measure that a chart draws; none where its figures are too few for limits, or their periods overlap. */
function measureIn(dataset: Dataset, spec: ChartSpec, control: ControlOptions, isWhole: boolean): Measure[] {
  const process = processOf(dataset, control);
  const latest = process.latest?.figure;
  if (!latest || !process.phases.some(({ limits }) => limits) || overlap(process.figures)) return [];
  const parts = dataset.breakdowns.map(({ id }) => (keyOf(latest, id) ? titleOf(dataset, latest, id) : ""));
  return [
    {
      dataset,
      title: [latest.indicator.title, ...parts].filter(Boolean).join(", "),
      spec,
      isWhole,
      process,
      steps: control.steps.map(({ from, why }) => ({
        title: process.figures.find(({ period }) => period.id === from)?.period.title,
        why,
      })),
      latest,
      lines: linesOf(dataset, process.figures),
      targetLabel: process.target && control.target?.label,
      verdict: process.target && verdictOf(latest, process.target),
    },
  ];
}

/** Whether a series of another dataset tells the same and reaches further, or as far from further back. */
function replaces(other: Measure, measure: Measure): boolean {
  const isSame = isOf(measure.latest, other) && hasTitleOf(measure.latest, other.latest);
  if (other.dataset === measure.dataset || !isSame) return false;
  const [a, b] = [other, measure].map(({ latest }) => latest.period.end) as [string, string];
  const [from, since] = [other, measure].map(({ process }) => process.figures[0]?.period.start) as [
    string,
    string,
  ];
  return a > b || (a === b && from < since);
}

function seriesKey(dataset: Dataset, figure: Figure): string {
  return ["indicator", "area", "organisation", ...dataset.breakdowns.map(({ id }) => id)]
    .map((dimension) => keyOf(figure, dimension))
    .join("|");
}
