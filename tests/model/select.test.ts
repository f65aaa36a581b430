import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import { dimensionsOf, everyPrint, groupBy, keyOf, select, titleOf } from "../../src/model/select.ts";
import { figuresWith, readWith } from "../reading/small-site.ts";

const other = "smokes,E05990940,,2013,,text,male,12,,,,,d,2015-cabinet,13,,\n";
const [dataset] = readWith({ "health/smoking.csv": figuresWith() + other }).datasets as [Dataset];
const { figures } = dataset;
const rows = (selection?: Parameters<typeof select>[1]) => select(figures, selection).map(({ row }) => row);

describe("select", () => {
  it("leaves out roles and other prints that are not named", () => {
    expect(rows()).toEqual([2, 3, 4, 6]);
    expect(rows({ role: "target" })).toEqual([5]);
    expect(rows({ role: ["", "target"] })).toEqual([2, 3, 4, 5, 6]);
    expect(rows({ print: "text" })).toEqual([7]);
  });

  it("picks by one key, by several, and by several dimensions together", () => {
    expect(rows({ area: "E05990940" })).toEqual([2, 3]);
    expect(rows({ area: ["E05990938", "E05990940"], sex: "male" })).toEqual([2, 4]);
    expect(rows({ organisation: "pao", period: "2023-10", indicator: "wait" })).toEqual([6]);
  });

  it("picks the empty cell", () => {
    expect(rows({ sex: "" })).toEqual([6]);
    expect(rows({ organisation: "" })).toEqual([2, 3, 4]);
  });

  it("picks nothing by an empty list, by an unknown key or dimension", () => {
    expect(rows({ area: [] })).toEqual([]);
    expect(rows({ area: "E05990999" })).toEqual([]);
    expect(rows({ gender: "male" })).toEqual([]);
  });

  it("keeps the order of the data, whatever the order of the keys", () => {
    expect(rows({ area: ["E05990938", "E05990940"] })).toEqual([2, 3, 4]);
  });
});

describe("everyPrint", () => {
  it("picks the print that the site uses and the others, but no roles", () => {
    expect(everyPrint(figures, { area: "E05990940", sex: "male" }).map(({ row }) => row)).toEqual([2, 7]);
    expect(everyPrint(figures, { area: "E08990014" }).map(({ row }) => row)).toEqual([6]);
  });

  it("keeps to the prints that are named", () => {
    expect(everyPrint(figures, { print: "text" }).map(({ row }) => row)).toEqual([7]);
  });
});

describe("dimensions", () => {
  it("are those of every dataset and its breakdowns", () => {
    expect(dimensionsOf(dataset)).toEqual([
      ..."indicator area organisation period role print domain sex".split(" "),
    ]);
  });

  it("have a key, empty where a figure has none", () => {
    const [first, , , target, wait] = figures as [(typeof figures)[0], ...typeof figures];
    const keys = (figure = first) => dimensionsOf(dataset).map((dimension) => keyOf(figure, dimension));
    expect(keys()).toEqual(["smokes", "E05990940", "", "2013", "", "", "", "male"]);
    expect(keys(target)).toEqual(["smokes", "E08990014", "", "2013", "target", "", "", ""]);
    expect(keys(wait)).toEqual(["wait", "E08990014", "pao", "2023-10", "", "", "", ""]);
  });

  it("have words", () => {
    const words = (dimension: string, index = 0) =>
      titleOf(dataset, figures[index] as (typeof figures)[0], dimension);
    expect(words("indicator")).toBe("People who smoke");
    expect(words("area")).toBe("Bramwick");
    expect(words("period", 4)).toBe("October 2023");
    expect(words("organisation", 4)).toBe("Pellmouth and Orle");
    expect(words("sex")).toBe("Men");
    expect(words("sex", 4)).toBe("");
  });

  it("group figures in order of first appearance", () => {
    const groups = [...groupBy(figures, "sex")].map(([key, group]) => [key, group.map(({ row }) => row)]);
    expect(groups).toEqual([
      ["male", [2, 4, 7]],
      ["female", [3]],
      ["", [5, 6]],
    ]);
  });
});

describe("the title of an area", () => {
  const [first] = figures as [(typeof figures)[number]];
  const namesake = { ...first, area: { ...first.area, code: "E99", type: "parish" } } as typeof first;

  it("is its name, with its kind where another of the same name has figures", () => {
    expect(titleOf(dataset, first, "area")).toBe("Bramwick");
    const both = { ...dataset, figures: [...figures, namesake] };
    expect(titleOf(both, namesake, "area")).toBe("Bramwick (parish)");
    expect(titleOf(both, first, "area")).toBe("Bramwick (ward)");
  });
});
