import { describe, expect, it } from "vitest";
import { type Files, meaning, problemWith, readWith, siteWith, sound } from "./small-site.ts";

/** The small site with children counted by reason and sex, and shares of them: the first cells of each row. */
function counts(rows: string[], indicator: Record<string, unknown> = {}): Files {
  const base = { title: "Children", polarity: "none", definition: "Children." };
  return {
    "units.json": JSON.stringify({
      ...JSON.parse(sound["units.json"] as string),
      count: { title: "number", pattern: "{}", minimum: 0, whole: true },
    }),
    "site.json": siteWith(),
    "health/smoking.csv": [
      "indicator,area,period,reason,sex,value,numerator,denominator,status,source,line",
      ...rows.map((row) => `${row},2015-cabinet,12`),
      "",
    ].join("\n"),
    "health/smoking.json": JSON.stringify({
      ...meaning,
      indicators: Object.fromEntries(
        ["children", "share"]
          .filter((id) => rows.some((row) => row.startsWith(id)))
          .map((id) => [id, { ...base, unit: id === "share" ? "percent" : "count", ...indicator }]),
      ),
      breakdowns: {
        reason: { title: "Reason", values: { harm: "Harm", neglect: "Neglect", other: "Other" } },
        sex: { title: "Sex", values: { female: "Girls", male: "Boys" } },
      },
      charts: [{ ...meaning.charts[0], select: {}, restsOn: [] }],
    }),
  };
}

const child = (reason: string, value: string, status = "") =>
  `children,E08000014,2013,${reason},,${value},,,${status}`;

describe("small counts", () => {
  it("are named with what to do", () => {
    expect(problemWith(counts([child("", "30"), child("harm", "26"), child("neglect", "4")]))).toBe(
      `data/health/smoking.csv:4  A small count is shown: 4
    expected: no count of people from 1 to 4, and no rate that is worked out from one
    found: 4
    remedy: Give it the status c and no value, and the next smallest of its group too; or, if it counts no people, say why it may be shown in "smallCounts" of the indicator.`,
    );
  });

  it.each(["0", "5", "100"])("are not %s", (value) => {
    expect(readWith(counts([child("harm", value)])).datasets[0]?.figures.length).toBe(1);
  });

  it("behind a rate are named", () => {
    expect(problemWith(counts(["share,E08000014,2013,,,20,2,10,"]))).toMatch(
      /A small count is shown: 2\n.*\n {4}found: 20, from 2\n/,
    );
  });

  it("may be shown where the indicator says why", () => {
    const files = counts([child("harm", "3")], { smallCounts: "It counts homes, not people." });
    expect(readWith(files).datasets[0]?.figures.length).toBe(1);
  });

  it("may be targets", () => {
    const files = counts([child("harm", "9"), child("", "3")]);
    const csv = (files["health/smoking.csv"] as string)
      .replace("period,", "period,role,")
      .replace("2013,harm", "2013,,harm")
      .replace("2013,,,3", "2013,target,,,3");
    expect(readWith({ ...files, "health/smoking.csv": csv }).datasets[0]?.figures.length).toBe(2);
  });
});

describe("cells that are left out", () => {
  it("must not follow from the total", () => {
    expect(problemWith(counts([child("", "30"), child("harm", "27"), child("neglect", "", "c")]))).toBe(
      `data/health/smoking.csv:4  What is left out follows from the total
    expected: at least two cells left out, which together hold more than a small count
    found: 30 in all, 27 shown, one cell left out
    remedy: Leave out the next smallest of the group too.`,
    );
  });

  it("must not together be a small count", () => {
    expect(
      problemWith(
        counts([child("", "30"), child("harm", "27"), child("neglect", "", "c"), child("other", "", "c")]),
      ),
    ).toContain(
      `data/health/smoking.csv:4  What is left out together is a small count, which follows from the total
    expected: at least two cells left out, which together hold more than a small count
    found: 30 in all, 27 shown, 2 cells left out`,
    );
  });

  it.each([
    [
      "two cells that hold more",
      [child("", "30"), child("harm", "20"), child("neglect", "", "c"), child("other", "", "c")],
    ],
    ["no total", [child("harm", "27"), child("neglect", "", "c")]],
    ["a total of other people", [child("", "20"), child("harm", "27"), child("neglect", "", "c")]],
    [
      "another part that is not known",
      [child("", "30"), child("harm", "27"), child("neglect", "", "c"), child("other", "", "x")],
    ],
  ])("are safe with %s", (_, rows) => {
    expect(readWith(counts(rows)).datasets[0]?.figures.length).toBe(rows.length);
  });

  it("must not stand beside their share", () => {
    expect(problemWith(counts([child("harm", "", "c"), "share,E08000014,2013,harm,,12,,,"]))).toBe(
      `data/health/smoking.csv:3  A share is shown of people whose count is left out
    expected: neither, as one gives the other away
    found: 12%
    remedy: Give it the status c and no value.`,
    );
  });
});
