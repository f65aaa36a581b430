import { describe, expect, it } from "vitest";
import { chartsByPlace } from "../../src/views/charts-apart.ts";
import { charts, readWith } from "../reading/small-site.ts";

const [dataset] = readWith().datasets as [ReturnType<typeof readWith>["datasets"][number]];
const [spec] = dataset.charts as [(typeof dataset.charts)[number]];
const [figure] = dataset.figures as [(typeof dataset.figures)[number]];

/** The dataset with so many figures, all of which each of its charts draws. */
const drawing = (count: number, ids: string[]) => ({
  ...dataset,
  figures: Array.from({ length: count }, () => ({ ...figure })),
  charts: ids.map((id) => ({ ...spec, id, select: {} })),
});
const placed = (count: number, ids: string[]) => {
  const { here, apart } = chartsByPlace(drawing(count, ids), charts);
  return [here.map(({ id }) => id), apart.map(({ id }) => id)];
};

describe("the charts of a dataset", () => {
  it("stand on its page while they draw 500 figures at most, and later ones on pages of their own", () => {
    expect(placed(160, ["a", "b", "c"])).toEqual([["a", "b", "c"], []]);
    expect(placed(160, ["a", "b", "c", "d"])).toEqual([["a", "b", "c"], ["d"]]);
  });

  it("are never all apart: the first stands on its page however much it draws", () => {
    expect(placed(501, ["a", "b"])).toEqual([["a"], ["b"]]);
  });
});
