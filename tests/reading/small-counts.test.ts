import { describe, expect, it } from "vitest";
import { children, count, type Row, share } from "./counted-children.ts";
import { problemsWith, problemWith, readWith } from "./small-site.ts";

describe("small counts", () => {
  it("are named with what to do", () => {
    expect(problemWith(children([count("30"), count("26", "harm"), count("4", "neglect")]))).toBe(
      `data/health/smoking.csv:4  A small count is shown: 4
    expected: no count of people from 1 to 4, and no rate that is worked out from one
    found: 4
    remedy: Give it the status c and no value, and the next smallest of its group too; or, if it counts no people, say why it may be shown in "smallCounts" of the indicator.`,
    );
  });

  it.each(["0", "5", "100"])("are not %s", (value) => {
    expect(readWith(children([count(value, "harm")])).datasets[0]?.figures.length).toBe(1);
  });

  it("behind a rate are named", () => {
    expect(problemWith(children([{ ...share("20"), numerator: "2", denominator: "10" }]))).toMatch(
      /A small count is shown: 2\n.*\n {4}found: 20, from 2\n/,
    );
  });

  it("behind a share of few are named, though they are not printed", () => {
    expect(problemWith(children([{ ...share("3"), denominator: "98" }]))).toBe(
      `data/health/smoking.csv:2  A share gives a small count away
    expected: no share that only a count from 1 to 4 comes to
    found: 3 of 98, which is 3
    remedy: Give it the status c and no value; or, if it counts no people, say why it may be shown in "smallCounts" of the indicator.`,
    );
    expect(readWith(children([{ ...share("3"), denominator: "150" }])).datasets.length).toBe(1);
  });

  it("may be shown where the indicator says why", () => {
    const files = children([count("3", "harm")], {
      indicator: { smallCounts: "It counts homes, not people." },
    });
    expect(readWith(files).datasets[0]?.figures.length).toBe(1);
  });

  it("may be targets", () => {
    const files = children([count("9", "harm"), { ...count("3"), role: "target" }]);
    expect(readWith(files).datasets[0]?.figures.length).toBe(2);
  });
});

describe("a figure that is left out", () => {
  const [whole, harm, neglect, other] = [
    count("30"),
    count("20", "harm"),
    count("c", "neglect"),
    count("c", "other"),
  ];

  it("has one and the same note, whatever it is", () => {
    const [dataset] = readWith(children([whole, harm, neglect, other])).datasets;
    expect(dataset?.figures.map(({ note }) => note)).toEqual([
      "",
      "",
      "Left out, here or in the papers: few people are behind it, or behind a figure that could be worked out from it.",
      "Left out, here or in the papers: few people are behind it, or behind a figure that could be worked out from it.",
    ]);
  });

  it.each([
    ["note", "A small count", "note of its own"],
    ["numerator", "3", "numerator"],
    ["upper", "3", "upper"],
  ])("has no %s of its own", (column, cell, found) => {
    expect(problemsWith(children([whole, harm, { ...neglect, [column]: cell }, other]))).toContain(
      `A figure that is left out has a ${found}\n    expected: an empty cell\n    found: "${cell}"`,
    );
  });
});

describe("counts that are left out", () => {
  it("must not follow from a total", () => {
    expect(problemWith(children([count("30"), count("27", "harm"), count("c", "neglect")]))).toBe(
      `data/health/smoking.csv:4  What is left out can be worked out
    expected: for each count that is left out, two whole numbers or more that it could be
    found: line 4 can only be 3: 30 (line 2) is the sum of lines 3 and 4
    remedy: Leave out another figure of these sums and shares, the next smallest of the group.`,
    );
  });

  it("must not together be a small count", () => {
    const rows = [count("30"), count("26", "harm"), count("c", "neglect"), count("c", "other")];
    expect(problemWith(children(rows))).toBe(
      `data/health/smoking.csv:4  What is left out together is a small count, which can be worked out
    expected: more than 4 in all, or several numbers that it could be
    found: lines 4 and 5 can only be 4 together: 30 (line 2) is the sum of lines 3 to 5
    remedy: Leave out the next smallest of the group too.`,
    );
  });

  it("are all 1 where they are as many as what is left", () => {
    const rows = [count("29"), count("27", "harm"), count("c", "neglect"), count("c", "other")];
    expect(problemWith(children(rows))).toContain(
      "found: line 4 can only be 1, line 5 can only be 1: 29 (line 2)",
    );
  });

  it("must not follow from both margins of a table, of which neither gives them away", () => {
    // Each row and each column lacks two cells; the columns hold one girl more than the rows: (other, girls).
    const rows = [
      count("c", "harm", "female"),
      count("c", "harm", "male"),
      count("12", "harm"),
      count("c", "neglect", "female"),
      count("c", "neglect", "male"),
      count("15", "neglect"),
      count("c", "other", "female"),
      count("0", "other", "male"),
      count("c", "other"),
      count("17", "", "female"),
      count("13", "", "male"),
    ];
    expect(problemWith(children(rows))).toBe(
      `data/health/smoking.csv:8  What is left out can be worked out
    expected: for each count that is left out, two whole numbers or more that it could be
    found: line 8 can only be 3, line 10 can only be 3: 12 (line 4) is the sum of lines 2 and 3; 15 (line 7) is the sum of lines 5 and 6; line 10 is the sum of lines 8 and 9; 17 (line 11) is the sum of lines 2, 5 and 8; 13 (line 12) is the sum of lines 3, 6 and 9
    remedy: Leave out another figure of these sums and shares, the next smallest of the group.`,
    );
  });

  it("must not follow from a total of cells by two breakdowns, whose own totals are not printed", () => {
    const rows = [
      count("30"),
      count("14", "harm", "female"),
      count("13", "harm", "male"),
      count("c", "neglect", "male"),
    ];
    expect(problemWith(children(rows))).toContain(
      "line 5 can only be 3: 30 (line 2) is the sum of lines 3 to 5",
    );
    // Where one sex alone is broken down, the other is in the total and not here.
    expect(readWith(children(rows.toSpliced(1, 1))).datasets.length).toBe(1);
  });

  it("must not follow from the other half of the year", () => {
    const rows: Row[] = [
      { ...count("20", "harm"), period: "2013" },
      { ...count("17", "harm"), period: "2013-01-01..2013-06-30" },
      { ...count("c", "harm"), period: "2013-07-01..2013-12-31" },
    ];
    expect(problemWith(children(rows))).toContain(
      "line 4 can only be 3: 20 (line 2) is the sum of lines 3 and 4",
    );
    const unequal = rows.with(1, { ...count("17", "harm"), period: "2013-01-01..2013-05-31" });
    expect(readWith(children(unequal)).datasets.length).toBe(1);
  });

  it("must not stand in another print", () => {
    const rows = [count("c", "harm"), { ...count("5", "harm"), print: "text" }];
    expect(problemWith(children(rows))).toContain(
      "line 2 can only be 5: 5 (line 3) is another print of line 2",
    );
  });

  it("must not follow from a sum that the dataset declares", () => {
    const rows = [
      count("30"),
      count("27", "harm"),
      count("c", "neglect"),
      { ...count("30"), indicator: "seen" },
    ];
    const sums = [
      { whole: { indicator: "seen" }, parts: [{ indicator: "children", reason: ["harm", "neglect"] }] },
    ];
    expect(problemWith(children(rows.slice(1), { sums }))).toContain(
      "line 3 can only be 3: 30 (line 4) is the sum of lines 2 and 3",
    );
  });

  it("may be part of a group of groups, which is not one more beside them", () => {
    // All children are harmed or neglected, and "other" is the two together.
    const rows = [count("31"), count("c", "harm"), count("c", "neglect"), count("31", "other")];
    const sums = [
      {
        whole: { indicator: "children", reason: "other" },
        parts: [{ indicator: "children", reason: ["harm", "neglect"] }],
      },
    ];
    expect(readWith(children(rows, { sums })).datasets.length).toBe(1);
    expect(problemWith(children(rows))).toContain("line 3 can only be 0, line 4 can only be 0");
  });

  it.each([
    [
      "two cells that hold more",
      [count("30"), count("20", "harm"), count("c", "neglect"), count("c", "other")],
    ],
    ["no total", [count("27", "harm"), count("c", "neglect")]],
    ["a total of other people", [count("20"), count("27", "harm"), count("c", "neglect")]],
    [
      "another part that is not known",
      [count("30"), count("26", "harm"), count("c", "neglect"), count("x", "other")],
    ],
    [
      "margins that leave room",
      [
        count("c", "harm", "female"),
        count("c", "harm", "male"),
        count("12", "harm"),
        count("c", "neglect", "female"),
        count("c", "neglect", "male"),
        count("15", "neglect"),
        count("14", "", "female"),
        count("13", "", "male"),
      ],
    ],
  ])("are safe with %s", (_, rows) => {
    expect(readWith(children(rows)).datasets[0]?.figures.length).toBe(rows.length);
  });
});

describe("counts that do not fit together", () => {
  const rows = [
    count("12", "harm"),
    count("c", "harm", "female"),
    count("c", "harm", "male"),
    count("9", "", "female"),
    count("c", "neglect", "female"),
    count("30"),
    count("15", "", "male"),
    count("c", "neglect", "male"),
    count("15", "neglect"),
  ];

  it("are named with their sums", () => {
    expect(problemWith(children(rows))).toMatch(
      /The counts around what is left out do not fit together\n {4}expected: whole numbers that fit every sum and share\n/,
    );
  });

  it("may be marked as in doubt, and are then not counted on", () => {
    const doubted = rows.with(8, { ...count("15", "neglect"), status: "d" });
    expect(readWith(children(doubted)).datasets.length).toBe(1);
  });
});

describe("shares of counts that are left out", () => {
  const shareOf = { part: { indicator: "children" }, whole: { indicator: "children", reason: "" } };

  it("must not stand beside them", () => {
    expect(problemWith(children([count("c", "harm"), share("12", "harm")]))).toBe(
      `data/health/smoking.csv:3  A share is shown of people whose count is left out
    expected: neither, as one gives the other away
    found: 12%, and line 2 left out
    remedy: Give it the status c and no value; or, if it is a share of other counts, name them in "shareOf" of the indicator.`,
    );
  });

  it("must not stand beside all cells that they are the share of", () => {
    const rows = [count("c", "harm", "female"), count("c", "harm", "male"), share("24", "harm")];
    expect(problemWith(children(rows))).toContain("found: 24%, and lines 2 and 3 left out");
  });

  it("are not those of other counts, if their indicator says so", () => {
    const rows = [
      count("c", "harm"),
      { ...count("29", "harm"), indicator: "seen" },
      { ...count("60"), indicator: "seen" },
      share("48", "harm"),
    ];
    const of = { part: { indicator: "seen" }, whole: { indicator: "seen", reason: "" } };
    expect(readWith(children(rows, { shareOf: of })).datasets.length).toBe(1);
    expect(problemsWith(children(rows))).toContain("A share is shown of people whose count is left out");
  });

  it("are known by their rounding: with the rest of the group they may leave one number", () => {
    // 24% of 29 is 7: with 4 boys shown there are 3 girls.
    const rows = [
      count("c", "harm", "female"),
      count("5", "harm", "male"),
      count("29", "", ""),
      share("28", "harm"),
    ];
    expect(problemWith(children(rows, { shareOf }))).toContain(
      "line 2 can only be 3: 28 (line 5) is the share of lines 2 and 3 in line 4",
    );
    const large = rows.with(2, count("290")).with(3, share("3", "harm"));
    expect(readWith(children(large, { shareOf })).datasets.length).toBe(1);
  });

  it("say no more than that no part is above its whole where they are left out too", () => {
    const rows = [
      count("c", "harm"),
      { ...count("c", "harm"), indicator: "seen" },
      { ...count("c", "neglect"), indicator: "seen" },
      { ...count("7"), indicator: "seen" },
      share("c", "harm"),
    ];
    const of = { part: { indicator: "children" }, whole: { indicator: "seen" } };
    expect(readWith(children(rows, { shareOf: of })).datasets.length).toBe(1);
  });
});

describe("sums and shares that a dataset declares", () => {
  it("must pick counts", () => {
    const sums = [{ whole: { indicator: "share" }, parts: [{ reason: "arm" }] }];
    const problems = problemsWith(children([count("9", "harm"), share("50", "harm")], { sums }));
    expect(problems).toContain("The sum picks no count");
    expect(problems).toContain('No figure has the reason "arm"');
    expect(problems).toContain('Did you mean "harm"?');
  });

  it("must name keys of the data", () => {
    const shareOf = { part: { indicator: "child" }, whole: { reason: "" } };
    expect(problemWith(children([count("9", "harm"), share("50", "harm")], { shareOf }))).toContain(
      'No figure has the indicator "child"',
    );
  });
});
