import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import { textFaults } from "./boxes.ts";
import { draw, drawWhole, readDataset, tableText, textsOf } from "./dataset.ts";
import { like } from "./figures.ts";

const wards = readDataset("ward-life-expectancy");
const vaccines = readDataset("childhood-vaccination");

describe("dumbbell", () => {
  it.each([
    ["wards", wards, "ranked"],
    ["vaccines", vaccines, "coverage"],
  ] as const)("draws %s", async (name, dataset, chart) => {
    for (const [width, smallest] of [
      ["narrow", 12.6],
      ["wide", 14.6],
    ] as const) {
      const svg = draw(dataset, chart, width);
      expect(textFaults(svg, smallest)).toEqual([]);
      await expect(svg).toMatchFileSnapshot(`dumbbell-${name}-${width}.svg`);
    }
  });

  it("says extremes by name and the gap of each series", () => {
    expect(drawWhole(wards, "ranked").sentence).toBe(
      "Life expectancy at birth, 2009 to 2013. Women: highest in Ainsdale (89.7 years), lowest in Linacre (76.6 years), a " +
        "gap of 13.1 years. Men: highest in Ainsdale (82.7 years), lowest in Linacre (70.5 years), a gap of 12.2 years. No " +
        "confidence interval is published, so we do not say whether these differences are more than chance.",
    );
  });

  it("says what is below, on and above the line, and how others compare", () => {
    expect(drawWhole(vaccines, "coverage").sentence).toBe(
      "Childhood vaccination, 2013/14. Sefton: highest for Five-in-one, 2 years (97.2%), lowest for MMR two doses, 5 years " +
        "(90.3%). Sefton is below the line of 95% on three of seven measures: MMR two doses, 5 years; MMR one dose, 2 years; " +
        "Hib and MenC booster, 2 years. It is exactly on the line on one: Pneumococcal booster, 2 years. Compared with " +
        "the North West, Sefton is higher on four of seven measures and lower on three. Compared with England, Sefton is " +
        "higher on all seven measures. Sefton is furthest from the North West on “MMR two doses, 5 years”: 90.3% against " +
        "92.0%. No confidence interval is published, so we do not say whether these differences are more than chance.",
    );
  });

  it("has every place and the line in the table", () => {
    const drawn = drawWhole(vaccines, "coverage");
    expect(drawn.table.caption).toBe("In per cent");
    expect(tableText(drawn).slice(0, 2)).toEqual([
      "Indicator | Sefton | North West | England | 95% line",
      "MMR two doses, 5 years | 90.3 | 92.0 | 88.3 | 95",
    ]);
  });

  it("shows a row without a number as its shorthand, last", () => {
    const figures = wards.figures.map((figure) =>
      figure.area?.name === "Ainsdale" && figure.indicator.id === "life-expectancy"
        ? like(figure, { value: "x" })
        : figure,
    );
    const missing: Dataset = { ...wards, figures };
    expect(textsOf(draw(missing, "ranked", "narrow"))).toContain("[x]");
    expect(tableText(drawWhole(missing, "ranked")).at(-1)).toBe("Ainsdale | [x] | [x]");
    expect(drawWhole(missing, "ranked").sentence).toContain(
      "Women: of the 21 shown, highest in Molyneux (87.4 years)",
    );
  });

  it("names all that share an extreme", () => {
    const figures = wards.figures.map((figure) =>
      figure.area?.name === "Molyneux" && figure.breakdown.sex === "female"
        ? like(figure, { value: "89.7" })
        : figure,
    );
    expect(drawWhole({ ...wards, figures }, "ranked").sentence).toContain(
      "Women: highest in Ainsdale and Molyneux (89.7 years)",
    );
  });

  it("draws one row", () => {
    const figures = wards.figures.filter(({ area }) => area?.name === "Ainsdale");
    const single: Dataset = { ...wards, figures };
    expect(textFaults(draw(single, "ranked", "narrow"), 12.6)).toEqual([]);
    expect(drawWhole(single, "ranked").sentence).toBe(
      "Life expectancy at birth, fourth most deprived, 2009 to 2013. Women: Ainsdale (89.7 years). Men: " +
        "Ainsdale (82.7 years). No confidence interval is published, so we do not say whether this difference is more than chance.",
    );
  });
});
