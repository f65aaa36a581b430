import { describe, expect, it } from "vitest";
import { exhibits, kindsOf } from "../../src/views/gallery.ts";
import { charts, meaning, meaningWith, readWith } from "../reading/small-site.ts";

/** A chart of the small site that selects some of its figures. */
const chart = (id: string, select: Record<string, string | string[]>) => ({
  ...meaning.charts[0],
  id,
  select,
  restsOn: [],
});

describe("exhibits", () => {
  it("shows each kind of chart once, with words and the example nearest to a handy size", () => {
    const { datasets } = readWith({
      "health/smoking.json": meaningWith({
        charts: [
          chart("list", { area: "E05990938" }),
          chart("long", { indicator: "smokes" }),
          chart("short", { area: "E05990940", sex: "male" }),
        ],
      }),
    });
    expect(exhibits(datasets, charts).map(({ type, howToRead, spec }) => [type, howToRead, spec.id])).toEqual(
      [["list", "Line by line.", "long"]],
    );
  });

  it("leaves out kinds that no dataset uses", () => {
    expect(exhibits([], charts)).toEqual([]);
  });
});

describe("kinds of charts, for authors of data", () => {
  it("are parted into those that a dataset uses and those that none does, each with its options", () => {
    const list = {
      type: "list",
      howToRead: "Line by line.",
      options: [{ name: "select" }, { name: "sort" }, { name: "rows" }],
      example: expect.stringContaining('"sort": "high-first"'),
    };
    expect(kindsOf(readWith().datasets, charts)).toMatchObject({ used: [list], unused: [] });
    expect(kindsOf([], charts)).toMatchObject({ used: [], unused: [list] });
  });
});
