import { figureCell } from "../../marks/cell.ts";
import { amountOf, type Known } from "../../model/figure.ts";
import type { Cell, DataTable } from "../../render/chart.ts";
import type { ControlOptions, ControlPoint, Phase, Process } from "../../words/control.ts";
import { lineText, RULE_WORDS, reachableLimits, settingsOf, VARIATION_WORDS } from "../../words/process.ts";

/** The figures of a process with the limits that hold for each, its target and what the rules find in it. */
export function processTable(
  process: Process,
  options: ControlOptions & { target?: { label: string } | undefined },
): DataTable {
  const { figures, phases, targets } = process;
  const limited = phases.some(({ limits }) => limits);
  const phaseAt = new Map(
    phases.flatMap((phase) => phase.points.map((point) => [point.figure, { phase, point }])),
  );
  const cell = (value: number | undefined, phase: Phase | undefined): Cell =>
    value === undefined || !phase ? { text: "" } : { text: lineText(value, phase, false), sort: value };
  // A limit that no figure can reach is none.
  const limit = (value: number | undefined, phase: Phase | undefined): Cell =>
    value === undefined && phase?.limits ? { text: "none" } : cell(value, phase);
  return {
    caption: [figures[0] && `In ${figures[0].unit.title}.`, settingsOf(process, options)]
      .filter(Boolean)
      .join(" "),
    columns: [
      { title: "Period" },
      { title: figures[0]?.indicator.short ?? figures[0]?.indicator.title ?? "Figure", numeric: true },
      ...(limited ? ["Lower limit", "Mean", "Upper limit"].map((title) => ({ title, numeric: true })) : []),
      ...(phases.some(({ limits }) => !limits) ? [{ title: "Median", numeric: true }] : []),
      ...(targets.length > 0 ? [{ title: options.target?.label ?? "", numeric: true }] : []),
      { title: "What it shows" },
    ],
    periods: [figures.length],
    rows: figures.map((figure) => {
      const { phase, point } = phaseAt.get(figure as Known) ?? {};
      const { lower, upper } = phase ? reachableLimits(phase) : {};
      return [
        { text: figure.period.title, sort: Date.parse(figure.period.start) },
        figureCell(figure),
        ...(limited ? [limit(lower, phase), cell(phase?.limits?.mean, phase), limit(upper, phase)] : []),
        ...(phases.some(({ limits }) => !limits)
          ? [cell(phase?.limits ? undefined : phase?.centre, phase)]
          : []),
        ...(targets.length > 0
          ? [figureCell(targets.find(({ period }) => period.id === figure.period.id) ?? sole(targets))]
          : []),
        { text: point ? shown(point, phase) : "" },
      ];
    }),
  };
}

function shown({ variation, rules }: ControlPoint, phase: Phase | undefined): string {
  if (rules.length > 0)
    return `${VARIATION_WORDS[variation]}: ${rules.map((rule) => RULE_WORDS[rule]).join(", ")}`;
  return phase?.limits ? VARIATION_WORDS[variation] : "no signal";
}

/** The one value that all targets share. */
function sole(targets: readonly Known[]): Known | undefined {
  return new Set(targets.map(amountOf)).size === 1 ? targets[0] : undefined;
}
