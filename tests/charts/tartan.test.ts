import { describe, expect, it } from "vitest";
import tartan from "../../src/charts/tartan/chart.ts";
import { councilDataset } from "../fixtures/council.ts";
import { testCases } from "./cases.ts";
import { drawing, tableText } from "./drawing.ts";
import { inTurn, measured } from "./hard-values.ts";
import {
  byArea,
  care,
  leaving,
  lives,
  long,
  longNames,
  one,
  only,
  readiness,
  referrals,
  rug,
  sameYear,
  sixty,
  wards,
} from "./made/tartan.ts";
import { PELLMOUTH } from "./names.ts";
import { textsOf } from "./svg.ts";
import { UNITS } from "./units.ts";

const drawn = drawing({ tartan });
const { draw, drawWhole } = drawn;

testCases(
  "tartan",
  drawn,
  ["readiness", "same-year"],
  [
    ["readiness", leaving, readiness],
    ["grades", councilDataset("going-home"), "grades"],
    ["rug", councilDataset("early-deaths"), "rug"],
    ["same-year", care, sameYear],
    ["wards", wards, rug({ select: { indicator: "life-expectancy" }, rows: "area", columns: "sex" })],
    [
      "two-rows",
      wards,
      rug({ select: { indicator: "life-expectancy" }, rows: ["deprivation", "area"], columns: "sex" }),
    ],
    ["long", long, sameYear],
    ["one", care, one],
    ["longest", longNames, byArea],
    ["longest-heads", longNames, rug({ select: {}, rows: ["indicator", "sex"], columns: "area" })],
    [
      "three-digits",
      only(measured(inTurn(lives, ["312", "987", "560.5", "104"]), UNITS.per100000, "Admissions")),
      byArea,
    ],
    [
      "seven-digits",
      only(measured(inTurn(lives, ["1234567", "7654321", "104"]), UNITS.count, "Letters sent")),
      byArea,
    ],
    [
      "negative",
      only(measured(inTurn(lives, ["-3", "-850.25", "0", "45.5"]), UNITS.percentChange, "Change")),
      byArea,
    ],
    ["some-missing", only(inTurn(lives, ["78.5", "x", "81.2", "c", "84"])), byArea],
    ["all-missing", only(inTurn(lives, ["x", "c", "x"])), byArea],
    ["levels-all-missing", { ...leaving, figures: inTurn(leaving.figures, ["x"]) }, readiness],
    ["one-missing", only(inTurn(lives.slice(0, 1), ["c"])), byArea],
    ["none", only([]), byArea],
    ["sixty", only(sixty), byArea],
  ],
);

describe("levels", () => {
  it("are drawn as their words, with what is planned said", () => {
    const texts = textsOf(draw(leaving, readiness, "wide"));
    expect(texts).toEqual(expect.arrayContaining(["Not yet", "Mature", "planned", "planned [d]"]));
    expect(texts).not.toContain("2");
  });

  it("are counted in the sentence, which warns of the break", () => {
    expect(drawWhole(leaving, readiness).sentence).toMatch(
      /^January to March 2018: “Mature” for one, “Established” for three, “Plans” for three and “Not yet” for two of nine\. January to March 2019, planned: “Mature” for one and “Established” for eight of nine\. The figures of April to June 2018 and July to September 2018 should not be compared\./,
    );
  });

  it("have one shade each", () => {
    const svg = draw(leaving, readiness, "wide");
    const shades = [...svg.matchAll(/<(?:g|rect) [^>]*fill="(var\(--ramp-\d\))"/g)].map(([, fill]) => fill);
    // The key's four, then 45 tiles.
    expect(shades).toHaveLength(4 + 45);
    expect(new Set(shades).size).toBe(4);
    // "Mature" in the key, at one change for four quarters and at another for two.
    expect(shades.filter((fill) => fill === shades[3])).toHaveLength(1 + 4 + 2);
  });

  it("are words in the table", () => {
    expect(tableText(drawWhole(leaving, readiness)).slice(0, 2)).toEqual([
      "Change | January to March 2018 | April to June 2018 | July to September 2018 | October to December 2018 | January to March 2019",
      "Plan the way home early | Plans | Plans | Plans | Established, planned | Established [d], planned",
    ]);
  });

  it("have a dashed line at a break, or words where tiles stand in lines", () => {
    expect(textsOf(draw(leaving, readiness, "wide"))).toContain(
      "Dashed line: do not compare figures on its two sides.",
    );
    expect(textsOf(draw(leaving, readiness, "narrow")).join(" ")).toContain(
      "Do not compare figures from Jul–Sep 2018 on with those before.",
    );
  });
});

describe("ranks", () => {
  it("say in how many rows a column is highest, and nothing of better", () => {
    const { sentence } = drawWhole(care, sameYear);
    expect(sentence).toBe(
      "Pellmouth beside councils like Pellmouth and England, five measures: its number is the highest for four and the lowest for “Assessed within 45 working days”. One of the 18 tiles has no figure.",
    );
    expect(sentence).not.toMatch(/better|worse/);
  });

  it("name each row's unit where units differ", () => {
    const lines = tableText(drawWhole(care, sameYear));
    expect(lines).toHaveLength(7);
    expect(lines[0]).toBe("Indicator | Unit | Pellmouth | Councils like Pellmouth | England");
    expect(lines).toContain("Referrals to children’s social care, yearly rate | per 1,000 | 768 | 579 | 538");
  });

  it("hatch a tile without a figure, show its shorthand and explain it", () => {
    const svg = draw(care, sameYear, "wide");
    // Its entry in the key as well.
    expect(svg.match(/<(?:g|rect) [^>]*fill="url\(#made-same-year-wide-hatch\)"/g)).toHaveLength(2);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["[c]", "[c] suppressed"]));
  });

  it("are not given across a break", () => {
    const years = rug({
      select: { indicator: "again", area: PELLMOUTH },
      rows: "indicator",
      columns: "period",
    });
    expect(draw(care, years, "wide")).not.toContain("--ramp-");
    expect(drawWhole(care, years).sentence).toContain("should not be compared");
    expect(draw({ ...care, breaks: [] }, years, "wide")).toContain("--ramp-");
  });

  it("are not given to one tile", () => {
    expect(draw(care, one, "narrow")).not.toContain("--ramp-");
    expect(drawWhole(care, one).sentence).toBe("Referrals to children’s social care, yearly rate: 768.");
  });
});

it("says that there is nothing to draw", () => {
  const none = { ...referrals, select: { indicator: "referrals", period: "1999" } };
  expect(textsOf(draw(care, none, "narrow"))).toEqual(["There is no figure to draw."]);
  expect(drawWhole(care, none).sentence).toBe("There is no figure to show.");
});
