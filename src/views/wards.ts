import { figureCell } from "../marks/table.ts";
import type { Area } from "../model/area.ts";
import type { Breakdown } from "../model/breakdown.ts";
import type { ChartSpec, Dataset, Selection } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import { isGroup } from "../model/group.ts";
import { keyOf, select, titleOf } from "../model/select.ts";
import type { Cell, ChartTypes, DataTable } from "../render/chart.ts";
import { type GroupMean, groupMeans } from "./group-means.ts";

/** What the page of all wards shows of the wards of one vintage in the dataset behind its map. */
export interface WardOverview {
  /** None where the wards have no place in the hexagon map. */
  maps: ChartSpec[];
  /** Nothing where the dataset has no figure for these wards. */
  table?: DataTable;
  groups: GroupMean[];
  /** Titles of the series, e.g. women and men. */
  series: string[];
}

/**
 * Maps, a table of all wards of a vintage, and the means of their groups, from a dataset with one indicator for wards;
 * nothing of all that where there is no such dataset.
 */
export function wardOverview(
  whole: Dataset | undefined,
  wards: readonly Area[],
  types: ChartTypes,
): WardOverview {
  const figures = select(whole?.figures ?? [], { area: wards.map(({ code }) => code) });
  const [first] = figures;
  if (!whole || !first) return { maps: [], groups: [], series: [] };
  const dataset = { ...whole, figures };
  const [groupings, others] = [true, false].map((wanted) =>
    dataset.breakdowns.filter(({ id }) => isGroup(whole, id) === wanted),
  ) as [Breakdown[], Breakdown[]];
  const group = groupings.find(({ id }) => figures.some((figure) => keyOf(figure, id) !== ""));
  const [series] = others;
  const keys = ["", ...Object.keys(series?.values ?? {})].filter((key) =>
    figures.some((figure) => keyOf(figure, series?.id ?? "") === key),
  );
  const titles = keys.map((key) => series?.values[key] ?? first.indicator.title);
  const cell = (ward: Area, key: string): Cell => {
    const figure = figures.find((each) => each.area === ward && keyOf(each, series?.id ?? "") === key);
    if (!figure) return { text: "[x]" };
    return figureCell(figure);
  };
  const groupCell = (ward: Area): Cell[] => {
    if (!group) return [];
    const figure = figures.find((each) => each.area === ward);
    if (!figure) return [{ text: "[x]" }];
    return [
      {
        text: titleOf(dataset, figure, group.id),
        sort: Object.keys(group.values).indexOf(keyOf(figure, group.id)),
      },
    ];
  };
  return {
    maps: dataset.charts.filter((spec) => types.get(spec.type)?.isMap && shows(spec, figures)),
    table: {
      caption: `${first.indicator.title}, ${first.period.title}, in ${first.unit.title}`,
      columns: [
        { title: "Ward" },
        ...titles.map((title) => ({ title, numeric: true })),
        ...(group ? [{ title: group.title }] : []),
      ],
      rows: wards.map((ward) => [
        { text: ward.name },
        ...keys.map((key) => cell(ward, key)),
        ...groupCell(ward),
      ]),
    },
    groups:
      group && series
        ? groupMeans(dataset, first.indicator.id, group.id, series.id, keys).filter(
            ({ wards }) => wards.length > 0,
          )
        : [],
    series: titles,
  };
}

/** Whether a chart draws any of these figures. */
function shows(spec: ChartSpec, figures: readonly Figure[]): boolean {
  return select(figures, (spec as { select?: Selection }).select).length > 0;
}
