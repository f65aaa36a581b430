import { describe, expect, it } from "vitest";
import { groupInequality } from "../../src/views/group-inequality.ts";
import { readDataset, tableText } from "../charts/dataset.ts";
import type { Drawn } from "../../src/render/draw.ts";

const wards = readDataset("ward-life-expectancy");
const spec = {
  dataset: wards.id,
  indicator: "life-expectancy",
  group: "deprivation",
  series: "sex",
};

describe("groupInequality", () => {
  const { table, series } = groupInequality(wards, spec);

  it("gives the mean of each group in the order of the data, each area counting the same", () => {
    const rows = tableText({ table } as Drawn);
    expect(rows[0]).toBe("Deprivation group | Men | Women | Areas");
    // By hand: (76.6 + 80.7 + 78.7 + 81.9 + 84.1) ÷ 5 = 80.4 and (70.5 + 74.1 + 73.8 + 75.7 + 77.1) ÷ 5 = 74.24.
    expect(rows[1]).toBe("Most deprived | 74.2 | 80.4 | Linacre, Derby, St Oswald, Litherland and Ford");
    expect(rows).toHaveLength(6);
  });

  it("says the gap of the ends, of the extremes, the slope and what there is to gain", () => {
    expect(series.map(({ title }) => title)).toEqual(["Men", "Women"]);
    // The slope by numpy.polyfit on the middles of the ranks, weighted by the square root of the group's wards.
    expect(series[1]?.text).toMatchInlineSnapshot(
      `"The mean of the least deprived group is 85.6 years, that of the most deprived 80.4 years: 5.2 years apart. The extremes lie further apart: Ainsdale with 89.7 years and Linacre with 76.6 years, 13.1 years, a ratio of 1.17. The slope index of inequality is 7.7 years (95% interval 2.2 years to 13.2 years): along the line through all groups, in the years 2009 to 2013, the least deprived end is higher by so much. If every area had the mean of the fourth most deprived group, the mean of all would change by 3.6 years. It says how far there is to go, not how to get there."`,
    );
  });

  it("says which way the slope goes where the order is turned round", () => {
    const turned = {
      ...wards,
      breakdowns: wards.breakdowns.map((each) =>
        each.id === "deprivation"
          ? { ...each, values: Object.fromEntries(Object.entries(each.values).reverse()) }
          : each,
      ),
    };
    expect(groupInequality(turned, spec).series[1]?.text).toContain(
      "the most deprived end is lower by so much",
    );
  });
});
