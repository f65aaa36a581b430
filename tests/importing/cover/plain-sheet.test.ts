import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/importing/feed-file.ts";
import { csv, harvest, mismatch, said, workbook } from "./reading.ts";
import { plain } from "./sheets.ts";

const _ = null;

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
