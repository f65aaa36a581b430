import type { Area } from "../model/area.ts";
import type { ChartSpec, Dataset } from "../model/dataset.ts";
import { formatCell, isKnown, amountOf } from "../model/figure.ts";
import { keyOf, select, titleOf } from "../model/select.ts";
import type { Cell, ChartTypes, DataTable } from "../render/chart.ts";
import { type GroupMean, groupMeans, isGroup } from "./ward.ts";

/** What the page of all wards shows of the dataset behind its map. */
export interface WardOverview {
  maps: ChartSpec[];
  table: DataTable;
  groups: GroupMean[];
  /** Titles of the series, e.g. women and men. */
  series: string[];
}

/** Maps, a table of all wards, and the means of their groups, from a dataset with one indicator for wards. */
export function wardOverview(dataset: Dataset, wards: readonly Area[], types: ChartTypes): WardOverview {
  const codes = wards.map((ward) => ward.code);
  const figures = select(dataset.figures, { area: codes });
  const indicator = figures[0]?.indicator.id as string;
  const group = dataset.breakdowns.find(({ id }) => isGroup(dataset, id));
  const series = dataset.breakdowns.find(({ id }) => id !== group?.id);
  const keys = series ? Object.keys(series.values) : [];
  const cell = (ward: Area, key: string): Cell => {
    const figure = figures.find((each) => each.area === ward && keyOf(each, series?.id ?? "") === key);
    if (!figure) return { text: "[x]" };
    return { text: formatCell(figure), ...(isKnown(figure) ? { sort: amountOf(figure) } : {}) };
  };
  const groupCell = (ward: Area): Cell[] => {
    const figure = figures.find((each) => each.area === ward);
    if (!group || !figure) return [];
    return [
      {
        text: titleOf(dataset, figure, group.id),
        sort: Object.keys(group.values).indexOf(keyOf(figure, group.id)),
      },
    ];
  };
  return {
    maps: dataset.charts.filter((spec) => types.get(spec.type)?.isMap),
    table: {
      caption: `${figures[0]?.indicator.title}, ${figures[0]?.period.title}, in ${figures[0]?.unit.title}`,
      columns: [
        { title: "Ward" },
        ...keys.map((key) => ({ title: series?.values[key] ?? key, numeric: true })),
        ...(group ? [{ title: group.title }] : []),
      ],
      rows: wards.map((ward) => [
        { text: ward.name },
        ...keys.map((key) => cell(ward, key)),
        ...groupCell(ward),
      ]),
    },
    groups: group && series ? groupMeans(dataset, indicator, group.id, series.id, keys) : [],
    series: keys.map((key) => series?.values[key] ?? key),
  };
}
