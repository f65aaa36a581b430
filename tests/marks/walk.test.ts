import { describe, expect, it } from "vitest";
import { endsOf, seriesOf } from "../../src/marks/walk.ts";
import type { Figure } from "../../src/model/figure.ts";
import { select } from "../../src/model/select.ts";
import { councilDataset } from "../fixtures/council.ts";

const wards = select(councilDataset("ward-life-expectancy").figures, {}).filter(
  ({ area }) => area?.type === "ward",
);
/** Figures one under the other, as rows are drawn. */
const inRows = (figures: readonly Figure[], across = 1, isTable = true) =>
  figures.map((figure, at) => ({
    figure,
    x: (at % across) * 50 + (isTable ? 0 : at),
    y: Math.floor(at / across) * 20,
  }));
const sexes = (figures: readonly Figure[]) => [...new Set(figures.map(({ breakdown }) => breakdown["sex"]))];

describe("the series of points", () => {
  it("are alike in what varies least, each in the order in which it is read", () => {
    const series = seriesOf(inRows(wards, 2, false));
    expect(series.map((each) => sexes(each.map(({ figure }) => figure)))).toEqual([["female"], ["male"]]);
    expect(series.flat()).toHaveLength(wards.length);
    expect(series[0]?.map(({ y }) => y)).toEqual(
      [...(series[0] ?? [])].map(({ y }) => y).sort((a, b) => a - b),
    );
  });

  it("run along time where the same things are measured again", () => {
    const later = wards.slice(0, 2).map((figure) => ({
      ...figure,
      period: { ...figure.period, id: "later", start: "2030-01-01", end: "2030-12-31" },
    }));
    const series = seriesOf(inRows([...wards.slice(0, 2), ...later]));
    expect(series.map((each) => each.map(({ figure }) => figure.period.id))).toEqual([
      [wards[0]?.period.id, "later"],
      [wards[1]?.period.id, "later"],
    ]);
  });

  it("are one where nothing is crossed with anything", () => {
    const women = wards.filter(({ breakdown }) => breakdown["sex"] === "female");
    expect(seriesOf(inRows(women))).toHaveLength(1);
    expect(seriesOf([])).toEqual([[]]);
  });

  it("are the rows of a table", () => {
    const periods = ["2020", "2021", "2022", "2023"];
    const cells = wards.slice(0, 4).map((figure, at) => ({
      ...figure,
      indicator: { ...figure.indicator, id: at < 2 ? "one" : "two" },
      period: { ...figure.period, id: periods[at] as string },
    }));
    expect(seriesOf(inRows(cells, 2)).map((row) => row.map(({ figure }) => figure.indicator.id))).toEqual([
      ["one", "one"],
      ["two", "two"],
    ]);
  });
});

describe("the ends of a series", () => {
  it("are its highest and its lowest point", () => {
    const [women = []] = seriesOf(inRows(wards, 2, false));
    const { highest, lowest } = endsOf(women);
    const value = (point: typeof highest) =>
      point?.figure.measurement.kind === "value" ? point.figure.measurement.value : Number.NaN;
    const all = women.map(value).filter((each) => !Number.isNaN(each));
    expect([value(highest), value(lowest)]).toEqual([Math.max(...all), Math.min(...all)]);
  });

  it("are not looked for among several measures, nor where all are alike", () => {
    const [figure] = wards as [Figure];
    const other = { ...figure, indicator: { ...figure.indicator, id: "other" } };
    expect(endsOf(inRows([figure, other]))).toEqual({});
    expect(endsOf(inRows([figure, { ...figure }]))).toEqual({});
  });
});
