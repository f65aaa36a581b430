import type { Dataset } from "../../model/dataset.ts";
import type { Finding } from "../../model/finding.ts";
import { gapsIn } from "../../model/joins.ts";
import { findCertain, findGaps, findIntervals, findLatest } from "../../words/find.ts";
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
    ...valuesOf(dataset, panels, dimensions, referenceLabel),
    ...findIntervals(figures),
    ...findGaps(gapsIn(dataset, series), [figures]),
    ...findCertain(
      dataset,
      panels.flatMap((panel) => [...panel.figures.slice(-1), ...panel.reference.slice(-1)]),
    ),
  ];
}

/** The course of each panel where they are few, else the latest figures of all. */
function valuesOf(
  dataset: Dataset,
  panels: readonly Panel[],
  dimensions: readonly string[],
  label: string | undefined,
): Finding[] {
  if (panels.length <= READ_OUT.measure)
    return panels.map(({ spoken, figures, reference }) => {
      const last = reference.at(-1);
      const beside =
        last && label !== undefined
          ? `${label}: ${statedValue(last)}${last.role === "" ? ` ${inPeriod(last.period)}` : ""}`
          : undefined;
      return { kind: "course", of: spoken, figures, isBrief: true, ...(beside ? { beside } : {}) };
    });
  return findLatest(dataset, panels, dimensions);
}
