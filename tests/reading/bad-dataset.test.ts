import { describe, expect, it } from "vitest";
import bars from "../../src/charts/bars/chart.ts";
import type { Chart } from "../../src/render/chart.ts";
import { charts, figuresWith, homeWith, meaning, meaningWith, problemsWith, sound } from "./small-site.ts";

const types = new Map([...charts, ["bars", bars as Chart<unknown>]]);

/** A newcomer's first dataset, with a slip of every kind that was made when one was really written. */
const shingles = {
  "vaccination/topic.json": JSON.stringify({ title: "Vaccination", order: 2, introduction: "Made up." }),
  "vaccination/shingles-2014.csv": [
    "indicator,area,period,value,source,line",
    "uptake,E05990940,2013/14,58.1,2015-cabinet,12",
    "uptake,Fuller's,2013/14,61.4,2015-cabinet,13",
    "uptake,E08990014,2013/14,59.8%,2015-cabinet,14",
    "uptake,E08990014,2012/13,57.2,2015-cabinet,410",
    "",
  ].join("\n"),
  "vaccination/shingles-2014.json": JSON.stringify(
    {
      title: "Shingles vaccine",
      question: "How many people of 70 have had the shingles vaccine?",
      order: 1,
      updated: "2026-11-22",
      indicators: {
        uptake: {
          title: "Had the vaccine",
          unit: "per-cent",
          polarity: "higher-is-better",
          definition: "People of 70 who have had it.",
        },
      },
      charts: [
        {
          id: "ranked",
          type: "bar",
          headline: "61.4% in Fuller’s",
          select: { indicator: "uptake", period: "2013/14" },
          restsOn: [{ select: { area: "E05990938" }, value: "61.4" }],
        },
        {
          id: "in-time",
          type: "bars",
          headline: "57.2% the year before",
          subtitle: "Per cent",
          select: { indicator: "uptakes" },
          rows: ["area", "year"],
          group: "areas",
          sort: "oldest",
          restsOn: [{ select: { area: "E08990014", period: "2012/13" }, value: "57.3" }],
        },
      ],
      caveat: ["…"],
    },
    null,
    2,
  ),
};

describe("a new dataset", () => {
  it("has all of its problems told in one run, whatever their kind, and nothing that only follows from one", () => {
    expect(problemsWith(shingles, types)).toMatchInlineSnapshot(`
      data/vaccination/shingles-2014.csv:3:2  Unknown area "Fuller's"
          expected: a code of data/areas/areas.csv
          found: "Fuller's"
          remedy: Did you mean "Fuller's" (E05990938)? Write its code.

      data/vaccination/shingles-2014.csv:4:4  A number carries its unit
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "59.8%"
          remedy: Write 59.8; the unit stands in the JSON.

      data/vaccination/shingles-2014.csv:5:6  The line is past the end of the pack
          expected: a line of 2015-cabinet, 1 to 40
          found: "410"
          remedy: Look the figure up in the pack's text and write the line on which it stands.

      data/vaccination/shingles-2014.json:1:1  "summary" is missing
          expected: a text in quotation marks
          found: nothing
          remedy: Add it.

      data/vaccination/shingles-2014.json:9:7  Unknown unit "per-cent"
          expected: one of percent, seconds
          found: "per-cent"
          remedy: Did you mean "percent"?

      data/vaccination/shingles-2014.json:15:5  "charts.0.subtitle" is missing
          expected: a text in quotation marks
          found: nothing
          remedy: Add it.

      data/vaccination/shingles-2014.json:15:5  "charts.0.rows" is missing
          expected: a text in quotation marks, or a list in square brackets
          found: nothing
          remedy: Add it.

      data/vaccination/shingles-2014.json:17:7  Unknown chart type "bar"
          expected: one of list, bars
          found: "bar"
          remedy: Did you mean "bars"?

      data/vaccination/shingles-2014.json:38:9  No figure has the indicator "uptakes"
          expected: one of uptake
          found: "uptakes"
          remedy: Did you mean "uptake"?

      data/vaccination/shingles-2014.json:40:7  Unknown dimension "year"
          expected: one of indicator, area, organisation, period, role, print, domain
          found: "year"
          remedy: Correct its name.

      data/vaccination/shingles-2014.json:44:7  Unknown dimension "areas"
          expected: one of indicator, area, organisation, period, role, print, domain
          found: "areas"
          remedy: Did you mean "area"?

      data/vaccination/shingles-2014.json:45:7  "charts.1.sort" has the wrong form
          expected: one of high-first, low-first, in-time, as-given
          found: "oldest"
          remedy: Write it in the expected form.

      data/vaccination/shingles-2014.json:52:11  The headline states a value that the figure does not have
          expected: 57.2
          found: 57.3
          remedy: Rewrite the headline so that it is true of the figures, then correct the value here.

      data/vaccination/shingles-2014.json:57:3  Unknown key "caveat" in the file
          expected: one of title, question, summary, restsOn, order, updated, help, indicators, breakdowns, judges, shows, charts, why, caveats, breaks, contradictions, withdrawn, gone, sums, missing, revisions
          found: "caveat"
          remedy: Did you mean "caveats"?

      14 problems found. Nothing was changed.
    `);
  });

  it("has those of its figures told beside a JSON that does not parse", () => {
    const files = { ...shingles, "vaccination/shingles-2014.json": '{ "title": "Shingles", "order" 1 }' };
    expect(problemsWith(files, types)).toMatchInlineSnapshot(`
      data/vaccination/shingles-2014.csv:3:2  Unknown area "Fuller's"
          expected: a code of data/areas/areas.csv
          found: "Fuller's"
          remedy: Did you mean "Fuller's" (E05990938)? Write its code.

      data/vaccination/shingles-2014.csv:4:4  A number carries its unit
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "59.8%"
          remedy: Write 59.8; the unit stands in the JSON.

      data/vaccination/shingles-2014.csv:5:6  The line is past the end of the pack
          expected: a line of 2015-cabinet, 1 to 40
          found: "410"
          remedy: Look the figure up in the pack's text and write the line on which it stands.

      data/vaccination/shingles-2014.json:1:32  The JSON does not parse
          expected: valid JSON
          found: a number where it cannot be
          remedy: Look for a missing comma, quotation mark or bracket, or one too many, just before this place.

      4 problems found. Nothing was changed.
    `);
  });

  it("has those of its JSON told beside a CSV that cannot be read", () => {
    const files = {
      ...shingles,
      "vaccination/shingles-2014.csv": shingles["vaccination/shingles-2014.csv"].replaceAll(",", ";"),
    };
    expect(problemsWith(files, types)).toMatchInlineSnapshot(`
      data/vaccination/shingles-2014.csv:1  The cells are separated by semicolons
          expected: commas
          found: semicolons
          remedy: Save it again as "CSV UTF-8 (comma delimited)", or run "npm run mend -- data/vaccination/shingles-2014.csv".

      data/vaccination/shingles-2014.json:1:1  "summary" is missing
          expected: a text in quotation marks
          found: nothing
          remedy: Add it.

      data/vaccination/shingles-2014.json:9:7  Unknown unit "per-cent"
          expected: one of percent, seconds
          found: "per-cent"
          remedy: Did you mean "percent"?

      data/vaccination/shingles-2014.json:15:5  "charts.0.subtitle" is missing
          expected: a text in quotation marks
          found: nothing
          remedy: Add it.

      data/vaccination/shingles-2014.json:15:5  "charts.0.rows" is missing
          expected: a text in quotation marks, or a list in square brackets
          found: nothing
          remedy: Add it.

      data/vaccination/shingles-2014.json:17:7  Unknown chart type "bar"
          expected: one of list, bars
          found: "bar"
          remedy: Did you mean "bars"?

      data/vaccination/shingles-2014.json:38:9  No figure has the indicator "uptakes"
          expected: one of uptake
          found: "uptakes"
          remedy: Did you mean "uptake"?

      data/vaccination/shingles-2014.json:40:7  Unknown dimension "year"
          expected: one of indicator, area, organisation, period, role, print, domain
          found: "year"
          remedy: Correct its name.

      data/vaccination/shingles-2014.json:44:7  Unknown dimension "areas"
          expected: one of indicator, area, organisation, period, role, print, domain
          found: "areas"
          remedy: Did you mean "area"?

      data/vaccination/shingles-2014.json:45:7  "charts.1.sort" has the wrong form
          expected: one of high-first, low-first, in-time, as-given
          found: "oldest"
          remedy: Write it in the expected form.

      data/vaccination/shingles-2014.json:57:3  Unknown key "caveat" in the file
          expected: one of title, question, summary, restsOn, order, updated, help, indicators, breakdowns, judges, shows, charts, why, caveats, breaks, contradictions, withdrawn, gone, sums, missing, revisions
          found: "caveat"
          remedy: Did you mean "caveats"?

      11 problems found. Nothing was changed.
    `);
  });

  it("has both told in a folder that is no topic, under a name that cannot be read", () => {
    const files = Object.fromEntries(
      Object.entries(shingles)
        .filter(([path]) => !path.endsWith("topic.json"))
        .map(([path, text]) => [path.replace("shingles-2014.csv", "Shingles-2014.CSV"), text]),
    );
    expect(titlesOf(problemsWith(files, types))).toEqual([
      "data/vaccination  The folder is not a topic",
      "data/vaccination/Shingles-2014.CSV  The name of the file cannot be part of an address",
      ...titlesOf(problemsWith(shingles, types)).map((title) =>
        title.replace("shingles-2014.csv", "Shingles-2014.CSV"),
      ),
    ]);
  });
});

describe("a problem of one file", () => {
  it("hides none of another", () => {
    const files = {
      "units.json": sound["units.json"]?.replace('"title":"per cent"', '"titel":"per cent"'),
      "areas/areas.csv": sound["areas/areas.csv"]?.replace("2004,2026-05-06", "01/04/2004,2026-05-06"),
      "sources/2015-cabinet.json": sound["sources/2015-cabinet.json"]?.replace('"committee"', '"comittee"'),
      "health/smoking.csv": figuresWith({ value: "12.3%", line: "31" }),
      "health/smoking.json": meaningWith({
        charts: [
          ...meaning.charts,
          { ...meaning.charts[0], id: "other", select: { indicator: "waits" }, restsOn: [] },
        ],
        breaks: [{ from: "2013", to: "then", why: "…" }],
      }),
      "site.json": homeWith("smoking/table"),
      "stories/one.json": JSON.stringify({
        title: "One",
        summary: "A story.",
        order: 1,
        updated: "2026-11-22",
        sections: [
          {
            id: "first",
            title: "First",
            paragraphs: [],
            restsOn: [{ dataset: "smoking", select: { role: "target" }, value: "6" }],
          },
        ],
      }),
    };
    expect(titlesOf(problemsWith(files))).toMatchInlineSnapshot(`
      [
        data/areas/areas.csv:3:4  A spreadsheet has turned a cell into days of its own, such as 26/03/2015,
        data/health/smoking.csv:2:8  A number carries its unit,
        data/health/smoking.csv:2:15  The line belongs to no agenda item,
        data/health/smoking.json:55:9  No figure has the indicator "waits",
        data/health/smoking.json:65:7  This is not a period,
        data/site.json:23:5  There is no chart "smoking/table",
        data/sources/2015-cabinet.json:1:1  "committee" is missing,
        data/sources/2015-cabinet.json:1:2  Unknown key "comittee" in the file,
        data/stories/one.json:1:187  The headline states a value that the figure does not have,
        data/units.json:1:2  "percent.title" is missing,
        data/units.json:1:13  Unknown key "titel" in "percent",
      ]
    `);
  });
});

/** The first line of each problem. */
function titlesOf(problems: string): string[] {
  return problems.match(/^data\S+ {2}.*$/gm) ?? [];
}
