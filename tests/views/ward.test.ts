import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import type { Area } from "../../src/model/area.ts";
import { gapHeadline, MOST_CHARTS, wardCharts } from "../../src/views/ward-charts.ts";
import { largeMeasures, wardMeasures } from "../../src/views/ward-measures.ts";
import { wardSentence } from "../../src/views/ward-words.ts";
import { councilDataset } from "../fixtures/council.ts";

const life = councilDataset("ward-life-expectancy");
const wards = [...new Set(life.figures.flatMap(({ area }) => (area?.type === "ward" ? [area] : [])))];
const named = (name: string) => wards.find((ward) => ward.name === name) as Area;

describe("a ward among the others", () => {
  it("has its place from the nearer end, and how far it is from both ends", () => {
    const [women] = wardMeasures([life], named("Tern Quay"), wards);
    expect(women).toMatchObject({
      part: "women",
      value: "80.5 years",
      standing: "the 2nd lowest of 6 wards",
      toHighest: "5.4 years less than Fuller's Reach",
      toLowest: "2.4 years more than St Aldern",
    });
  });

  it("is set large with its place, its number apart from its unit", () => {
    const large = largeMeasures(wardMeasures([life], named("Tern Quay"), wards));
    expect(large.map(({ part, number, rest, place }) => [part, number, rest, place])).toEqual([
      ["women", "80.5", "years,", "2nd lowest of 6"],
      ["men", expect.stringMatching(/^\d+\.\d$/), "years,", expect.stringMatching(/est of 6$/)],
    ]);
  });

  it("has a headline that says how far it is from the other end", () => {
    const headlines = (name: string) =>
      wardCharts([life], named(name), charts).map((chart) =>
        gapHeadline(chart, named(name), wardMeasures([life], named(name), wards)),
      );
    expect(headlines("Tern Quay")[0]).toBe("Women: 5.4 years less than Fuller's Reach");
    expect(headlines("Fuller's Reach")[0]).toMatch(/^Women: 7\.8 years more than St Aldern$/);
  });

  it("has no more charts than a reader looks through, the first of all", () => {
    const ward = named("Tern Quay");
    const all = wardCharts([life], ward, charts);
    expect(all.length).toBeLessThan(MOST_CHARTS);
    const many = wardCharts(
      Array.from({ length: MOST_CHARTS }, () => life),
      ward,
      charts,
    );
    expect(many).toHaveLength(MOST_CHARTS);
    expect(many.slice(0, all.length)).toEqual(all);
    expect(wardCharts([life], ward, charts, 1)).toEqual(all.slice(0, 1));
  });

  it("says once among how many it stands", () => {
    const ward = named("Tern Quay");
    const words = wardSentence(ward, wardMeasures([life], ward, wards));
    expect(words).toMatch(
      /^Life expectancy at birth, Tern Quay, 2010 to 2014: women 80\.5 years \(the 2nd lowest of 6 wards\)/,
    );
    expect(words.match(/ of 6 wards/g)).toHaveLength(1);
  });

  it("is not ranked where the papers print a measure for a few wards only", () => {
    const [ward, other] = wards as [Area, Area];
    const few = life.figures.filter(({ area }) => area === ward || area === other);
    const measures = wardMeasures([{ ...life, figures: few }], ward, wards);
    expect(measures.length).toBeGreaterThan(0);
    expect(measures.map(({ standing }) => standing).join("")).toBe("");
    expect(wardSentence(ward, measures)).toBe("");
  });
});
