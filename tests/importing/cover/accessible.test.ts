import { describe, expect, it } from "vitest";
import cover from "../../../src/importing/layouts/cover/layout.ts";
import { csv, harvest, mismatch, said, workbook } from "./reading.ts";
import { accessible, plain } from "./sheets.ts";

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

it("says which column is of no vaccine that is known, and reads the rest", () => {
  const table = accessible(
    "12 months",
    ["DTaP/IPV/Hib/HepB", "PCV1", "MMRV"],
    [["E08990014", "Pellmouth", "North Reach", "801", "[z]", 500, 88.6, 91.2, 85]],
  );
  const cover = [["Quarterly vaccination coverage statistics: January to March 2025"]];
  const read = harvest(workbook("ods", { Cover: cover, Table_5: table }));
  expect(read.notUnderstood.map(({ message, found }) => [message, found])).toEqual([
    ["This column is of no vaccine that is known, and none of it is read", expect.stringContaining("MMRV")],
  ]);
  expect(said(read, "Pellmouth")).toContainEqual(expect.stringMatching(/^E08990014 12m-dtap 88\.6/));
});
