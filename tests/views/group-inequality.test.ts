import { describe, expect, it } from "vitest";
import type { Drawn } from "../../src/render/draw.ts";
import { groupInequality } from "../../src/views/group-inequality.ts";
import { tableText } from "../charts/drawing.ts";
import { councilDataset } from "../fixtures/council.ts";

const wards = councilDataset("ward-life-expectancy");
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
    expect(rows[0]).toBe("Deprivation group | Women | Men | Areas");
    // By hand: (78.1 + 80.5) ÷ 2 = 79.3 and (72.4 + 74.0) ÷ 2 = 73.2.
    expect(rows[1]).toBe("Most deprived | 79.3 | 73.2 | St Aldern and Tern Quay");
    expect(rows).toHaveLength(4);
  });

  it("says the gap of the ends, of the extremes, the slope and what there is to gain", () => {
    expect(series.map(({ title }) => title)).toEqual(["Women", "Men"]);
    // By hand: 8.4 = (84.9 − 79.3) ÷ (5/6 − 1/6), groups being alike in size; ± 2.2 = 12.7 × 0.173, t of one degree of freedom.
    expect(series[0]?.text).toMatchInlineSnapshot(
      `The mean of the least deprived group is 84.9 years, that of the most deprived 79.3 years: 5.6 years apart. The extremes lie further apart: Fuller's Reach with 85.9 years and St Aldern with 78.1 years, 7.8 years, a ratio of 1.10. The slope index of inequality is 8.4 years (95% interval 6.2 years to 10.6 years): along the line through all groups, in the years 2010 to 2014, the least deprived end is higher by so much. If every area had the mean of the least deprived group, the mean of all would change by 2.8 years. It says how far there is to go, not how to get there.`,
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
    expect(groupInequality(turned, spec).series[0]?.text).toContain(
      "the most deprived end is lower by so much",
    );
  });
});
