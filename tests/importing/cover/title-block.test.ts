import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/importing/feed-file.ts";
import { csv, harvest, said, workbook } from "./reading.ts";
import { oldHeads, titleBlock } from "./sheets.ts";

const _ = null;

describe("a sheet under a title block", () => {
  const five = [
    ...titleBlock("5 year"),
    [
      _,
      ...oldHeads,
      "No. Children",
      "5y_DTaP/Pol%",
      "5y_MMR1%",
      "5y_MMR2%",
      "5y_DTaP/IPVBooster%",
      "5y_HibMenCB",
    ],
    [
      _,
      "E12999001",
      "North Reach",
      "Pellmouth",
      "E08990014",
      "00XA",
      "one-to-one",
      640,
      97.03125,
      95.3125,
      90,
      91.25,
      92.5,
    ],
    [
      _,
      _,
      _,
      "Quayford",
      "E08990015",
      "00XB",
      "not-coterminous",
      "N.A.",
      "N.A.",
      "N.A.",
      "N.A.",
      "N.A.",
      "N.A.",
    ],
  ];

  it("is read with quarter, age, status and the small table of nations", () => {
    const read = harvest(csv(five));
    expect(read.edition).toEqual({ publication: "ukhsa-cover", id: "2013/14-Q3", status: "experimental" });
    expect(said(read, "Pellmouth")).toEqual([
      "E08990014 5y-children 640",
      "E08990014 5y-dtap 97.03125 of ?/640",
      "E08990014 5y-mmr1 95.3125 of ?/640",
      "E08990014 5y-mmr2 90 of ?/640",
      "E08990014 5y-dtap-ipv-booster 91.25 of ?/640",
      "E08990014 5y-hib-menc 92.5 of ?/640",
    ]);
    expect(said(read, "Quayford")[3]).toBe("E08990015 5y-mmr2 x “N.A.”");
    expect(said(read, "England")).toEqual([
      " 5y-children 1700",
      " 5y-mmr1 91.5 of ?/1700",
      " 5y-mmr2 88.25 of ?/1700",
    ]);
    expect(read.notUnderstood).toEqual([]);
  });

  it("may be of primary care trusts, whose age stands beside “Cohort” only", () => {
    const trusts = [
      ...titleBlock("24 months", "").filter((row) => row[1] !== "Data"),
      [
        _,
        "ATCode",
        "AT Name",
        "PCT code",
        "PCT name",
        "No. PCTs",
        "Caveats*",
        "No. Children",
        "DTaP/IPV/HIb %",
        "MMR1 %",
      ],
      [_, "Q99", "REACH ", "5ZZ", "PELLMOUTH PCT", 1, _, 686, 95.6, 95.3],
    ];
    const read = harvest(csv(trusts));
    expect(read.edition.status).toBe("unstated");
    expect(said(read, "PELLMOUTH PCT")).toEqual([
      "5ZZ 24m-children 686",
      "5ZZ 24m-dtap 95.6 of ?/686",
      "5ZZ 24m-mmr1 95.3 of ?/686",
    ]);
  });

  it("in a workbook goes before the sheet of trusts, which only gives England", () => {
    const trusts = (age: string): Cell[][] => [
      [_, "Fiscal Year", "2013/ 14"],
      [_, "Fiscal Quarter", "Q3"],
      [_, "Cohort", age],
      [_, _, _, "Row Labels", "No. PCTs", "No. Children", "DTaP/IPV/Hib %", "MMR 1 %"],
      [_, _, _, "England Total", 151, 1711, 94.5, 93.5],
      [_, "ATCode", "AT Name", "PCT name", "No. PCTs", "No. Children", "DTaP/IPV/Hib %", "MMR 1 %"],
      [_, "Q99", "Reach", "Pellmouth PCT", 1, 700, 95, 94],
    ];
    const authorities = [
      ["", "Fiscal Year", _, "2013/ 14"],
      ["", "Fiscal Quarter", _, "Q3"],
      ["", "Cohort", _, "24 months"],
      ["", ...oldHeads, "No. Children", "DTaP/IPV/Hib %", "MMR1 %"],
      ["", "E12999001", "North Reach", "Pellmouth", "E08990014", "00XA", "one-to-one", 702, 95.1, 94.2],
    ];
    const read = harvest(
      workbook("biff8", {
        "PCT-AT-24m": trusts("24 months"),
        "LA-24m": authorities,
        "Revision History": [
          ["Version", "Date", "Revision Change"],
          [1, 41628],
          [2, 41647, "A caveat removed"],
        ],
      }),
    );
    expect(read.edition).toMatchObject({ id: "2013/14-Q3", published: "2013-12-20", revised: "2014-01-08" });
    expect(said(read, "Pellmouth")).toHaveLength(3);
    expect(said(read, "England Total")[2]).toBe(" 24m-mmr1 93.5 of ?/1711");
    expect(said(read, "Pellmouth PCT")).toEqual([]);
    expect(read.leftOut).toEqual([]);
  });
});

describe("a sheet with its words in the columns beside the rows", () => {
  it.each([
    ["2014/15 Q3", "2014/15-Q3"],
    ["2014 Q4", "2014/15-Q4"],
    ["2015-2", "2015/16-Q2"],
  ])("is of the quarter %s", (printed, id) => {
    const read = harvest(
      csv([
        [
          _,
          _,
          "ONS Government Office Region Code",
          "ONS Government Office Region Name",
          "ONS Upper Tier LA Code",
          "LA ODS Code",
          "Upper Tier LA Name",
          "12m Denominator",
          "12m DTaP/IPV/Hib %",
          "12m MenC %",
          "12m PCV %",
          "12m Rota %",
        ],
        ["Fiscal Year/ Quarter", _, _, "ENGLAND", _, _, _, 1700, 94.1, " - ", 93.9, _],
        [printed, _, "E12999001", "North Reach", "E08990014", 801, "Pellmouth", 651, 96.8, "-", 96.5, 91.5],
        ["Data status"],
        ["EXPERIMENTAL"],
      ]),
    );
    expect(read.edition).toMatchObject({ id, status: "experimental" });
    expect(said(read, "ENGLAND").slice(1, 3)).toEqual([" 12m-dtap 94.1 of ?/1700", " 12m-menc x “-”"]);
    expect(said(read, "Pellmouth")[3]).toBe("E08990014 12m-pcv2 96.5 of ?/651");
  });
});
