import { describe, expect, it } from "vitest";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import { textFaults } from "./boxes.ts";
import { draw, drawWhole, readDataset, tableText, textsOf } from "./dataset.ts";
import { like } from "./figures.ts";

const vaping = readDataset("young-people-vaping");
const births = readDataset("child-health-2018");
const smoking = readDataset("young-people-smoking");
const wards = readDataset("ward-life-expectancy");

/** The two shares of smoking at birth with other values, or as many more as there are values. */
function shares(...values: string[]): Dataset {
  const own = births.figures.filter(({ indicator }) => indicator.id === "smoking-at-delivery");
  const figures = values.map((value, index) => ({
    ...like(own[index % 2] as Figure, { value }),
    ...(index > 1 ? { area: { ...own[0]?.area, code: `other-${index}`, name: `Other ${index}` } } : {}),
  })) as Figure[];
  return { ...births, figures };
}

const pair: ChartSpec = {
  id: "pair",
  type: "waffle",
  headline: "",
  subtitle: "",
  select: { indicator: "smoking-at-delivery" },
  by: "area",
  counted: "smoke",
  others: "do not",
  of: "women who gave birth",
};
const single = { ...pair, by: undefined };
const long: ChartSpec = {
  ...pair,
  counted: "smoke at the time of birth, by what they told the midwife who asked them",
  of: "women who gave birth in a hospital of the Mersey and West Lancashire Teaching Hospitals NHS Trust",
};
const longName = shares("13", "11");
longName.figures = longName.figures.map((figure) => ({
  ...figure,
  area: { ...figure.area, name: "Mersey and West Lancashire Teaching Hospitals NHS Trust" } as never,
}));

describe("waffle", () => {
  it.each([
    ["one-in-seven", vaping, "one-in-seven"],
    ["two", births, "smoking"],
    ["four", shares("13", "11", "45.5", "70"), pair],
    ["missing", shares("13", "c"), pair],
    ["all-missing", shares("x", "x"), pair],
    ["tiny", shares("0.4", "99.7"), pair],
    ["zero", shares("0", "100"), pair],
    ["seven-cells", shares("14"), { ...single, cells: 7 }],
    ["twelve-cells", shares("8"), { ...single, cells: 12 }],
    ["longest", longName, long],
    ["empty", { ...births, figures: [] }, pair],
  ] as [string, Dataset, string | ChartSpec][])("draws %s", async (name, dataset, chart) => {
    for (const [width, smallest] of [
      ["narrow", 12.6],
      ["wide", 14.6],
    ] as const) {
      const svg = draw(dataset, chart, width);
      expect(textFaults(svg, smallest)).toEqual([]);
      await expect(svg).toMatchFileSnapshot(`waffle-${name}-${width}.svg`);
    }
  });

  it("sorts shares from the highest where asked to, what is missing last", () => {
    const names = (sort?: string) =>
      tableText(drawWhole(shares("13", "c", "70", "45.5"), { ...pair, ...(sort ? { sort } : {}) }))
        .slice(1)
        .map((row) => row.split(" | ")[1]);
    expect(names()).toEqual(["13", "[c]", "70", "45.5"]);
    expect(names("high-first")).toEqual(["70", "45.5", "13", "[c]"]);
  });

  it("fills as many of 100 squares as the share says, and draws the others as circles", () => {
    const svg = draw(vaping, "one-in-seven", "wide");
    // One more of each in the legend.
    expect(svg.match(/<circle /g)).toHaveLength(86 + 1);
    expect(svg.match(/<path /g)).toHaveLength(14 + 1);
  });

  it("fills none and all only in its picture: the words say what is there", () => {
    const texts = textsOf(draw(shares("0.4", "99.7"), pair, "wide")).join(" ");
    expect(texts).toContain("about 1 in 250");
    expect(texts).toContain("too few to fill a square");
    expect(texts).toContain("the others are too few for a circle");
    expect(textsOf(draw(shares("0", "100"), pair, "wide"))).toEqual(expect.arrayContaining(["none", "all"]));
  });

  it("says the share, the plain ratio as rounded, and no more of a single figure", () => {
    expect(drawWhole(vaping, "one-in-seven").sentence).toBe(
      "Vape regularly, Sefton, 2023: 14%, about 1 in 7. “About” means rounded, by a twentieth at most.",
    );
  });

  it("says both of two, and makes no judgement without an interval", () => {
    expect(drawWhole(births, "smoking").sentence).toBe(
      "Smoking at the time of birth, 2017/18. Sefton: 13%, estimate, about 1 in 8. England: 11%, estimate, about 1 in 9. " +
        "“About” means rounded, by a twentieth at most. No confidence interval is published, so we do not say whether " +
        "this difference is more than chance.",
    );
  });

  it("says and lists an interval", () => {
    const chart = { ...single, select: { indicator: "smokes", area: "E08000014", period: "2023" } };
    expect(drawWhole(smoking, chart).sentence).toContain(
      "8%, about 1 in 12, 95% confidence interval 6% to 10%, worked out from the printed counts.",
    );
    expect(tableText(drawWhole(smoking, chart))).toEqual([
      "Area | Share | 95% interval | Rounded",
      "Sefton | 8 | 6 to 10, derived | about 1 in 12",
    ]);
  });

  it("shows a missing value as its shorthand in words, without shapes", () => {
    const svg = draw(shares("13", "c"), pair, "narrow");
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["[c]", "suppressed"]));
    expect(svg.match(/<circle /g)).toHaveLength(87 + 1);
    expect(tableText(drawWhole(shares("13", "c"), pair))).toContain("England | [c] | ");
  });

  it("has words, not an empty frame, where nothing is selected", () => {
    const empty = { ...births, figures: [] };
    expect(textsOf(draw(empty, pair, "narrow"))).toEqual(["There is no figure to draw."]);
    expect(drawWhole(empty, pair).sentence).toBe("There is no figure to show.");
  });

  it("refuses what squares cannot stand for", () => {
    expect(() => drawWhole(wards, { ...pair, select: { indicator: "life-expectancy" } })).toThrow(
      "squares can stand for shares in per cent only, not for years",
    );
    expect(() => drawWhole(shares("1", "2", "3", "4", "5"), pair)).toThrow(
      "5 shares, and 4 at most fit side by side: select fewer, or draw bars",
    );
    expect(() => drawWhole(births, single)).toThrow(
      '2 shares need "by": the dimension that names each of them',
    );
  });
});
