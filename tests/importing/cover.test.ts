import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BookType, utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import type { Cell, FeedFile } from "../../src/importing/feed-file.ts";
import type { Answers, Harvest, Observation } from "../../src/importing/layout.ts";
import cover from "../../src/importing/layouts/cover/layout.ts";
import { SCHEDULE } from "../../src/importing/layouts/cover/schedule.ts";
import { openFile } from "../../src/importing/open-file.ts";
import { isPeriod, parsePeriod } from "../../src/model/period.ts";

const _ = null;

/** Sheets written as a real workbook and opened again. */
function workbook(type: BookType, sheets: Record<string, Cell[][]>): FeedFile {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  return opened(new Uint8Array(write(book, { type: "array", bookType: type })));
}

function csv(rows: Cell[][]): FeedFile {
  return opened(new TextEncoder().encode(utils.sheet_to_csv(utils.aoa_to_sheet(rows))));
}

/** The name says nothing, since nothing may be taken from it. */
function opened(bytes: Uint8Array): FeedFile {
  const file = openFile("download", bytes);
  if ("problem" in file) throw new Error(file.problem.found);
  return file;
}

function harvest(file: FeedFile, answers?: Answers): Harvest {
  const planned = cover.plan(file, answers);
  if ("mismatch" in planned) throw new Error(JSON.stringify(planned.mismatch));
  return cover.read(file, planned.plan);
}

function mismatch(file: FeedFile, answers?: Answers) {
  const planned = cover.plan(file, answers);
  return "mismatch" in planned ? planned.mismatch : undefined;
}

/** What is said of a place, one line a measure: the number with its parts, or the mark. */
function said({ observations }: { observations: readonly Observation[] }, name: string): string[] {
  return observations
    .filter(({ place }) => place.name === name)
    .map(({ place, measure, value, numerator, denominator, missing }) => {
      const of = denominator === undefined ? "" : ` of ${numerator ?? "?"}/${denominator}`;
      return `${place.code} ${measure} ${value ?? `${missing?.status} “${missing?.mark}”`}${of}`;
    });
}

const titleBlock = (age: string, data = "Experimental"): Cell[][] => [
  [],
  [_, "Fiscal Year", _, "2013/ 14", _, "Country", "No. Children", "5y_MMR1%", "5y_MMR2%"],
  [_, "Fiscal Quarter", _, "Q3", _, "England", 1700, 91.5, 88.25],
  [_, "Evaluation Dates", _, "01/10/2013-31/12/2013", _, "Grand Total", 1900, 92, 89],
  [_, "Cohort", _, age],
  [_, "Configuration", _, "Upper Tier Local Authority"],
  [_, "Data", _, data],
  [],
];
const oldHeads = [
  "ONS GovOfficeRegion Code",
  "ONS GovOfficeRegion Name",
  "ONS Upper Tier LA Name",
  "ONS Upper Tier LA Code",
  "ONS Lower Tier LA Code (old)",
  "Relationship Type",
];

/** The layout of 2016 to 2021, heads in the first row; the age is in the heads only. */
const plain = (children: number): Cell[][] => [
  [
    "ONS Government Office Region Code",
    "ONS Government Office Region Name",
    "ONS Upper Tier LA Code",
    "ODS Upper Tier LA Code",
    "Upper Tier LA Name",
    "CHIS Caveat",
    "Data submission caveat",
    "24m Denominator",
    "24m DTaP/IPV/Hib%",
    "24m MMR1%",
  ],
  [_, _, _, _, "England", _, _, 1700, 93.1, 90.2],
  ["E12999001", "North Reach", "E08990014", 801, "Pellmouth", _, _, children, 95.5, 91.5],
  [_, _, "E08990015", 802, "Quayford", _, "*", 320, 81.25, 70],
  [_, "North Reach Total", _, _, _, _, _, 520, 86.5, 78.4],
  ["E12999002", "South Reach", "E08990016", 803, "Fullerton", _, "*", "***", "***", "*"],
  [],
  [_, _, _, "*", "Please see caveats tab"],
];

/** The accessible layout of 2024. */
const accessible = (age: string, heads: string[], rows: Cell[][]): Cell[][] => [
  [
    `Table 5. Completed primary immunisations at ${age} in England by upper tier local authority (UTLA) January to March 2025`,
  ],
  ["[note 1]: indicates a submission caveat - please see the Caveats worksheet."],
  ["[c] Some figures have been suppressed due to potential disclosure issues associated with small numbers."],
  [
    "Code",
    "Local authority",
    "Region name",
    "Organisation Data Service code",
    "Notes",
    `Number of children who reached ${age} in reporting quarter`,
    ...heads.map((head) => `Coverage at ${age} ${head} (%)`),
  ],
  ...rows,
];

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

describe("a sheet that does not print its quarter", () => {
  it("asks for it, since the name of a file is not looked at", () => {
    expect(mismatch(csv(plain(600)))).toEqual({
      fits: 0.9,
      expected: "the quarter in a title, in a block beside the table or on a sheet in front",
      found: "none: everything else fits",
      at: { sheet: "", row: 1, column: 1 },
      asks: [
        {
          id: "edition",
          question: "Of which quarter of the financial year is this sheet?",
          form: "2017/18-Q1, where Q1 is April to June",
        },
      ],
    });
    expect(mismatch(csv(plain(600)), { edition: "2017/19-Q1" })).toMatchObject({ found: "2017/19-Q1" });
    expect(harvest(csv(plain(600)), { edition: "2017/18-Q2" }).edition.id).toBe("2017/18-Q2");
  });

  it("needs no answer in a workbook whose front says it", () => {
    const file = workbook("xlsx", {
      Information: [["Quarterly vaccination coverage statistics - 2017/18, Quarter 1: April to June 2017"]],
      "24m_UTLA_GOR": plain(600),
      "24m_UTLA_AT": [
        ["NHSE Local Team Code", ...(plain(600)[0] as Cell[]).slice(2)],
        ["Q99", "E08990014", 801, "Pellmouth", _, _, 600, 95.5, 91.5],
      ],
    });
    const read = harvest(file);
    expect(read.edition.id).toBe("2017/18-Q1");
    expect(said(read, "Pellmouth")).toEqual([
      "E08990014 24m-children 600",
      "E08990014 24m-dtap 95.5 of ?/600",
      "E08990014 24m-mmr1 91.5 of ?/600",
    ]);
    expect(read.leftOut.map(({ why, count }) => [why, count])).toEqual([
      ["rows of notes, without a place and a figure", 1],
      ["the same children by another geography, sheet “24m_UTLA_AT”", 2],
    ]);
  });

  it("has rows of regions, whose code stands in the first row of their block", () => {
    const read = harvest(csv(plain(600)), { edition: "2017/18-Q1" });
    expect(said(read, "North Reach")[2]).toBe("E12999001 24m-mmr1 78.4 of ?/520");
    expect(said(read, "Fullerton")).toEqual([
      "E08990016 24m-children x “***”",
      "E08990016 24m-dtap x “***”",
      "E08990016 24m-mmr1 x “*”",
    ]);
  });

  it("marks what was submitted with a caveat", () => {
    const [quayford] = harvest(csv(plain(600)), { edition: "2017/18-Q1" }).observations.filter(
      ({ place }) => place.name === "Quayford",
    );
    expect(quayford?.doubt).toEqual({
      status: "u",
      note: "Printed with a caveat on what was submitted (*).",
    });
  });
});

describe("an accessible workbook", () => {
  const sheets = {
    Cover: [["Quarterly vaccination coverage statistics: January to March 2025"]],
    Table_5: accessible(
      "12 months",
      ["DTaP/IPV/Hib/HepB", "PCV1", "rota", "MenB"],
      [
        ["E92000001", "[z]", "England", "[z]", "[z]", 1700, 91.5, 93.2, 89.3, 91.4],
        ["E12999001", "[z]", "North Reach", "[z]", "[z]", 900, 90.2, 92.5, 87.6, 90.6],
        ["E08990014", "Pellmouth", "North Reach", "801", "[z]", 500, 88.6, 91.2, 85, 89.2],
        ["E08990015", "Quayford", "North Reach", "802", "[z]", "[c]", "70% to 100%", "[x]", 100, "odd"],
      ],
    ),
    Table_7: accessible(
      "5 years",
      ["DTaP/IPV/Hib/HepB Prim", "MMR1", "MMR2 booster"],
      [["E08990014", "Pellmouth", "North Reach", "801", "[z]", 500, 95.8, 95, 86.4]],
    ),
    Table_10: [
      ["Table 10. All data items"],
      [
        "Country",
        "Upper tier local authority ODS code",
        "Upper tier local authority name",
        "12m_Denom",
        "12m_DTaPIPVHib3_Num",
        "12m_DTaPIPVHib3_Denom",
        "5y_MMR2_Boo_Num",
        "5y_MMR2_Boo_Denom",
      ],
      ["England", "801", "Pellmouth", 500, 443, 500, 432, 501],
    ],
    Revision_History: [
      ["Version number", "Date", "Revision"],
      [1, "2025-06-26", "First published"],
    ],
  };
  const read = harvest(workbook("ods", sheets));

  it("is read with regions, numerators and the day of publication", () => {
    expect(read.edition).toMatchObject({ id: "2024/25-Q4", published: "2025-06-26", status: "unstated" });
    expect(said(read, "England")[1]).toBe("E92000001 12m-dtap 91.5 of ?/1700");
    expect(said(read, "North Reach")[1]).toBe("E12999001 12m-dtap 90.2 of ?/900");
    expect(said(read, "Pellmouth").slice(0, 3)).toEqual([
      "E08990014 12m-children 500",
      "E08990014 12m-dtap 88.6 of 443/500",
      "E08990014 12m-pcv1 91.2 of ?/500",
    ]);
  });

  it("makes no number of a mark, and names a cell that it does not understand", () => {
    expect(said(read, "Quayford")).toEqual([
      "E08990015 12m-children c “[c]”",
      "E08990015 12m-dtap c “70% to 100%”",
      "E08990015 12m-pcv1 x “[x]”",
      "E08990015 12m-rota 100",
    ]);
    expect(read.notUnderstood).toEqual([
      {
        message: "This is neither a number nor a mark that is known",
        expected: "a percentage from 0 to 100, or a mark such as “-”, “N.A.”, “[c]” or “70% to 100%”",
        found: "odd",
        at: { sheet: "Table_5", row: 8, column: 10 },
      },
      {
        message: "The count of Pellmouth is of another number of children than its table prints",
        expected: "of 500",
        found: "of 501",
        at: { sheet: "Table_10", row: 3, column: 7 },
      },
    ]);
  });

  it("has a doubt where two ages have one number of children, kept as printed", () => {
    const doubts = read.observations
      .filter(({ doubt }) => doubt)
      .map(({ measure, doubt }) => `${measure}: ${doubt?.note}`);
    expect(doubts).toHaveLength(9);
    expect(doubts[0]).toBe(
      "12m-children: The number of children (500) is printed the same as at 5 years; kept as printed. Checked: every share printed beside it is a whole number of children of it, so it may be chance.",
    );
  });
});

describe("files of one age each", () => {
  it("show one number of children for two ages only side by side", () => {
    const five = (share: number) =>
      csv(
        accessible(
          "5 years",
          ["MMR1", "MMR2"],
          [["E08990014", "Pellmouth", "North Reach", "801", "[z]", 600, 95, share]],
        ),
      );
    const of = (share: number) => [
      ...harvest(csv(plain(600)), { edition: "2024/25-Q4" }).observations,
      ...harvest(five(share)).observations,
    ];
    expect(of(86.5).some(({ doubt }) => /same as/.test(doubt?.note ?? ""))).toBe(false);
    const notes = (share: number) =>
      cover.compare?.(of(share)).find(({ measure }) => measure === "5y-mmr2")?.doubt?.note;
    expect(notes(86.5)).toContain(
      "is printed the same as at 24 months; kept as printed. Checked: every share",
    );
    // 86.6 per cent of 600 would be 519.6 children.
    expect(notes(86.6)).toContain("a share printed beside it is no whole number of children of it");
  });
});

describe("another file", () => {
  it("is refused with how far it fitted", () => {
    expect(
      mismatch(
        csv([
          ["Code", "Name"],
          ["E08990014", "Pellmouth"],
        ]),
      ),
    ).toMatchObject({ fits: 0, found: "Code, Name" });
    const noNames = [
      ["Local team", "24m DTaP/IPV/Hib%", "24m MMR1%"],
      ["North", 95, 92],
    ];
    expect(mismatch(csv(noNames))).toMatchObject({
      fits: 0.3,
      expected: "heads of an authority’s name, of a number of children, and of vaccines such as MMR1",
      at: { row: 1, column: 1 },
    });
    const noAge = [
      ["UTLA name", "No. Children", "MMR1 %", "MMR2 %"],
      ["Pellmouth", 600, 95, 92],
    ];
    expect(mismatch(csv(noAge))).toMatchObject({ fits: 0.6 });
  });

  it("is refused where two sheets print different quarters and nothing in front decides", () => {
    const later = accessible(
      "5 years",
      ["MMR1", "MMR2"],
      [["E08990014", "Pellmouth", "North Reach", "801", "[z]", 600, 95, 86]],
    );
    const earlier = accessible(
      "12 months",
      ["PCV1", "rota"],
      [["E08990014", "Pellmouth", "North Reach", "801", "[z]", 601, 95, 86]],
    );
    earlier[0] = ["Table 5. October to December 2024"];
    expect(mismatch(workbook("xlsx", { Table_5: earlier, Table_7: later }))).toMatchObject({
      found: "2024/25-Q3 and 2024/25-Q4",
    });
  });
});

it("tells changes of the schedule of measures that there are, from quarters that there are", () => {
  for (const { measures, from } of SCHEDULE) {
    expect(Object.keys(cover.measures)).toEqual(expect.arrayContaining(measures));
    expect(isPeriod(parsePeriod(from))).toBe(true);
  }
});

const FEEDS = join(import.meta.dirname, "../../../shared/feeds");

describe.skipIf(!existsSync(FEEDS))("the real files", () => {
  const folder = join(FEEDS, "cover-quarterly-trimmed");
  const files = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  /** The quarter of a file by its name: what a person answers who has the folder before them. */
  const quarterOf = (name: string) => {
    const [, year, quarter] = /^(\d{4})_\d{4}_(Q\d)/.exec(name) as unknown as [string, string, string];
    return `${year}/${String((Number(year) + 1) % 100).padStart(2, "0")}-${quarter}`;
  };
  const read = files.map((name) => {
    const file = opened(readFileSync(join(folder, name)));
    const asks = mismatch(file)?.asks !== undefined;
    return { name, asks, ...harvest(file, asks ? { edition: quarterOf(name) } : {}) };
  });
  const observations = cover.compare?.(read.flatMap((each) => each.observations)) ?? [];
  const value = (period: string, measure: string, code = "E08000014") =>
    observations.find(
      (each) => each.period === period && each.measure === measure && each.place.code === code,
    )?.value;

  it("are 48 quarters at three ages, with Sefton in each and nothing that is not understood", () => {
    expect(read).toHaveLength(144);
    for (const { name, edition, notUnderstood, observations: own } of read) {
      expect(edition.id, name).toBe(quarterOf(name));
      expect(notUnderstood, name).toEqual([]);
      const age = /_(\d+[my])\.csv$/.exec(name)?.[1];
      const sefton = own.filter(({ place }) => /^sefton/i.test(place.name));
      expect(
        sefton.filter(({ measure, value: number }) => measure.startsWith(`${age}-`) && number !== undefined)
          .length,
        name,
      ).toBeGreaterThan(2);
    }
    expect(observations).toHaveLength(25119);
  });

  it("ask for their quarter where they print none, from 2016/17-Q1 to 2021/22-Q1", () => {
    const asked = read.filter(({ asks }) => asks).map(({ edition }) => edition.id);
    expect([asked.length, asked[0], asked.at(-1)]).toEqual([63, "2016/17-Q1", "2021/22-Q1"]);
    const experimental = read.filter(({ edition }) => edition.status === "experimental");
    expect([experimental[0]?.edition.id, experimental.at(-1)?.edition.id]).toEqual([
      "2013/14-Q2",
      "2015/16-Q4",
    ]);
  });

  it("hold the figures that were looked up", () => {
    expect(value("2013/14-Q1", "12m-dtap", "5NJ")).toBe(95.6);
    expect(value("2013/14-Q1", "24m-mmr1", "5NJ")).toBe(95.3);
    expect(value("2013/14-Q1", "5y-mmr2", "5NJ")).toBe(89.7);
    expect(value("2024/25-Q4", "12m-dtap")).toBe(88.5);
    expect(value("2024/25-Q4", "24m-mmr1")).toBe(83.6);
    expect(value("2024/25-Q4", "5y-mmr2")).toBe(86.5);
  });

  it("have Sefton’s doubtful numbers of children flagged", () => {
    const doubted = observations
      .filter(({ place, measure, doubt }) => place.name === "Sefton" && /children$/.test(measure) && doubt)
      .map(({ period, measure }) => `${period} ${measure}`);
    expect(doubted).toEqual(
      expect.arrayContaining(
        ["2014/15-Q3", "2015/16-Q3", "2015/16-Q4"].flatMap((quarter) => [
          `${quarter} 24m-children`,
          `${quarter} 5y-children`,
        ]),
      ),
    );
  });

  it("bear out what is printed of the schedule", () => {
    const quartersOf = (measure: string) => {
      const all = read.filter((each) => each.observations.some((one) => one.measure === measure));
      return [all[0]?.edition.id, all.at(-1)?.edition.id];
    };
    expect(quartersOf("12m-rota")).toEqual(["2014/15-Q4", "2024/25-Q4"]);
    expect(quartersOf("12m-menb")).toEqual(["2016/17-Q2", "2024/25-Q4"]);
    expect(quartersOf("12m-menc")).toEqual(["2013/14-Q1", "2016/17-Q4"]);
    expect(quartersOf("24m-menb-booster")).toEqual(["2017/18-Q3", "2024/25-Q4"]);
    expect(quartersOf("12m-pcv2")).toEqual(["2013/14-Q1", "2020/21-Q3"]);
    expect(quartersOf("12m-pcv1")).toEqual(["2020/21-Q1", "2024/25-Q4"]);
  });

  it("agree with the workbooks as downloaded, which also have what was trimmed", () => {
    const originals = ["2013_2014_Q2.xls", "2017_2018_Q1.xlsx", "2024_2025_Q4.ods"].map((name) =>
      harvest(opened(readFileSync(join(FEEDS, "cover-originals", name)))),
    );
    expect(originals.map(({ edition }) => edition.id)).toEqual(["2013/14-Q2", "2017/18-Q1", "2024/25-Q4"]);
    expect(originals.map(({ edition }) => edition.published)).toEqual([
      "2013-12-20",
      "2017-09-29",
      "2025-06-26",
    ]);
    for (const original of originals) {
      expect(original.notUnderstood).toEqual([]);
      const trimmed = read.filter(({ edition }) => edition.id === original.edition.id);
      expect(said(original, "Sefton").map((line) => line.replace(/ of \d+\//, " of ?/"))).toEqual(
        said({ observations: trimmed.flatMap((each) => each.observations) }, "Sefton"),
      );
    }
    expect(said(originals[0] as Harvest, "England Total")).toHaveLength(15);
    expect(said(originals[1] as Harvest, "North West")[1]).toBe("E12000002 12m-dtap 94.1 of ?/21380");
    expect(said(originals[2] as Harvest, "Sefton")[1]).toBe("E08000014 12m-dtap 88.5 of 493/557");
  });
});
