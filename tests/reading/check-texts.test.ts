import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { ProblemsError } from "../../src/reading/problem.ts";
import { councilWith } from "../fixtures/council.ts";

const FILE = "hospitals/emergency-waits-official.json";

/** What is said of the line of the official figures, which runs from November 2022 to April 2025, with other texts. */
function told(texts: { headline?: string; subtitle?: string; more?: object }, file = FILE): string[] {
  try {
    councilWith((files) => {
      const json = JSON.parse(files[file] as string);
      const { more, ...own } = texts;
      json.charts[0] = {
        ...json.charts[0],
        restsOn: [],
        headline: "Waits",
        subtitle: "Waits",
        ...own,
        ...more,
      };
      files[file] = JSON.stringify(json);
    }, charts);
    return [];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return error.problems.map(({ message }) => message);
  }
}
const TIME = "10 min 25 s";
const latest = { more: { select: { indicator: "four-hours", period: "latest" } } };

describe("a headline or subtitle", () => {
  it.each([
    "70.1% were seen within four hours in April 2025",
    "70% were seen in April 2025",
    "Seven in ten were seen within four hours",
    "2.7 points lie between April 2024 and April 2025",
    "In 2025 and in 2024",
    "In none of 30 months were 76 in 100 seen",
    "30 months of waits",
  ])("may say what is drawn or follows from it: %s", (headline) => {
    expect(told({ headline })).toEqual([]);
  });

  it.each([
    ["71.1% were seen in April 2025", 'a number that the chart does not draw, "71.1%"'],
    ["70.1% were seen in May 2025", 'a time that the chart does not draw, "May 2025"'],
    ["Quicker than in 2019", 'a time that the chart does not draw, "2019"'],
    ["In 2024/26 it was quicker", 'a time that the chart does not draw, "2024/26"'],
    ["One in five were seen", 'a number that the chart does not draw, "One in five"'],
    ["In 12 of 22 wards", 'a number that the chart does not draw, "12 of 22"'],
    ["4,512 people were seen", 'a number that the chart does not draw, "4,512"'],
    ["It was slow for ninety years, then for 40 months", 'a time that the chart does not draw, "40 months"'],
  ])("may not say what is not: %s", (headline, expected) => {
    expect(told({ headline })).toEqual([`The headline names ${expected}`]);
  });

  it("may not say the month before of a chart that draws the latest only", () => {
    expect(told({ ...latest, headline: "70.1% were seen in April 2025" })).toEqual([]);
    expect(told({ ...latest, headline: "67.3% were seen in March 2025" })).toEqual([
      'The headline names a time that the chart does not draw, "March 2025"',
      'The headline names a number that the chart does not draw, "67.3%"',
    ]);
  });

  it("may say it where it rests on that figure", () => {
    const restsOn = [{ select: { period: "previous" }, value: "67.3" }];
    const headline = "70.1% were seen in April 2025, 67.3% in March 2025";
    expect(told({ headline, more: { ...latest.more, restsOn } })).toEqual([]);
  });

  it("may not end its span a month ago", () => {
    expect(told({ subtitle: "Waits, November 2022 to April 2025" })).toEqual([]);
    expect(told({ subtitle: "Waits, November 2022 to March 2025" })).toEqual([
      'The subtitle names a span that is not the one drawn, "November 2022 to March 2025"',
    ]);
    const select = { indicator: "four-hours", period: "last-12" };
    expect(told({ subtitle: "Waits, May 2024 to April 2025", more: { select } })).toEqual([]);
    expect(told({ subtitle: "Waits, April 2024 to April 2025", more: { select } })).toEqual([
      'The subtitle names a time that the chart does not draw, "April 2024"',
    ]);
  });

  it("may not leave out a month of a span within one year", () => {
    const select = { indicator: "four-hours", period: "last-3" };
    expect(told({ subtitle: "Waits, February to April 2025", more: { select } })).toEqual([]);
    expect(told({ subtitle: "Waits, February to March 2025", more: { select } })).toEqual([
      'The subtitle names a span that is not the one drawn, "February to March 2025"',
    ]);
  });

  it("may say a time as its value is written", () => {
    const file = "hospitals/ambulance-response.json";
    expect(told({ headline: TIME }, file)).toEqual([]);
    expect(told({ headline: TIME.replace(/\d+ s/, "59 s") }, file)).toEqual([
      `The headline names a number that the chart does not draw, "${TIME.replace(/\d+ s/, "59 s")}"`,
    ]);
  });

  it("may say when a ward or a trust that it draws began or ended", () => {
    expect(told({ headline: "Since the merger of April 2021" })).toEqual([]);
    expect(told({ headline: "Since the merger of April 2020" })).toEqual([
      'The headline names a time that the chart does not draw, "April 2020"',
    ]);
  });

  it("may say what stands in the definition", () => {
    expect(told({ headline: "A wait of four hours" })).toEqual([]);
    expect(told({ headline: "A wait of five hours" })).toEqual([
      'The headline names a number that the chart does not draw, "five"',
    ]);
  });
});

it("words the problem for the author", () => {
  const edit = () =>
    councilWith((files) => {
      files[FILE] = (files[FILE] as string).replace("{now} were seen", "71.1% ({now}) were seen");
    }, charts);
  expect(edit).toThrowErrorMatchingInlineSnapshot(`
    [ProblemsError: data/hospitals/emergency-waits-official.json:20:7  The headline names a number that the chart does not draw, "71.1%"
        expected: a number that is drawn, or follows from some
        found: "71.1%" in "71.1% (70.1%) were seen within four hours in April 2025, after 67.3% in March 2025"
        remedy: Write what is drawn, or state it by a field that follows the figures; where it rests on a figure that is not drawn, name that under "restsOn", and what belongs to the meaning of a measure in its "definition" or in "caveats".

    1 problem found. Nothing was changed.]
  `);
});
