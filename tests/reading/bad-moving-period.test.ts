import { expect, it } from "vitest";
import { anyChart } from "../fixtures/any-chart.ts";
import { chartWith, figuresWith, problemsWith, problemWith, readWith } from "./small-site.ts";

const withPeriod = (period: string) => ({
  "health/smoking.json": chartWith({ select: { indicator: "smokes", period }, restsOn: [] }),
});

it("takes a slip in a word for the word", () => {
  expect(problemWith(withPeriod("lastest"))).toMatchInlineSnapshot(`
    data/health/smoking.json:38:9  No figure has the period "lastest"
        expected: one of 2013, 2023-10
        found: "lastest"
        remedy: Did you mean "latest"?
  `);
});

it("refuses none of the last periods", () => {
  expect(problemWith(withPeriod("last-0"))).toMatchInlineSnapshot(`
    data/health/smoking.json:38:9  This is no period that moves with the figures
        expected: at least one period
        found: "last-0"
        remedy: Write latest for the last period, last-12 for the last twelve.
  `);
});

it("refuses a span from what is no period", () => {
  expect(problemWith(withPeriod("from-october"))).toMatchInlineSnapshot(`
    data/health/smoking.json:38:9  This is no period that moves with the figures
        expected: 2013, 2013/14, 2009-13 or 2010-2012, 2010/11-2012/13, 2023-10, 2022/23-Q4, 2015-03-13 or 2014-01-01..2014-10-19
        found: "from-october"
        remedy: Write it in one of these forms.
  `);
});

it("refuses a span with its ends in the wrong order", () => {
  expect(problemWith(withPeriod("from-2019-to-2013"))).toMatchInlineSnapshot(`
    data/health/smoking.json:38:9  This is no period that moves with the figures
        expected: a first period before the last
        found: "from-2019-to-2013"
        remedy: Put the two ends in order.
  `);
});

it("names a span in which nothing lies, and a period before the only one", () => {
  expect(problemWith(withPeriod("from-2030"))).toMatchInlineSnapshot(`
    data/health/smoking.json:38:9  No figure has a period as "from-2030" says
        expected: a period of the figures that fit the rest of the selection
        found: "from-2030"
        remedy: Name a period that there is, or write latest, previous, last-24, from-2023-10, to-2019-09 or from-2016-04-to-2019-03.
  `);
  expect(problemWith(withPeriod("previous"))).toMatch(/No figure has a period as "previous" says/);
});

it("names a headline that is no longer true of the latest figure", () => {
  const restsOn = [
    { select: { area: "E05990940", sex: "male", indicator: "smokes", period: "latest" }, value: "12.3" },
  ];
  readWith({ "health/smoking.json": chartWith({ restsOn }) });
  const newer = "smokes,E05990940,,2014,,,male,11.0,,,,,,2015-cabinet,12,,\n";
  expect(
    problemWith({
      "health/smoking.csv": figuresWith() + newer,
      "health/smoking.json": chartWith({ restsOn }),
    }),
  ).toMatch(/expected: 11\.0\n {4}found: 12\.3/);
});

it("tells nothing of the latest figure while a row that may be later cannot be read", () => {
  const restsOn = [
    { select: { area: "E05990940", sex: "male", indicator: "smokes", period: "latest" }, value: "11.0" },
  ];
  const unread = "smokes,E05990940,,2014-13,,,male,11.0,,,,,,2015-cabinet,12,,\n";
  const problems = problemsWith({
    "health/smoking.csv": figuresWith() + unread,
    "health/smoking.json": chartWith({ restsOn }),
  });
  expect(problems).toContain("This is not a period");
  expect(problems).toContain("1 problem found");
});

it("names a slip in any selection of a chart, a target's as well", () => {
  const target = { select: { area: "E0599094" } };
  const problems = problemsWith({ "health/smoking.json": chartWith({ target }) }, anyChart);
  expect(problems).toMatch(/No figure has the area "E0599094"/);
});
