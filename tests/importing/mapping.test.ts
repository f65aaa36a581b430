import { describe, expect, it } from "vitest";
import { layoutOf } from "../../src/importing/mapped-layout.ts";
import { mappingSchema } from "../../src/model/mapping.ts";
import { harvested, mismatchOf, opened, workbook } from "./small-files.ts";

const naps = {
  title: "Naps by place",
  publication: "napping",
  edition: { published: "2099-05-06", status: "final" },
  place: { code: "Code", name: "Area" },
  period: "Year",
  financialYears: true,
  measures: { naps: { title: "People who nap", unit: "percent", decimals: 1, factor: 100 } },
  figures: [
    {
      measure: "naps",
      value: "Share",
      lower: "Low",
      upper: "High",
      numerator: "n",
      denominator: "Of",
      where: { What: ["Naps"] },
    },
  ],
  rows: { Type: ["Ward", "Borough"] },
  parts: { sex: "Sex" },
  note: "Notes",
  marks: { "–": "z", low: "c" },
};
const layout = layoutOf(mappingSchema.parse(naps), "naps");

const HEADS = ["Code", "Area", "Type", "Year", "What", "Sex", "Share", "Low", "High", "n", "Of", "Notes"];
const rows = [
  ["All about naps"],
  [],
  HEADS,
  ["E05990946", "Quay", "Ward", "2016-17", "Naps", "Women", 0.25, 0.2, 0.3, 5, 20, "Asked by post"],
  ["E05990946", "Quay", "Ward", "2017-18", "Naps", "Women", "–", null, null, null, null, null],
  ["E05990946", "Quay", "Ward", "2018-19", "Naps", "Women", "low", "low", "low", "low", 20, null],
  ["E05990946", "Quay", "Ward", "2016-17", "Walks", "Women", 0.5],
  ["E92990001", "Elsewhere", "Nation", "2016-17", "Naps", "Women", 0.5],
  ["E05990940", "Bramwick", "Ward", "soon", "Naps", "Women", 0.5],
  ["E05990940", "Bramwick", "Ward", "2016-17", "Naps", "Women", "half"],
  [null, "Source: people who were awake", "Ward"],
];

describe("a mapping", () => {
  it.each(["xlsx", "biff8", "ods"] as const)("reads a table of a workbook (%s) below its title", (type) => {
    const harvest = harvested(layout, opened("a", workbook("Table 1", rows, type)));
    expect(harvest.edition).toEqual({
      publication: "napping",
      id: "2018/19",
      published: "2099-05-06",
      status: "final",
    });
    const common = {
      measure: "naps",
      place: { code: "E05990946", name: "Quay" },
      parts: { sex: "Women" },
      table: "Table 1",
    };
    expect(harvest.observations).toEqual([
      {
        ...common,
        period: "2016/17",
        value: 25,
        lower: 20,
        upper: 30,
        numerator: 5,
        denominator: 20,
        note: "Asked by post",
        label: "Quay, Women, 2016-17",
        at: { sheet: "Table 1", row: 4, column: 7 },
      },
      expect.objectContaining({ ...common, period: "2017/18", missing: { status: "z", mark: "–" } }),
      expect.objectContaining({ ...common, period: "2018/19", missing: { status: "c", mark: "low" } }),
    ]);
    expect(harvest.leftOut.map(({ why, count, at }) => [why, count, at.row])).toEqual([
      ["of no measure that the mapping names", 1, 7],
      ["not one of the rows that the mapping takes", 1, 8],
      ["names no place", 1, 11],
    ]);
    expect(harvest.notUnderstood.map(({ found, at }) => [found, at.row, at.column])).toEqual([
      ["soon", 9, 4],
      ["half", 10, 7],
    ]);
  });

  it("reads tables whose periods stand in the heads, in two columns, or nowhere", () => {
    const { period: _, rows: __, parts: ___, note: ____, ...rest } = naps;
    const base = { ...rest, place: { code: "Code" }, measures: { naps: { title: "Naps", unit: "count" } } };
    const read = (mapping: object, text: string) =>
      harvested(
        layoutOf(mappingSchema.parse({ ...base, ...mapping })),
        opened("a.csv", text),
      ).observations.map(({ place, period, value }) => [place.code, period, value]);
    const wide = [2021, 2022].map((year) => ({ measure: "naps", value: `${year}`, period: `${year}` }));
    expect(read({ figures: wide }, "Code,2021,2022\nQ,1,2\n")).toEqual([
      ["Q", "2021", 1],
      ["Q", "2022", 2],
    ]);
    const figures = [{ measure: "naps", value: "Naps" }];
    expect(
      read(
        { figures, period: { year: "Year", month: "Month" } },
        "Year,Month,Code,Naps\n2021,2,Q,1\n2021,11,Q,3\n",
      ),
    ).toEqual([
      ["Q", "2021-02", 1],
      ["Q", "2021-11", 3],
    ]);
    expect(read({ figures, period: { is: "2021/22" } }, "Code,Naps\nQ,4\n")).toEqual([["Q", "2021/22", 4]]);
    expect(
      read({ figures, period: "Year", place: { is: { code: "Q", name: "Quay" } } }, "Year,Naps\n2021,4\n"),
    ).toEqual([["Q", "2021", 4]]);
  });

  it("takes neither of two rows that differ in a column it does not name", () => {
    const { observations, notUnderstood } = harvested(
      layoutOf(mappingSchema.parse({ ...naps, parts: {} })),
      opened(
        "a",
        workbook("T", [
          HEADS,
          ...["Women", "Men"].map((sex, index) => ["Q", "Quay", "Ward", "2016-17", "Naps", sex, index]),
        ]),
      ),
    );
    expect(observations).toEqual([]);
    expect(notUnderstood.map(({ at }) => at.row)).toEqual([2, 3]);
  });

  it("says the first head that a file lacks, the sheet, or that no period can be read", () => {
    expect(mismatchOf(layout, opened("a.csv", "Code,Area,Type,What\n")).expected).toBe("a column “year”");
    const second = layoutOf(mappingSchema.parse({ ...naps, sheet: "Table 2" }));
    expect(mismatchOf(second, opened("a", workbook("Table 1", rows)))).toMatchObject({
      expected: "a sheet “Table 2”",
      found: "“Table 1”",
    });
    const never = opened("a.csv", `${HEADS}\nE05990946,Quay,Ward,soon,Naps,Women,1\n`);
    expect(mismatchOf(layout, never)).toMatchObject({ fits: 0.9, found: "soon" });
  });

  it("is refused where figures have no measure or no period", () => {
    const { period: _, ...rest } = naps;
    const figures = [{ measure: "walks", value: "Share" }];
    const issues = mappingSchema.safeParse({ ...rest, figures }).error?.issues ?? [];
    expect(issues.map(({ path, message }) => `${path.join(".")}: ${message}`)).toEqual([
      "figures.0.measure: a key of `measures`: naps",
      "figures.0.period: a period, here or of the whole table",
    ]);
  });
});
