import { mean } from "d3";
import type { Area } from "../model/area.ts";
import type { Dataset } from "../model/dataset.ts";
import { amountOf, isKnown, type Known } from "../model/figure.ts";
import { keyOf, select } from "../model/select.ts";
import { formatValue } from "../model/unit.ts";

/** The mean of the wards of each deprivation group: a derived figure, one ward one vote. */
export interface GroupMean {
  group: string;
  wards: Area[];
  /** One for each series, formatted with its unit. */
  means: string[];
}

/** Groups of wards with the unweighted mean of each series, in the order of the data. */
export function groupMeans(
  dataset: Dataset,
  indicator: string,
  group: string,
  series: string,
  keys: readonly string[],
): GroupMean[] {
  const figures = select(dataset.figures, { indicator }).filter(
    (figure): figure is Known => isKnown(figure) && keyOf(figure, group) !== "",
  );
  const values = dataset.breakdowns.find(({ id }) => id === group)?.values ?? {};
  return Object.entries(values).map(([key, title]) => {
    const members = figures.filter((figure) => keyOf(figure, group) === key);
    return {
      group: title,
      wards: [...new Set(members.map((figure) => figure.area as Area))],
      means: keys.map((each) => {
        const of = members.filter((figure) => keyOf(figure, series) === each);
        const decimals = Math.max(0, ...of.map((figure) => figure.measurement.decimals));
        const average = mean(of, amountOf);
        return average === undefined ? "" : formatValue(average, (of[0] as Known).unit, decimals);
      }),
    };
  });
}
