import type { Dataset } from "../../model/dataset.ts";
import type { Finding } from "../../model/finding.ts";
import { gapsIn } from "../../model/joins.ts";
import { findGaps, findIntervals, findLatest } from "../../words/find.ts";
import { findCertain } from "../../words/judged.ts";
import { READ_OUT } from "../../words/many.ts";
import { headOf, inPeriod, statedValue } from "../../words/phrases.ts";
import type { Panel } from "./panels.ts";

/**
 * The course of each panel or the extremes among the latest figures, what is missing, and what must not be joined.
 *
 * @param dimensions those that make the panels
 * @param referenceLabel what the reference is called
 */
export function panelFindings(
  dataset: Dataset,
  panels: readonly Panel[],
  dimensions: readonly string[],
  referenceLabel: string | undefined,
): Finding[] {
  const series = panels.map((panel) => panel.figures);
  const figures = series.flat();
  const head = headOf(dataset, figures, [...dimensions, "period"]);
  return [
    { kind: "head", of: head },
    ...(panels.length > READ_OUT.measure
      ? findLatest(dataset, panels, dimensions)
      : panels.map((panel) => courseOf(panel, referenceLabel))),
    ...findIntervals(figures),
    ...findGaps(gapsIn(dataset, series), [figures]),
    ...findCertain(
      dataset,
      panels.flatMap(({ figures: own, reference }) => [own.at(-1), reference.at(-1)]),
    ),
  ];
}

function courseOf({ spoken, figures, reference }: Panel, label = ""): Finding {
  const last = reference.at(-1);
  const when = last?.role === "" ? ` ${inPeriod(last.period)}` : "";
  const beside = last && { beside: `${label}: ${statedValue(last)}${when}` };
  return { kind: "course", of: spoken, figures, isBrief: true, ...beside };
}
