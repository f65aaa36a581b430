import { describe, expect, it } from "vitest";
import { meaning, meaningWith, problemWith } from "./small-site.ts";

describe("a JSON file of another form", () => {
  it("suggests the name of an unknown key", () => {
    expect(problemWith({ "health/smoking.json": meaningWith({ caveat: [] }) })).toMatchInlineSnapshot(`
      data/health/smoking.json:61:3  Unknown key "caveat" in the file
          expected: one of title, question, summary, restsOn, order, updated, help, indicators, breakdowns, judges, shows, charts, why, caveats, breaks, contradictions, withdrawn, gone, sums, missing, revisions
          found: "caveat"
          remedy: Did you mean "caveats"?
    `);
  });

  it("suggests the name of an unknown key further in", () => {
    expect(
      problemWith({
        "health/smoking.json": meaningWith({
          indicators: { ...meaning.indicators, smokes: { ...meaning.indicators.smokes, decimal: 1 } },
        }),
      }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:13:7  Unknown key "decimal" in "indicators.smokes"
          expected: one of title, short, keepCase, unit, polarity, definition, domain, smallCounts, shareOf, decimals, planned, national, standardised, pooledCounts, surveyed, yearStarts, halves
          found: "decimal"
          remedy: Did you mean "decimals"?
    `);
  });

  it("suggests the name of an unknown key in a list", () => {
    expect(
      problemWith({
        "health/smoking.json": meaningWith({
          revisions: [{ date: "2026-11-22", change: "First.", changes: "" }],
        }),
      }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:59:7  Unknown key "changes" in "revisions.0"
          expected: one of date, change
          found: "changes"
          remedy: Did you mean "change"?
    `);
  });

  it("names a key that stands twice", () => {
    expect(
      problemWith({
        "health/smoking.json": meaningWith().replace('"order": 1,', '"order": 1,\n  "title": "Another",'),
      }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:6:3  The key "title" stands twice
          expected: each key once
          found: the same as on line 2
          remedy: Delete or rename one of the two; otherwise the first is lost.
    `);
  });

  it("names a key that is missing", () => {
    expect(
      problemWith({ "health/smoking.json": meaningWith({ question: undefined }) }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:1:1  "question" is missing
          expected: a text in quotation marks
          found: nothing
          remedy: Add it.
    `);
  });

  it("names a text in place of a number", () => {
    expect(problemWith({ "health/smoking.json": meaningWith({ order: "1" }) })).toMatchInlineSnapshot(`
      data/health/smoking.json:5:3  "order" has the wrong form
          expected: a number without quotation marks
          found: "1"
          remedy: Write it in the expected form.
    `);
  });

  it("names a number in place of a text", () => {
    expect(problemWith({ "health/smoking.json": meaningWith({ title: 2013 }) })).toMatchInlineSnapshot(`
      data/health/smoking.json:2:3  "title" has the wrong form
          expected: a text in quotation marks
          found: 2013
          remedy: Write it in the expected form.
    `);
  });

  it("names an object in place of a list", () => {
    expect(
      problemWith({ "health/smoking.json": meaningWith({ caveats: { one: "…" } }) }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:51:3  "caveats" has the wrong form
          expected: a list in square brackets
          found: {"one":"…"}
          remedy: Write it in the expected form.
    `);
  });

  it("names a choice that is none", () => {
    expect(
      problemWith({ "health/smoking.json": meaningWith().replace("lower-is-better", "low-is-good") }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:11:7  "indicators.smokes.polarity" has the wrong form
          expected: one of higher-is-better, lower-is-better, none
          found: "low-is-good"
          remedy: Write it in the expected form.
    `);
  });

  it("names a day that is none", () => {
    expect(
      problemWith({ "health/smoking.json": meaningWith({ updated: "2026-13-45" }) }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:6:3  "updated" has the wrong form
          expected: a day such as 2026-11-22, or 2026-11-22.2 for the second change of that day
          found: "2026-13-45"
          remedy: Write it in the expected form.
    `);
  });

  it("names a title that is too long", () => {
    expect(
      problemWith({ "health/smoking.json": meaningWith({ title: "x".repeat(61) }) }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:2:3  "title" has the wrong form
          expected: at most 60 characters
          found: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
          remedy: Write it in the expected form.
    `);
  });

  it("names a key of another form", () => {
    expect(
      problemWith({ "health/smoking.json": meaningWith({ breakdowns: { Sex: meaning.breakdowns.sex } }) }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:22:5  The key "Sex" has the wrong form
          expected: small letters, digits and underscores
          found: "Sex"
          remedy: Rename it, here and wherever it is used.
    `);
  });

  it("names a selection that is neither a key nor a list", () => {
    expect(
      problemWith({
        "health/smoking.json": meaningWith({
          contradictions: [{ title: "A", select: { period: 2013 }, why: "B" }],
        }),
      }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:57:9  "contradictions.0.select.period" has the wrong form
          expected: a text in quotation marks, or a list in square brackets
          found: 2013
          remedy: Write it in the expected form.
    `);
  });

  it("names an unknown unit once, not again for each figure", () => {
    expect(
      problemWith({
        "health/smoking.json": meaningWith({
          indicators: { ...meaning.indicators, smokes: { ...meaning.indicators.smokes, unit: "percents" } },
        }),
      }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:10:7  Unknown unit "percents"
          expected: one of percent, seconds
          found: "percents"
          remedy: Did you mean "percent"?
    `);
  });

  it("names an indicator without figures", () => {
    expect(
      problemWith({
        "health/smoking.json": meaningWith({
          indicators: { ...meaning.indicators, vapes: meaning.indicators.smokes },
        }),
      }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:20:5  The indicator "vapes" has no figure
          expected: at least one row in the CSV
          found: none
          remedy: Add its figures, or delete it.
    `);
  });

  it("names a break that is no period", () => {
    expect(
      problemWith({
        "health/smoking.json": meaningWith({ breaks: [{ from: "2013", to: "then", why: "…" }] }),
      }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:55:7  This is not a period
          expected: 2013, 2013/14, 2009-13 or 2010-2012, 2010/11-2012/13, 2023-10, 2022/23-Q4, 2015-03-13 or 2014-01-01..2014-10-19
          found: "then"
          remedy: Write it in one of these forms.
    `);
  });

  it("names a break of an unknown indicator", () => {
    expect(
      problemWith({
        "health/smoking.json": meaningWith({
          breaks: [{ from: "2013", to: "2014", indicators: ["wait", "smoke"], why: "…" }],
        }),
      }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:58:9  Unknown indicator "smoke"
          expected: one of smokes, wait
          found: "smoke"
          remedy: Did you mean "smokes"?
    `);
  });

  it("names a contradiction about nothing", () => {
    expect(
      problemWith({
        "health/smoking.json": meaningWith({
          contradictions: [{ title: "A", select: { period: "2023-10", indicator: "smokes" }, why: "B" }],
        }),
      }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:56:7  The contradiction picks no figure
          expected: the figures at issue
          found: none that fits all of it
          remedy: Widen the selection.
    `);
  });

  it("names a contradiction without figures and claims", () => {
    expect(
      problemWith({
        "health/smoking.json": meaningWith({ contradictions: [{ title: "A", why: "B" }] }),
      }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:54:5  The contradiction is about nothing
          expected: select, which picks the figures at issue, or claims, or both
          found: neither
          remedy: Pick the figures, or name what is printed and where.
    `);
  });

  it("names a claim on a line of no report, and one of papers that there are not", () => {
    const claim = { says: "B", printed: "12" };
    const problemOf = (place: { source: string; line: number }) =>
      problemWith({
        "health/smoking.json": meaningWith({
          contradictions: [{ title: "A", claims: [{ ...claim, ...place }], why: "C" }],
        }),
      });
    expect(problemOf({ source: "2015-cabinet", line: 32 })).toMatchInlineSnapshot(`
      data/health/smoking.json:61:11  The line belongs to no agenda item
          expected: a line within an item of data/sources/2015-cabinet.json
          found: 32
          remedy: Correct the line, or the range of the item.
    `);
    expect(problemOf({ source: "2015-cabinett", line: 12 })).toMatchInlineSnapshot(`
      data/health/smoking.json:60:11  Unknown source "2015-cabinett"
          expected: the id of a pack: a file name in data/sources without .json
          found: "2015-cabinett"
          remedy: Did you mean "2015-cabinet"?
    `);
  });
});

it("names a control character, which no office program reads", () => {
  const found = problemWith({ "health/smoking.json": meaningWith({ caveats: ["Take\u000b care."] }) });
  expect(String(found)).toMatch(/smoking\.json:\d+:\d+ {2}A text holds a control character, U\+000B/);
  expect(String(found)).toContain('U+000B after "Take"');
});
