import { describe, expect, it } from "vitest";
import { chartWith, meaning, meaningWith, problemsWith, problemWith, readWith, sound } from "./small-site.ts";

describe("a JSON file that does not parse", () => {
  it("names a missing comma", () => {
    expect(
      problemWith({ "health/smoking.json": meaningWith().replace('"Who smokes?",', '"Who smokes?"') }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:4:3  The JSON does not parse
          expected: valid JSON
          found: a text where it cannot be
          remedy: Look for a missing comma, quotation mark or bracket, or one too many, just before this place.
    `);
  });

  it("names a comma too many", () => {
    expect(
      problemWith({ "health/smoking.json": meaningWith().replace(/\n}$/, ",\n}") }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:61:1  The JSON does not parse
          expected: valid JSON
          found: a closing curly bracket where it cannot be
          remedy: Look for a missing comma, quotation mark or bracket, or one too many, just before this place.
    `);
  });

  it("names each comma that is missing or too many, and what else is wrong in the file", () => {
    const text = meaningWith({ order: "1" })
      .replace('"Who smokes?",', '"Who smokes?"')
      .replace('"updated": "2026-11-22",', '"updated": "2026-11-22",,')
      .replace('"First published."', '"First published.",')
      .replace("revisions", "revision");
    expect(problemsWith({ "health/smoking.json": text }).match(/^data.*$/gm)).toEqual([
      "data/health/smoking.json:4:3  The JSON does not parse",
      'data/health/smoking.json:5:3  "order" has the wrong form',
      "data/health/smoking.json:6:27  The JSON does not parse",
      'data/health/smoking.json:55:3  Unknown key "revision" in the file',
      "data/health/smoking.json:59:5  The JSON does not parse",
    ]);
  });

  it("names a bracket that is not closed", () => {
    expect(problemWith({ "health/smoking.json": meaningWith().replace(/\n}$/, "") })).toMatchInlineSnapshot(`
      data/health/smoking.json:60:4  The JSON does not parse
          expected: valid JSON
          found: the end of the file
          remedy: Look for a missing comma, quotation mark or bracket, or one too many, just before this place.
    `);
  });

  it("names a line break inside a text", () => {
    expect(
      problemWith({
        "health/smoking.json": meaningWith().replace("Made up for tests.", "Made up\nfor tests."),
      }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:4:22  The JSON does not parse
          expected: valid JSON
          found: a line break or tab inside a text
          remedy: Write \\n for a line break, or close the quotation mark.
    `);
  });

  it("names an empty file", () => {
    expect(problemWith({ "health/smoking.json": "" })).toMatchInlineSnapshot(`
      data/health/smoking.json  The file is empty
          expected: valid JSON
          found: nothing
          remedy: Write it, or delete the file.
    `);
  });

  it("names curly quotation marks", () => {
    expect(
      problemWith({ "health/smoking.json": meaningWith().replace('"title"', "“title”") }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:2:3  The JSON does not parse
          expected: valid JSON
          found: the character “ where it cannot be
          remedy: Look for a missing comma, quotation mark or bracket, or one too many, just before this place.
    `);
  });

  it("names Windows-1252", () => {
    expect(
      problemWith({
        "health/smoking.json": Buffer.from(
          meaningWith({ question: "Who’s smoking?" }).replace("’", "\x92"),
          "latin1",
        ),
      }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:3  The file is not in the encoding UTF-8
          expected: UTF-8
          found: Windows-1252, which Excel writes as plain "CSV"
          remedy: Save it again as "CSV UTF-8" (Excel) or with the encoding UTF-8 (any editor).
    `);
  });
});

describe("a JSON file of another form", () => {
  it("suggests the name of an unknown key", () => {
    expect(problemWith({ "health/smoking.json": meaningWith({ caveat: [] }) })).toMatchInlineSnapshot(`
      data/health/smoking.json:61:3  Unknown key "caveat" in the file
          expected: one of title, question, summary, restsOn, order, updated, help, indicators, breakdowns, judges, charts, why, caveats, breaks, contradictions, sums, missing, revisions
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
          expected: one of title, short, unit, polarity, definition, domain, smallCounts, shareOf, decimals, planned, national, standardised, pooledCounts, surveyed, yearStarts, halves
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
          expected: a day such as 2026-11-22
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

describe("what is accepted in a JSON file", () => {
  const titles = (content: string) =>
    readWith({ "health/smoking.json": content }).datasets.map(({ title }) => title);

  it("is a byte order mark", () => {
    expect(titles(`\ufeff${meaningWith()}`)).toEqual(["Smoking and waiting"]);
  });

  it("is the address of its schema, for editors, in each file", () => {
    const withSchema = Object.entries(sound)
      .filter(([path]) => path.endsWith(".json"))
      .map(([path, text]) => [path, JSON.stringify({ $schema: "../schema.json", ...JSON.parse(text) })]);
    const { units, roles, datasets } = readWith(Object.fromEntries(withSchema));
    expect([[...units.keys()], [...roles.keys()], datasets.length]).toEqual([
      ["percent", "seconds"],
      ["target"],
      1,
    ]);
    expect(datasets[0]).not.toHaveProperty("$schema");
  });

  it("is that what is usually empty is left out", () => {
    const { indicators, charts, ...rest } = meaning;
    const { title, question, summary, order, updated } = rest;
    const least = { title, question, summary, order, updated, indicators: { wait: indicators.wait } };
    const [dataset] = readWith({
      "health/smoking.csv": [
        "indicator,area,period,value,source,line",
        "wait,E08990014,2013,625,2015-cabinet,20",
      ].join("\n"),
      "health/smoking.json": JSON.stringify({
        ...least,
        charts: [{ ...charts[0], select: { indicator: "wait" }, restsOn: undefined }],
      }),
    }).datasets;
    expect(dataset).toMatchObject({
      breakdowns: [],
      why: [],
      caveats: [],
      breaks: [],
      contradictions: [],
      missing: [],
      revisions: [{ date: "2026-11-22", change: "First published." }],
    });
  });

  it("is Windows line ends, which do not shift the lines of problems", () => {
    const windows = (text: string) => text.replaceAll("\n", "\r\n");
    expect(titles(windows(meaningWith()))).toEqual(["Smoking and waiting"]);
    const found = problemsWith({ "health/smoking.json": windows(meaningWith({ order: "1" })) });
    expect(found).toMatch(/^data\/health\/smoking\.json:5:3 {2}/);
  });

  it("is a place that does not shift after a byte order mark", () => {
    const found = problemsWith({
      "health/smoking.json": `\ufeff${JSON.stringify({ ...meaning, order: "1" })}`,
    });
    const without = problemsWith({ "health/smoking.json": JSON.stringify({ ...meaning, order: "1" }) });
    expect(found).toBe(without);
  });

  it("is every problem of a file, not the first one", () => {
    const found = problemsWith({
      "health/smoking.json": meaningWith({ order: "1", question: undefined, sumary: "", charts: [{}] }),
    });
    expect(found.match(/^\S+ {2}.*$/gm)).toEqual([
      'data/health/smoking.json:1:1  "question" is missing',
      'data/health/smoking.json:4:3  "order" has the wrong form',
      'data/health/smoking.json:30:5  "charts.0.id" is missing',
      'data/health/smoking.json:30:5  "charts.0.type" is missing',
      'data/health/smoking.json:30:5  "charts.0.headline" is missing',
      'data/health/smoking.json:30:5  "charts.0.subtitle" is missing',
      'data/health/smoking.json:43:3  Unknown key "sumary" in the file',
    ]);
  });
});
