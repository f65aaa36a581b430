import { describe, expect, it } from "vitest";
import bullet from "../../src/charts/bullet/chart.ts";
import { councilDataset, councilWith } from "../fixtures/council.ts";
import { textFaults } from "./boxes.ts";
import { testCases } from "./cases.ts";
import { drawing, tableText } from "./drawing.ts";
import {
  ambulances,
  HARD,
  infections,
  ofParts,
  recommend,
  services,
  spec,
  stroke,
  targets,
} from "./made/bullet.ts";
import { LONGEST_PLACE } from "./names.ts";
import { textsOf } from "./svg.ts";

const drawn = drawing({ bullet });
const { draw, drawWhole } = drawn;

testCases(
  "bullet",
  drawn,
  ["targets", "times"],
  [
    ["targets", services, targets],
    ["times", ambulances, "times"],
    ["waits", councilDataset("hospital-waits"), "targets"],
    ["vaccines", councilDataset("childhood-vaccination"), "targets"],
    ["infections", services, infections],
    ["stroke", services, stroke],
    ["access", services, ofParts("access")],
    ["recovery", services, ofParts("six-weeks", "recovery")],
    ["without-target", services, recommend],
    ...HARD,
  ],
);

describe("the sentence", () => {
  it("counts targets, names the one missed by most and compares with the last peer", () => {
    expect(drawWhole(services, targets).sentence).toBe(
      "Pellmouth and Orle missed all three targets in October 2024. Furthest from its target was “Waiting no more than 18 weeks for treatment”: 60.41%, where the target is 92% or more. Wolds Ambulance met one of three targets in October 2024. Furthest from its target was “Waiting no more than 18 weeks for treatment”: 54.85%, where the target is 92% or more.",
    );
  });

  it("speaks of times where lower is better", () => {
    expect(drawWhole(ambulances, "times").sentence).toBe(
      "Pellmouth East missed both targets in February 2025. Furthest from its target was “Emergency calls”: 39 min 10 s, where the target is 18 min or less. Pellmouth West missed both targets in February 2025. Furthest from its target was “Emergency calls”: 28 min 22 s, where the target is 18 min or less.",
    );
  });

  it("never calls a limit of a year met after seven months", () => {
    const { sentence } = drawWhole(services, infections);
    expect(sentence).toContain(
      "“C. difficile infections since April” from April to October 2024: Pellmouth and Orle (24) is below its limit (39). The other: Wolds Ambulance (93) is below its limit (133). The limits for C. difficile are for a whole year and the counts for seven months, so we do not say whether they are met.",
    );
    expect(textsOf(draw(services, infections, "wide")).filter((text) => text === "met")).toHaveLength(1);
  });

  it("takes together those who have one target each, and says what is disputed", () => {
    expect(drawWhole(services, ofParts("access")).sentence).toBe(
      "“Starting treatment in the month” in October 2024: Pellmouth East (0.71%) and Pellmouth West (0.80%, disputed) missed the target of 1.59% or more.",
    );
  });

  it("says how near those came who met all targets", () => {
    expect(drawWhole(services, ofParts("six-weeks", "recovery")).sentence).toContain(
      "Pellmouth West met both targets in October 2024. Closest to missing it was “Recovered by the end of treatment”: 50.6%, where the target is 50% or more.",
    );
  });

  it("lists the values where there is no target", () => {
    expect(drawWhole(services, recommend).sentence).toContain(
      "“Emergency: would recommend” in October 2024: Pellmouth and Orle (84.0%), Wolds Ambulance (70.0%), Wolds and Coast (78.0%) and England (79.0%).",
    );
  });

  it("names what is missing, and the period where periods differ", () => {
    expect(drawWhole(services, stroke).sentence).toBe(
      "Pellmouth and Orle met one of two targets. It missed “Stroke patients mostly on a stroke unit” (August 2024): 78.30%, where the target is 80% or more. “Stroke patients mostly on a stroke unit” (January to March 2024): Wolds Ambulance (60.2%) missed the target of 80% or more. There is no figure for Wolds Ambulance on “TIA: seen and treated within 24 hours” (October 2024).",
    );
  });
});

describe("the table", () => {
  it("has every value, target and peer", () => {
    expect(tableText(drawWhole(services, targets)).slice(0, 3)).toEqual([
      "Indicator | Provider | Value | Target | Met or missed | Wolds and Coast | England",
      "Emergency: dealt with within four hours | Pellmouth and Orle | 66.77 | 76 | missed | 69.73 | 70.25",
      "Emergency: dealt with within four hours | Wolds Ambulance | 68.00 | 76 | missed | 69.73 | 70.25",
    ]);
  });

  it("has the period where periods differ, and a shorthand for a missing value", () => {
    expect(tableText(drawWhole(services, stroke))).toEqual([
      "Indicator | Provider | Period | Value | Target | Met or missed",
      "Stroke patients mostly on a stroke unit | Pellmouth and Orle | August 2024 | 78.30 | 80 | missed",
      "Stroke patients mostly on a stroke unit | Wolds Ambulance | January to March 2024 | 60.2 | 80 | missed",
      "TIA: seen and treated within 24 hours | Pellmouth and Orle | October 2024 | 76.50 | 60 | met",
      "TIA: seen and treated within 24 hours | Wolds Ambulance | October 2024 | [x] | 60 | ",
    ]);
  });

  it("uses the target of each provider", () => {
    expect(tableText(drawWhole(services, infections)).slice(1, 3)).toEqual([
      "C. difficile infections since April | Pellmouth and Orle | 24 | 39 | not judged",
      "C. difficile infections since April | Wolds Ambulance | 93 | 133 | not judged",
    ]);
  });
});

describe("hard cases", () => {
  it("draws no bar for a missing value, and says why", () => {
    const svg = draw(services, stroke, "wide");
    expect(svg.match(/<rect /g)).toHaveLength(3);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["[x]", "not available"]));
  });

  it("gives no verdict without polarity", () => {
    const figures = services.figures.map((figure) => ({
      ...figure,
      indicator: { ...figure.indicator, polarity: "none" as const },
    }));
    const neutral = { ...services, figures };
    expect(textsOf(draw(services, targets, "wide"))).toContain("missed");
    expect(textsOf(draw(neutral, targets, "wide"))).not.toContain("missed");
    expect(textsOf(draw(neutral, targets, "wide"))).toContain("Target: 76%");
    expect(tableText(drawWhole(neutral, targets))[0]).not.toContain("Met or missed");
  });

  it("draws one row, with the provider in the legend and the target as its label", () => {
    const one = spec({
      select: { indicator: "tia", organisation: "pellmouth-orle" },
      rows: "indicator",
      target: { role: "target" },
    });
    expect(drawWhole(services, one).sentence).toBe(
      "“TIA: seen and treated within 24 hours” in October 2024: Pellmouth and Orle (76.50%) met the target of 60% or more.",
    );
    for (const width of ["narrow", "wide"] as const) {
      const svg = draw(services, one, width);
      expect(textsOf(svg)).toEqual(
        expect.arrayContaining(["Pellmouth and Orle", "Target: 60% or more", "met"]),
      );
      expect(textFaults(svg)).toEqual([]);
    }
  });

  it("breaks the longest names instead of clipping them", () => {
    const figures = services.figures.map((figure) =>
      figure.organisation
        ? { ...figure, organisation: { ...figure.organisation, short: LONGEST_PLACE } }
        : figure,
    );
    for (const width of ["narrow", "wide"] as const)
      expect(textFaults(draw({ ...services, figures }, targets, width))).toEqual([]);
  });

  it("sets the chosen provider in rust", () => {
    const chosen = { ...targets, highlight: "wolds-ambulance" };
    expect(draw(services, chosen, "wide").match(/<rect[^>]*var\(--rust\)/g)).toHaveLength(3);
  });

  it("refuses values of different units", () => {
    const mixed = spec({ select: { organisation: "wolds-ambulance" }, rows: "indicator" });
    expect(() => drawWhole(services, mixed)).toThrow(
      "Values against targets need one unit, and the selection has per cent and number. Select the figures of one unit, and make a chart of each.",
    );
  });
});

it("of several units is a problem with its place, which says what to do", () => {
  const mixed = (files: Record<string, string>) => {
    const path = "habits/smoking-by-ward.json";
    const meaning = JSON.parse(files[path] as string);
    meaning.indicators["good-health"].unit = "per-1000";
    meaning.charts = [spec({ select: { area: "E08990001" }, rows: "indicator" })];
    files[path] = JSON.stringify(meaning, null, 2);
  };
  // Charts of other types are named as unknown: only what is said of this one counts.
  expect(() => councilWith(mixed, new Map([["bullet", bullet]]))).toThrow(
    /smoking-by-ward\.json:\d+:\d+ {2}The chart cannot be drawn from these figures.*found: Values against targets need one unit, and the selection has per cent and per 1,000\. Select the figures of one unit/s,
  );
});
