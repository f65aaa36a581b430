import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/importing/finding.ts";
import { defineLayout, type Harvest } from "../../src/importing/layout.ts";
import { refusalOf } from "../../src/importing/refusal.ts";
import { reportOf } from "../../src/importing/report.ts";

const layout = defineLayout<null>({
  id: "boats",
  title: "Boats of Fuller's Wharf",
  publication: "boats",
  measures: { boats: { title: "Boats, afloat", unit: "count" } },
  plan: () => ({ plan: null }),
  describe: () => [],
  read: () => ({
    edition: { publication: "boats", id: "2004", status: "final" },
    observations: [],
    leftOut: [],
    notUnderstood: [],
  }),
});

const place = { code: "Q1", name: "Fuller's" };
const at = { sheet: "Quays", row: 3, column: 2 };
const common = { measure: "boats", place, table: "Quays", label: "Fuller's", at };

const march: Harvest = {
  edition: {
    publication: "boats",
    id: "2004-03",
    published: "2004-04-09",
    revised: "2004-06-01",
    status: "final",
  },
  observations: [
    { ...common, period: "2004-03", value: 3 },
    {
      ...common,
      place: { code: "Q2", name: "Salt Row" },
      period: "2004-03",
      missing: { status: "c", mark: "*" },
    },
  ],
  leftOut: [{ why: "a quay that is closed", count: 2, at: { ...at, row: 9 } }],
  notUnderstood: [{ message: "This is no number", expected: "a number", found: "many", at }],
};
const april: Harvest = {
  edition: { publication: "boats", id: "2004-04", status: "provisional" },
  observations: [
    {
      ...common,
      place: { code: "Q1", name: "Old Fuller's" },
      period: "2004-04",
      value: 1200,
      doubt: { status: "d", note: "counted twice" },
    },
  ],
  leftOut: [{ why: "a quay that is closed", count: 1, at }],
  notUnderstood: [],
  remarks: ["Counted at high tide."],
};

function read(path: string, harvest: Harvest): Finding {
  return {
    path,
    recognition: { is: "layout", layout, plan: null },
    reads: ["the month of a title"],
    harvest,
  };
}

describe("reportOf", () => {
  it("says all that one file holds", () => {
    expect(reportOf("in", [read("in/march.xls", march)])).toMatchInlineSnapshot(`
      Boats of Fuller's Wharf (boats)
        files           1 in in: march.xls
        reads           the month of a title
        edition         March 2004
        published       9 April 2004
        revised         1 June 2004
        status          final
        periods         March 2004
        measures        1: Boats, afloat
        places          2: Fuller's; Salt Row
        figures         1 with a number; 1 without: 1 suppressed (“*”)
        left out        2: a quay that is closed; the first is sheet “Quays”, cell B9
        not understood  sheet “Quays”, cell B3: This is no number; expected a number, found many
    `);
  });

  it("tells files of one layout together, and in which file a place is", () => {
    expect(reportOf("in", [read("in/march.xls", march), read("in/april.xls", april)])).toMatchInlineSnapshot(`
      Boats of Fuller's Wharf (boats)
        files           2 in in: march.xls; april.xls
        editions        2, March 2004 to April 2004
        published       9 April 2004 (printed in 1 of 2)
        revised         1 June 2004 (printed in 1 of 2)
        status          final, provisional
        periods         March 2004 to April 2004
        measures        1: Boats, afloat
        places          2: Old Fuller's; Salt Row
        figures         2 with a number; 1 without: 1 suppressed (“*”); 1 in doubt: 1 counted twice
        note            Counted at high tide.
        left out        3: a quay that is closed; the first is march.xls, sheet “Quays”, cell B9
        not understood  march.xls, sheet “Quays”, cell B3: This is no number; expected a number, found many
    `);
  });

  it("says what a person must answer, what is read with others, and what is known and not published", () => {
    const questions = [{ id: "edition", question: "Of which year?", form: "2004" }];
    const kind = { title: "Tides", why: "nobody asked for them", is: () => true };
    expect(
      reportOf("in", [
        { path: "in/a.csv", recognition: { is: "asks", layout, questions } },
        { path: "in/b.csv", recognition: { is: "companion", layout, of: ["in/a.csv"] } },
        { path: "in/c.csv", recognition: { is: "known", kind } },
      ]),
    ).toMatchInlineSnapshot(`
      Boats of Fuller's Wharf (boats): not read until you answer
        files           1 in in: a.csv
        question        Of which year? Give --answer edition=2004.

      Read with the files beside it (boats)
        files           1 in in: b.csv

      Tides: known, not published here
        files           1 in in: c.csv
        why             nobody asked for them
    `);
  });

  it("counts what is too long to list", () => {
    const odd = Array.from({ length: 20 }, (_, row) => ({
      message: "This is no number",
      expected: "a number",
      found: "many",
      at: { ...at, row },
    }));
    const report = reportOf("in", [read("in/march.xls", { ...march, notUnderstood: odd })]);
    expect(report.match(/not understood/g)).toHaveLength(7);
    expect(report).toContain("not understood  and 14 more");
  });

  it("leaves files that are refused to the problems", () => {
    expect(reportOf("in", [{ path: "in/d.csv", recognition: { is: "unknown", looks: "text" } }])).toBe("");
  });
});

describe("refusalOf", () => {
  it("names the nearest layout, the place and the first difference", () => {
    const mismatch = { fits: 0.8, expected: "a column “boats”", found: "quay, ships", at };
    expect(
      refusalOf({
        path: "in/d.csv",
        recognition: { is: "unknown", looks: "text", nearest: { layout, mismatch } },
      }),
    ).toEqual({
      file: "in/d.csv",
      message: "No layout fits this file; nearest is “Boats of Fuller's Wharf” (boats)",
      expected: "a column “boats”",
      found: "in sheet “Quays”, cell B3: quay, ships",
      remedy:
        "If it is that file, give it as it was downloaded, not opened and saved in between, with all that came with it; if its publisher has changed it, teach src/importing/layouts/boats to read it.",
    });
  });

  it("refuses a file that is like nothing known, and one that two layouts fit", () => {
    expect(refusalOf({ path: "in/d.csv", recognition: { is: "unknown", looks: "text" } })?.message).toBe(
      "No layout is known that this file is anything like",
    );
    expect(
      refusalOf({ path: "in/d.csv", recognition: { is: "ambiguous", layouts: [layout, layout] } })?.found,
    ).toBe("boats and boats");
  });

  it("refuses nothing that is read or known", () => {
    expect(refusalOf(read("in/march.xls", march))).toBeUndefined();
  });
});
