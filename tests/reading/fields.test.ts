import { describe, expect, it } from "vitest";
import { chartWith, figuresWith, meaningWith, problemWith, readWith } from "./small-site.ts";

const MEN = { indicator: "smokes", area: "E05990940", sex: "male" };
const now = { id: "now", select: { ...MEN, period: "latest" } };

/** The chart with a headline, and the figures that it rests on. */
const headed = (headline: string, restsOn: unknown[] = [now], more: Record<string, string> = {}) => ({
  "health/smoking.json": chartWith({ headline, restsOn }),
  ...more,
});
const headlineOf = (files: Record<string, string>) => readWith(files).datasets[0]?.charts[0]?.headline;

describe("fields of a text", () => {
  it("say the value with its unit, the period and who it is about", () => {
    expect(headlineOf(headed("{now} of men in {now.area} in {now.period}"))).toBe(
      "12.3% of men in Bramwick in 2013",
    );
    const wait = { id: "wait", select: { indicator: "wait" } };
    expect(headlineOf(headed("{wait} at {wait.organisation}, {wait.period}", [wait]))).toBe(
      "10 min 25 s at Pellmouth and Orle, October 2023",
    );
  });

  it("keep the decimals as printed", () => {
    const csv = { "health/smoking.csv": figuresWith({ value: "12.0" }) };
    expect(headlineOf(headed("{now} of men", [now], csv))).toBe("12.0% of men");
  });

  it("say the first and the last period that a chart draws, and that a dataset has", () => {
    expect(headlineOf(headed("From {first} to {last}", []))).toBe("From 2013 to 2013");
    const summary = "{first} to {last}: {now}";
    const site = readWith({ "health/smoking.json": meaningWith({ summary, restsOn: [now] }) });
    expect(site.datasets[0]?.summary).toBe("2013 to October 2023: 12.3%");
  });

  it("take a value beside the name as a value to be checked", () => {
    expect(headlineOf(headed("{now} of men", [{ ...now, value: "12.3" }]))).toBe("12.3% of men");
    expect(problemWith(headed("{now} of men", [{ ...now, value: "12.4" }]))).toMatch(
      /states a value that the figure does not have/,
    );
  });
});

describe("a field that cannot be filled", () => {
  it("is named, with those that there are", () => {
    expect(problemWith(headed("{now} of men, {nwo.period}"))).toMatchInlineSnapshot(`
      data/health/smoking.json:34:7  The text has a field that nothing fills, {nwo.period}
          expected: one of {first}, {last}, {now}, {now.period}, {now.area}
          found: {nwo.period}
          remedy: Did you mean "now.period"?
    `);
  });

  it("may be of an organisation that the figure has not", () => {
    expect(problemWith(headed("{now} of men, {now.organisation}"))).toMatch(
      /a field that nothing fills, \{now\.organisation\}/,
    );
  });

  it("may be one of several figures", () => {
    const several = { id: "now", select: { indicator: "smokes" } };
    expect(problemWith(headed("{now} of men", [several]))).toMatch(/must name its figures one by one/);
    const none = { id: "now", select: { ...MEN, area: "E08990014" } };
    expect(problemWith(headed("{now} of men", [none]))).toMatch(/found: 0 figures/);
  });

  it("may be one of a figure without a value", () => {
    const withheld = { id: "now", select: { ...MEN, area: "E05990938" } };
    expect(problemWith(headed("{now} of men", [withheld]))).toMatchInlineSnapshot(`
      data/health/smoking.json:42:11  The figure "now" that the text states has no value
          expected: a figure with a value
          found: the status "c"
          remedy: Pick another figure, or state what is known without it.
    `);
  });

  it("may be half a field", () => {
    expect(problemWith(headed("{now} of men in {now.period"))).toMatchInlineSnapshot(`
      data/health/smoking.json:34:7  The text has a curly bracket that belongs to no field
          expected: { and } round the name of each field, and nowhere else
          found: "{now} of men in {now.period"
          remedy: Close the bracket, or delete it.
    `);
  });

  it("is refused in a summary too", () => {
    expect(problemWith({ "health/smoking.json": meaningWith({ summary: "Until {lst}" }) })).toMatch(
      /Did you mean "last"\?/,
    );
  });
});

describe("a figure that a text rests on", () => {
  it("has a value or a name", () => {
    expect(problemWith(headed("12.3% of men", [{ select: MEN }]))).toMatchInlineSnapshot(`
      data/health/smoking.json:40:9  It is not said what the text states of the figure
          expected: "value" with its value as printed, or an "id" by which the text names it
          found: neither
          remedy: Add "value": "12.3", or an "id" and a field of that name in the text.
    `);
  });

  it("is stated under its name", () => {
    expect(problemWith(headed("12.3% of men"))).toMatchInlineSnapshot(`
      data/health/smoking.json:41:11  No text states the figure "now"
          expected: {now} or {now.period} in a text
          found: neither
          remedy: Write the field where the text states the figure, or delete the entry.
    `);
  });

  it("has a name of its own", () => {
    const other = { ...now, select: { ...MEN, sex: "female" } };
    expect(problemWith(headed("{now} of men", [now, other]))).toMatch(/The name "now" of a figure is taken/);
    expect(problemWith(headed("{last} of men", [{ ...now, id: "last" }]))).toMatch(
      /a name other than first and last/,
    );
  });
});

describe("a subtitle", () => {
  const subtitleOf = (subtitle: string, more: Record<string, string> = {}) =>
    readWith({
      "health/smoking.json": chartWith({ headline: "Smoking", subtitle, restsOn: [] }),
      ...more,
    }).datasets[0]?.charts[0]?.subtitle;

  it("ends with the period where no text of the chart has a year", () => {
    expect(subtitleOf("Per cent")).toBe("Per cent, 2013");
    expect(subtitleOf("Per cent, {first}")).toBe("Per cent, 2013");
  });

  it("does not where nobody printed a period", () => {
    const [head, ...rows] = figuresWith({}).trimEnd().split("\n");
    const csv = [`${head},period_basis`, ...rows.map((row) => `${row},assumed`), ""].join("\n");
    expect(subtitleOf("Per cent", { "health/smoking.csv": csv })).toBe("Per cent");
  });
});
