import { describe, expect, it } from "vitest";
import { creditOf } from "../../src/words/credit.ts";
import { councilDataset } from "../fixtures/council.ts";

const figuresOf = (id: string) => councilDataset(id).figures;

describe("who published figures, and of when they are", () => {
  it("names the period and the papers", () => {
    expect(creditOf(figuresOf("ward-life-expectancy"))).toBe(
      "figures of 2010 to 2014 from the papers of Cabinet, 8 March 2016",
    );
  });

  it("names who published first before who printed it later", () => {
    expect(creditOf(figuresOf("emergency-waits-official"))).toBe(
      "figures of November 2022 to April 2025 from Office of Invented Statistics, Waits at emergency departments and the papers of Health Scrutiny Committee, 11 November 2025",
    );
  });

  it("counts sources beyond the second", () => {
    const figures = ["ward-life-expectancy", "emergency-waits-official", "planned-waits"].flatMap(figuresOf);
    expect(creditOf(figures)).toMatch(
      /^figures of .+ from the papers of Cabinet, 8 March 2016, .+ and two more sources$/,
    );
  });

  it("says nothing where there are no figures", () => {
    expect(creditOf([])).toBe("");
  });
});
