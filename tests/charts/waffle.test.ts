import { describe, expect, it } from "vitest";
import waffle from "../../src/charts/waffle/chart.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import { councilDataset } from "../fixtures/council.ts";
import { madeDataset } from "../fixtures/made-dataset.ts";
import { testCases } from "./cases.ts";
import { drawing, specOf, tableText } from "./drawing.ts";
import { elsewhere, like } from "./figures.ts";
import { renamed } from "./hard-values.ts";
import { LONGEST_NAME } from "./names.ts";
import { parse, textsOf } from "./svg.ts";

const drawn = drawing({ waffle });
const { draw, drawWhole } = drawn;

const vaping = councilDataset("young-people-vaping");
const births = madeDataset(
  `indicator,area,period,value,status
   smoking,E08990001,2017/18,13,e
   smoking,E92000001,2017/18,11,e`,
  {
    indicators: {
      smoking: {
        title: "Smoking at the time of birth",
        unit: "percent",
        polarity: "lower-is-better",
        definition: "Women who smoke when they give birth.",
      },
    },
  },
);

/** The two shares of smoking at birth with other values, or as many more as there are values. */
function shares(...values: string[]): Dataset {
  const figures = values.map((value, index) => {
    const own = births.figures[index % 2] as Figure;
    return index > 1 ? elsewhere(own, `Other ${index}`, value) : like(own, { value });
  });
  return { ...births, figures };
}

const pair = specOf("waffle", {
  select: { indicator: "smoking" },
  by: "area",
  counted: "smoke",
  others: "do not",
  of: "women who gave birth",
});
const single = { ...pair, by: undefined };
const long = {
  ...pair,
  counted: "smoke at the time of birth, by what they told the midwife who asked them",
  of: `women who gave birth in a hospital of the ${LONGEST_NAME}`,
};
const longNames = shares("13", "11");

describe("waffle", () => {
  testCases(
    "waffle",
    drawn,
    ["one-in-seven", "tiny"],
    [
      ["one-in-seven", vaping, "one-in-seven"],
      ["two", births, pair],
      ["four", shares("13", "11", "45.5", "70"), pair],
      ["missing", shares("13", "c"), pair],
      ["all-missing", shares("x", "x"), pair],
      ["tiny", shares("0.4", "99.7"), pair],
      ["zero", shares("0", "100"), pair],
      ["longest", { ...longNames, figures: renamed(longNames.figures, () => LONGEST_NAME) }, long],
      ["empty", shares(), pair],
    ],
    "no values",
  );

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
    expect(cellsOf(svg)).toEqual([14, 86]);
    // Round cells are those of the others.
    expect(patternsOf(svg).map((cell) => cell.getAttribute("rx"))).toEqual([null, "100%"]);
  });

  it("fills none and all only in its picture: the words say what is there", () => {
    const texts = textsOf(draw(shares("0.4", "99.7"), pair, "wide")).join(" ");
    expect(texts).toContain("too few to fill a square");
    expect(texts).toContain("the others are too few for a circle");
    expect(textsOf(draw(shares("0", "100"), pair, "wide"))).toEqual(expect.arrayContaining(["none", "all"]));
  });

  it("says the share, the plain ratio as rounded, and no more of a single figure", () => {
    expect(drawWhole(shares("14"), single).sentence).toBe(
      "Smoking at the time of birth, Pellmouth, 2017/18: 14%, about 1 in 7.",
    );
  });

  it("says both of two, and makes no judgement without an interval", () => {
    expect(drawWhole(births, pair).sentence).toBe(
      "Smoking at the time of birth, 2017/18: Pellmouth (13%, estimate, about 1 in 8) and England (11%, estimate, about 1 in 9).",
    );
  });

  it("says and lists an interval", () => {
    expect(drawWhole(vaping, "one-in-seven").sentence).toBe(
      "Young people who vape, Pellmouth, 2024: 14% (disputed), about 1 in 7, 95% confidence interval 12% to 17%, worked " +
        "out from the printed counts.",
    );
    expect(tableText(drawWhole(vaping, "one-in-seven"))).toEqual([
      "Area | Young people who vape, 2024 | 95% interval | Rounded",
      "Pellmouth | 14 [d] | 12 to 17, derived | about 1 in 7",
    ]);
  });

  it("shows a missing value as its shorthand in words, without shapes", () => {
    const svg = draw(shares("13", "c"), pair, "narrow");
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["[c]", "suppressed"]));
    expect(cellsOf(svg)).toEqual([13, 87]);
    expect(tableText(drawWhole(shares("13", "c"), pair))).toContain("England | [c] | ");
  });

  it("has words, not an empty frame, where nothing is selected", () => {
    const empty = shares();
    expect(textsOf(draw(empty, pair, "narrow"))).toEqual(["There is no figure to draw."]);
    expect(drawWhole(empty, pair).sentence).toBe("There is no figure to show.");
  });

  it("refuses what squares cannot stand for", () => {
    expect(() =>
      drawWhole(councilDataset("ward-life-expectancy"), {
        ...pair,
        select: { indicator: "life-expectancy" },
      }),
    ).toThrow("squares can stand for shares in per cent only, not for years");
    expect(() => drawWhole(shares("1", "2", "3", "4", "5"), pair)).toThrow(
      "5 shares, and 4 at most fit side by side: select fewer, or draw bars",
    );
    expect(() => drawWhole(births, single)).toThrow(
      '2 shares need "by": the dimension that names each of them',
    );
  });
});

/** The cells that are repeated in the parts of a drawing. */
function patternsOf(svg: string): Element[] {
  return [...parse(svg).querySelectorAll("pattern > rect")];
}

/** How many cells each part of a drawing has: its area, in those of its cells. */
function cellsOf(svg: string): number[] {
  return [...parse(svg).querySelectorAll("pattern + path")].map((part) => {
    const corners = [...(part.getAttribute("d") ?? "").matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    const doubled = corners.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = corners[(index + 1) % corners.length] as readonly [number, number];
      return sum + x * nextY - nextX * y;
    }, 0);
    const cell = part.previousElementSibling;
    const [width, height] = ["width", "height"].map((name) => Number(cell?.getAttribute(name)));
    return Math.abs(doubled / 2 / ((width as number) * (height as number)));
  });
}
