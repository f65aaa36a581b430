import { describe, expect, it } from "vitest";
import { chartWith, figuresWith, meaning, meaningWith, problemWith } from "./small-site.ts";

describe("a chart", () => {
  it("of an unknown type", () => {
    expect(problemWith({ "health/smoking.json": chartWith({ type: "lists" }) })).toMatchInlineSnapshot(`
      data/health/smoking.json:33:7  Unknown chart type "lists"
          expected: one of list
          found: "lists"
          remedy: Did you mean "list"?
    `);
  });

  it("with an unknown option", () => {
    expect(
      problemWith({ "health/smoking.json": chartWith({ sorted: "high-first" }) }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:48:7  Unknown key "sorted" in "charts.0"
          expected: one of select, sort, rows
          found: "sorted"
          remedy: Did you mean "sort"?
    `);
  });

  it("with an option that has no such choice", () => {
    expect(problemWith({ "health/smoking.json": chartWith({ sort: "highest" }) })).toMatchInlineSnapshot(`
      data/health/smoking.json:48:7  "charts.0.sort" has the wrong form
          expected: one of high-first, as-given
          found: "highest"
          remedy: Write it in the expected form.
    `);
  });

  it("that selects nothing", () => {
    expect(
      problemWith({
        "health/smoking.json": chartWith({ select: { indicator: "smokes", area: "E08990014" } }),
      }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:36:7  The chart selects nothing
          expected: at least one figure
          found: none that fits all of it
          remedy: Widen the selection; a role or print that is not named must be empty.
    `);
  });

  it("of more rows than one drawing bears", () => {
    const years = Array.from(
      { length: 40 },
      (_, at) => `smokes,E08990014,,${1975 + at},,,female,9.8,,,,,,2015-cabinet,12,,\n`,
    );
    expect(problemWith({ "health/smoking.csv": figuresWith() + years.join("") })).toMatchInlineSnapshot(`
      data/health/smoking.json:31:5  The chart is too dense to be read
          expected: 40 rows at most
          found: 43
          remedy: Part it into several charts, each with some of the figures in its "select".
    `);
  });

  it("that selects an unknown key", () => {
    expect(
      problemWith({ "health/smoking.json": chartWith({ select: { indicator: ["smokes", "waits"] } }) }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:37:9  No figure has the indicator "waits"
          expected: one of smokes, wait
          found: "waits"
          remedy: Did you mean "wait"?
    `);
  });

  it("that selects by an unknown dimension", () => {
    expect(
      problemWith({ "health/smoking.json": chartWith({ select: { gender: "male" } }) }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:37:9  Unknown dimension "gender"
          expected: one of indicator, area, organisation, period, role, print, domain, sex
          found: "gender"
          remedy: Correct its name.
    `);
  });

  it("that selects by something that is no text", () => {
    expect(
      problemWith({ "health/smoking.json": chartWith({ select: { period: 2013 } }) }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:37:9  "charts.0.select.period" has the wrong form
          expected: a text in quotation marks, or a list in square brackets
          found: 2013
          remedy: Write it in the expected form.
    `);
  });

  it("that cannot make its table", () => {
    expect(problemWith({ "health/smoking.json": chartWith({ rows: "nothing" }) })).toMatchInlineSnapshot(`
      data/health/smoking.json:31:5  The chart cannot be drawn from these figures
          expected: options that go with the figures
          found: there is no dimension "nothing"
          remedy: Correct the options of the chart.
    `);
  });

  it("whose id stands twice", () => {
    expect(
      problemWith({ "health/smoking.json": meaningWith({ charts: [...meaning.charts, ...meaning.charts] }) }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:50:7  Two charts have the id "list"
          expected: each id once
          found: "list" twice
          remedy: Rename the newer one: an id is part of an address and never changes.
    `);
  });

  it("whose headline states another value", () => {
    expect(
      problemWith({
        "health/smoking.json": chartWith({
          restsOn: [{ select: { area: "E05990940", sex: "male" }, value: "12" }],
        }),
      }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:45:11  The headline states a value that the figure does not have
          expected: 12.3
          found: 12
          remedy: Rewrite the headline so that it is true of the figures, then correct the value here.
    `);
  });

  it("whose headline states other decimals", () => {
    const restsOn = [{ select: { area: "E05990940", sex: "male" }, value: "12.30" }];
    expect(problemWith({ "health/smoking.json": chartWith({ restsOn }) })).toMatchInlineSnapshot(`
      data/health/smoking.json:45:11  The headline states a value that the figure does not have
          expected: 12.3
          found: 12.30
          remedy: Rewrite the headline so that it is true of the figures, then correct the value here.
    `);
  });

  it("whose headline states a value that is suppressed", () => {
    expect(
      problemWith({
        "health/smoking.json": chartWith({ restsOn: [{ select: { area: "E05990938" }, value: "4" }] }),
      }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:44:11  The headline states a value that the figure does not have
          expected: no value
          found: 4
          remedy: Rewrite the headline so that it is true of the figures, then correct the value here.
    `);
  });

  it("whose headline does not say which figure", () => {
    expect(
      problemWith({
        "health/smoking.json": chartWith({ restsOn: [{ select: { area: "E05990940" }, value: "12.3" }] }),
      }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:41:11  A headline must name its figures one by one
          expected: one figure
          found: 2 figures
          remedy: Narrow or mend the selection.
    `);
  });

  it("whose headline rests on an unknown key", () => {
    expect(
      problemWith({
        "health/smoking.json": chartWith({ restsOn: [{ select: { area: "E05990941" }, value: "12.3" }] }),
      }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:42:13  No figure has the area "E05990941"
          expected: one of E05990940, E05990938, E08990014
          found: "E05990941"
          remedy: Did you mean "E05990940"?
    `);
  });
});
