import { describe, expect, it } from "vitest";
import type { Area } from "../../src/model/area.ts";
import { wardMeasures, wardSentence } from "../../src/views/ward.ts";
import { readDataset } from "../charts/dataset.ts";

const life = readDataset("ward-life-expectancy");
const conceptions = readDataset("teenage-conceptions");
const wards = [...new Set(life.figures.flatMap(({ area }) => (area?.type === "ward" ? [area] : [])))];
const named = (name: string) => wards.find((ward) => ward.name === name) as Area;

describe("a ward among the others", () => {
  it("has its place from the nearer end, and how far it is from both ends", () => {
    const [women] = wardMeasures([life], named("Church"), wards);
    expect(women).toMatchObject({
      part: "women",
      value: "79.3 years",
      standing: "the 3rd lowest of 22 wards",
      rank: "20th of 22",
      toHighest: "10.4 years less than Ainsdale",
      toLowest: "2.7 years more than Linacre",
    });
  });

  it("is not ranked where the papers print a measure for a few wards only", () => {
    const few = conceptions.figures.flatMap(({ area }) => (area?.type === "ward" ? [area] : []));
    const [ward] = few as [Area];
    const all = [...wards.filter(({ code }) => !few.some((each) => each.code === code)), ...new Set(few)];
    const measures = wardMeasures([conceptions], ward, all);
    expect(measures.length).toBeGreaterThan(0);
    expect(measures.map(({ standing, rank }) => standing + rank).join("")).toBe("");
    expect(wardSentence(ward, measures)).toBe("");
  });
});
