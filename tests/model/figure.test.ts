import { describe, expect, it } from "vitest";
import { type Figure, formatCell, formatFigure, isKnown, subjectOf } from "../../src/model/figure.ts";
import { chartWith, figuresWith, readWith } from "../reading/small-site.ts";

/** The first figure of the small site with other cells. */
function figure(cells: Record<string, string>): Figure {
  const files = {
    "health/smoking.csv": figuresWith(cells),
    "health/smoking.json": chartWith({ restsOn: [] }),
  };
  return readWith(files).datasets[0]?.figures[0] as Figure;
}

const none = { lower: "", upper: "", numerator: "", denominator: "" };

describe("a figure in words", () => {
  it("has its unit at printed precision", () => {
    expect(formatFigure(figure({ value: "12.30" }))).toBe("12.30%");
    expect(formatFigure(figure({ ...none, indicator: "wait", value: "625", sex: "" }))).toBe("10 min 25 s");
  });

  it("has no unit in a table that names it once", () => {
    expect(formatCell(figure({ value: "12.30" }))).toBe("12.30");
  });

  it.each(["u", "p", "e", "d"])("carries the shorthand %s in a table", (status) => {
    expect(formatCell(figure({ status }))).toBe(`12.3 [${status}]`);
    expect(formatFigure(figure({ status }))).toBe("12.3%");
  });

  it.each(["x", "c", "z"])("is the shorthand %s where there is no number", (status) => {
    const missing = figure({ ...none, value: "", status });
    expect(isKnown(missing)).toBe(false);
    expect(missing.measurement).toEqual({ kind: "missing", status });
    expect(formatCell(missing)).toBe(`[${status}]`);
    expect(formatFigure(missing)).toBe(`[${status}]`);
  });

  it("shows 0 as 0, which is not missing", () => {
    const zero = figure({ ...none, value: "0" });
    expect(isKnown(zero)).toBe(true);
    expect(formatCell(zero)).toBe("0");
  });
});

describe("subjectOf", () => {
  it("names the area, the provider by its short name, or both", () => {
    expect(subjectOf(figure({}))).toBe("Bramwick");
    expect(subjectOf(figure({ area: "", organisation: "pao", period: "2023-10" }))).toBe(
      "Pellmouth and Orle",
    );
    expect(subjectOf(figure({ organisation: "pao", period: "2023-10" }))).toBe(
      "Pellmouth and Orle, Bramwick",
    );
  });
});
