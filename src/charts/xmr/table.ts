import { periodCell, type TableColumn, tableOf, unitCaption } from "../../marks/table.ts";
import { amountOf, type Figure, type Known } from "../../model/figure.ts";
import type { Cell, DataTable } from "../../render/chart.ts";
import type { ControlOptions, ControlPoint, Phase, Process } from "../../words/control.ts";
import { lineText, RULE_WORDS, reachableLimits, settingsOf, VARIATION_WORDS } from "../../words/process.ts";
import { sentences } from "../../words/words.ts";

/** A figure with what holds for it; one without a value has none of it. */
interface ProcessRow {
  figure: Figure;
  phase?: Phase;
  point?: ControlPoint;
}

/** The figures of a process with the limits that hold for each, its target and what the rules find in it. */
export function processTable(
  process: Process,
  options: ControlOptions & { target?: { label: string } | undefined },
): DataTable {
  const { figures, phases, targets } = process;
  const isLimited = phases.some(({ limits }) => limits);
  const found = new Map(
    phases.flatMap((phase) => phase.points.map((point) => [point.figure as Figure, { phase, point }])),
  );
  const rows = figures.map((figure): ProcessRow => ({ figure, ...found.get(figure) }));
  const caption = sentences(unitCaption(figures), settingsOf(process, options));
  const table = tableOf(caption, rows, [
    { title: "Period", cell: ({ figure }) => periodCell(figure.period) },
    {
      title: figures[0]?.indicator.short ?? figures[0]?.indicator.title ?? "Figure",
      figure: ({ figure }) => figure,
    },
    isLimited && limitColumn("Lower limit", "lower"),
    isLimited && { title: "Mean", cell: ({ phase }) => lineCell(phase?.limits?.mean, phase), numeric: true },
    isLimited && limitColumn("Upper limit", "upper"),
    phases.some(({ limits }) => !limits) && {
      title: "Median",
      cell: ({ phase }) => lineCell(phase?.limits ? undefined : phase?.centre, phase),
      numeric: true,
    },
    targets.length > 0 && {
      title: options.target?.label ?? "",
      figure: ({ figure }) => targets.find(({ period }) => period.id === figure.period.id) ?? sole(targets),
    },
    { title: "What it shows", cell: ({ phase, point }) => (point ? shown(point, phase) : "") },
  ]);
  return { ...table, periods: [figures.length] };
}

/** A limit that no figure can reach is none. */
function limitColumn(title: string, end: "lower" | "upper"): TableColumn<ProcessRow> {
  const cell = ({ phase }: ProcessRow): Cell | string => {
    const value = phase && reachableLimits(phase)[end];
    return value === undefined && phase?.limits ? "none" : lineCell(value, phase);
  };
  return { title, cell, numeric: true };
}

function lineCell(value: number | undefined, phase: Phase | undefined): Cell {
  return value === undefined || !phase ? { text: "" } : { text: lineText(value, phase, false), sort: value };
}

function shown({ variation, rules }: ControlPoint, phase: Phase | undefined): string {
  if (rules.length > 0)
    return `${VARIATION_WORDS[variation]}: ${rules.map((rule) => RULE_WORDS[rule]).join(", ")}`;
  return phase?.limits ? VARIATION_WORDS[variation] : "no signal";
}

function sole(targets: readonly Known[]): Known | undefined {
  return new Set(targets.map(amountOf)).size === 1 ? targets[0] : undefined;
}
