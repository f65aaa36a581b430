import { mean } from "d3";
import type { Area } from "../model/area.ts";
import type { Dataset } from "../model/dataset.ts";
import { amountOf, isKnown, type Known } from "../model/figure.ts";
import { groupBy, keyOf, select, titleOf } from "../model/select.ts";
import type { GroupsSpec } from "../model/story.ts";
import { formatDifference, formatNumber, formatValue } from "../model/unit.ts";
import type { DataTable } from "../render/chart.ts";
import { attributableGap } from "../stats/attributable-gap.ts";
import { gap } from "../stats/gap.ts";
import { slopeIndex } from "../stats/slope-index.ts";
import { inPeriod, listNames } from "../words/phrases.ts";
import { sentences, small } from "../words/words.ts";

/** Inequality between ordered groups of areas, each area counting the same: all of it is worked out, not printed. */
export interface GroupInequality {
  /** The mean of each group, one row a group. */
  table: DataTable;
  /** For each series, such as women and men: its title and what follows from its figures. */
  series: { title: string; text: string }[];
}

interface Group {
  title: string;
  figures: Known[];
  mean: number;
}

/** Means by group, the gap of the extremes, the slope index and the attributable gap of each series. */
export function groupInequality(dataset: Dataset, spec: GroupsSpec): GroupInequality {
  const figures = select(dataset.figures, { indicator: spec.indicator })
    .filter(isKnown)
    .filter((figure) => keyOf(figure, spec.group) !== "");
  const series = [...groupBy(figures, spec.series).values()].map((own) => ({
    title: titleOf(dataset, own[0] as Known, spec.series),
    own,
    groups: groupsOf(dataset, own, spec.group),
  }));
  const [first] = series;
  const [{ unit, period }] = (first?.own ?? []) as [Known];
  const decimals = Math.max(...figures.map(({ measurement }) => measurement.decimals));
  return {
    table: {
      caption: `Mean of the areas of each group, in ${unit.title}, ${period.title}; worked out, each area counting the same`,
      columns: [
        { title: dataset.breakdowns.find(({ id }) => id === spec.group)?.title ?? "" },
        ...series.map(({ title }) => ({ title, numeric: true })),
        { title: "Areas" },
      ],
      rows: (first?.groups ?? []).map((group, index) => [
        { text: group.title },
        ...series.map(({ groups }) => {
          const value = (groups[index] as Group).mean;
          return { text: formatNumber(value, unit, decimals), sort: value };
        }),
        { text: listNames(group.figures.map(({ area }) => (area as Area).name)) },
      ]),
    },
    series: series.map(({ title, own, groups }) => ({ title, text: textOf(own, groups, decimals) })),
  };
}

function groupsOf(dataset: Dataset, figures: readonly Known[], group: string): Group[] {
  const titles = dataset.breakdowns.find(({ id }) => id === group)?.values ?? {};
  return Object.entries(titles).flatMap(([key, title]) => {
    const members = figures.filter((figure) => keyOf(figure, group) === key);
    const average = mean(members, amountOf);
    return average === undefined ? [] : [{ title, figures: members, mean: average }];
  });
}

function textOf(figures: readonly Known[], groups: readonly Group[], decimals: number): string {
  const [{ unit, period, indicator }] = figures as [Known];
  const [first, last] = [groups[0] as Group, groups.at(-1) as Group];
  const apart = (difference: number) => formatDifference(Math.abs(difference), unit, decimals);
  const extremes = gap(figures.map((figure) => ({ name: figure.area?.name ?? "", value: amountOf(figure) })));
  // Each area counts the same: a group weighs as many areas as it has.
  const weighed = groups.map((group) => ({
    name: group.title,
    value: group.mean,
    population: group.figures.length,
  }));
  const { slope } = slopeIndex(weighed);
  const best = indicator.polarity === "none" ? undefined : attributableGap(weighed, indicator.polarity);
  return sentences(
    `The mean of the ${small(last.title)} group is ${formatValue(last.mean, unit, decimals)}, that of the ${small(first.title)} ${formatValue(first.mean, unit, decimals)}: ${apart(last.mean - first.mean)} apart`,
    `The extremes lie further apart: ${listNames(extremes.highest.names)} with ${formatValue(extremes.highest.value, unit, decimals)} and ${listNames(extremes.lowest.names)} with ${formatValue(extremes.lowest.value, unit, decimals)}, ${apart(extremes.absolute)}${extremes.ratio ? `, a ratio of ${extremes.ratio.toFixed(2)}` : ""}`,
    `The slope index of inequality is ${apart(slope.value)} (95% interval ${formatValue(slope.lower, unit, decimals)} to ${formatValue(slope.upper, unit, decimals)}): along the line through all groups, ${inPeriod(period)}, the ${small(last.title)} end is ${slope.value >= 0 ? "higher" : "lower"} by so much`,
    best &&
      `If every area had the mean of the ${small(best.best.names[0] ?? "")} group, the mean of all would change by ${apart(best.gap)}. It says how far there is to go, not how to get there`,
  );
}
