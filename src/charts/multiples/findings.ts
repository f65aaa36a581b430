import type { Dataset } from "../../model/dataset.ts";
import { isKnown } from "../../model/figure.ts";
import type { Finding, Row } from "../../model/finding.ts";
import { gapsIn } from "../../model/joins.ts";
import { findCertain, findGaps, findIntervals, findMissing, findRows } from "../../words/find.ts";
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
  if (figures.length === 0) return [{ kind: "nothing", of: "" }];
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

/** The course of each panel where they are few, else both ends of the latest figures for each period and unit. */
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
  const latest = panels.flatMap(({ spoken, figures }) => {
    const figure = figures.filter(isKnown).at(-1);
    return figure ? [{ name: spoken, figure }] : [];
  });
  return [
    ...[...Map.groupBy(latest, ({ figure }) => `${figure.period.id}|${figure.unit.id}`).values()].flatMap(
      (rows) => findRows(dataset, inPeriod((rows[0] as Row).figure.period), rows, dimensions),
    ),
    ...findMissing(panels.flatMap(gapsOf), "places of the drawing"),
  ];
}

/** The missing figures of a panel, each with its period; of one without any figure the panel. */
function gapsOf({ spoken, figures }: Panel): Row[] {
  if (!figures.some(isKnown)) return figures.slice(0, 1).map((figure) => ({ name: spoken, figure }));
  return figures.map((figure) => ({ name: `${spoken} ${inPeriod(figure.period)}`, figure }));
}
