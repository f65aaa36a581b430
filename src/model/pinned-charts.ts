import { type ChartSpec, chartOptions, type Dataset, type Selection } from "./dataset.ts";
import { pinned } from "./moving-period.ts";
import { dimensionsOf, mapSelections, select } from "./select.ts";

type Drawn = Pick<Dataset, "figures" | "breakdowns">;

/**
 * A chart in whose selections every moving period is replaced by those that it means now. What a target or a peer means
 * by "latest" is the latest of its own figures; where it names no indicator, of the indicators that the chart draws.
 */
export function pinnedChart(dataset: Drawn, chart: ChartSpec): ChartSpec {
  const { figures } = dataset;
  const { select: own, ...others } = chartOptions(chart) as { select?: Selection };
  const values = own && isSelection(own) ? pinned(figures, own) : own;
  const drawn =
    values && isSelection(values) ? new Set(select(figures, values).map(({ indicator }) => indicator)) : null;
  const ofDrawn = drawn ? figures.filter(({ indicator }) => drawn.has(indicator)) : figures;
  return {
    ...chart,
    ...(mapSelections(others, dimensionsOf(dataset), (selection) =>
      pinned("indicator" in selection ? figures : ofDrawn, selection),
    ) as object),
    ...(values === undefined ? {} : { select: values }),
    ...(chart.restsOn
      ? { restsOn: chart.restsOn.map((each) => ({ ...each, select: pinned(figures, each.select) })) }
      : {}),
  };
}

/** Options are read by their schema only later: what stands in their place may have any form. */
function isSelection(option: unknown): option is Selection {
  if (typeof option !== "object" || option === null || Array.isArray(option)) return false;
  return Object.values(option).every((keys) =>
    [keys].flat().every((key: unknown) => typeof key === "string"),
  );
}
