import { describe, expect, it } from "vitest";
import layout from "../../src/importing/layouts/adult-social-care.ts";
import { noFeeds, realFile } from "./official-files.ts";
import { harvested, mismatchOf, opened } from "./small-files.ts";

const HEADS =
  "Financial year,Local authority code,Local authority name,Grouping,Entity_Name,Region,Measure,Code,Value,MEDIAN,MADs_from_median,rank_order";
const row = (year: string, code: string, value: string, rank: string) =>
  `${year},E08990014,Pellmouth,LA_Raw,Districts,North,"Outcome, Workforce turnover rate",${code},${value},27.5,-0.4,${rank}`;
const of = (...rows: string[]) => opened("a.csv", [HEADS, ...rows].join("\n"));

describe("the file of adult social care", () => {
  it("is read with financial years, and the median beside each figure", () => {
    const { observations, edition, notUnderstood } = harvested(
      layout,
      of(row("2016-17", "ASC7", "25.5", "None"), row("2021-22", "ASC7", "", "")),
    );
    expect(notUnderstood).toEqual([]);
    expect(edition).toEqual({ publication: "oflog-adult-social-care", id: "2021/22", status: "unstated" });
    expect(observations).toEqual([
      {
        measure: "asc7",
        place: { code: "E08990014", name: "Pellmouth" },
        period: "2016/17",
        value: 25.5,
        comparator: { title: "Median of LA_Raw", value: 27.5 },
        table: "Workforce turnover rate",
        label: "Pellmouth, 2016-17",
        at: { sheet: "", row: 2, column: 9 },
      },
      expect.objectContaining({ period: "2021/22", missing: { status: "x", mark: "" } }),
    ]);
  });

  it("is read the same whatever “rank_order” says", () => {
    const [up, down] = ["ASC", "DESC"].map((rank) =>
      harvested(layout, of(row("2016-17", "ASC7", "25.5", rank))),
    );
    expect(up).toEqual(down);
  });

  it("says which measures, years and values it does not understand", () => {
    const { observations, notUnderstood } = harvested(
      layout,
      of(
        row("2016-17", "ASC7", "25.5", ""),
        row("2016-17", "ASC99", "1", ""),
        row("2016-18", "ASC7", "1", ""),
        row("2017-18", "ASC7", "some", ""),
      ),
    );
    expect(observations).toHaveLength(1);
    expect(notUnderstood.map(({ found, at }) => [found, at.row])).toEqual([
      ["ASC99", 3],
      ["2016-18", 4],
      ["some", 5],
    ]);
  });

  it("is refused where it has other measures", () => {
    expect(mismatchOf(layout, of(row("2016-17", "WASTE1", "1", "")))).toMatchObject({
      fits: 0.7,
      found: "WASTE1",
    });
  });
});

describe.skipIf(noFeeds)("the real file of adult social care", { tags: "feeds" }, () => {
  it("is read", () => {
    const file = realFile("oflog-adult-social-care", "ASC_data-trimmed.csv");
    const { observations, notUnderstood, leftOut } = harvested(layout, file);
    expect([...notUnderstood, ...leftOut]).toEqual([]);
    expect(observations).toHaveLength(1008);
    expect(observations.filter(({ missing }) => missing)).toHaveLength(37);
    const sefton = observations.filter(({ place }) => place.code === "E08000014");
    const counts = Object.keys(layout.measures).map(
      (id) => sefton.filter(({ measure }) => measure === id).length,
    );
    expect(counts).toEqual([3, 6, 7, 3, 8, 8, 7]);
    expect(new Set(sefton.map(({ period }) => period))).toEqual(
      new Set(["2015/16", "2016/17", "2017/18", "2018/19", "2019/20", "2020/21", "2021/22", "2022/23"]),
    );
  });
});
