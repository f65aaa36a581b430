import { describe, expect, it } from "vitest";
import bullet from "../../src/charts/bullet/chart.ts";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import { councilDataset, councilWith } from "../fixtures/council.ts";
import { madeDataset } from "../fixtures/made-dataset.ts";
import { textFaults } from "./boxes.ts";
import { testCases } from "./cases.ts";
import { drawing, specOf, tableText } from "./drawing.ts";
import { elsewhere, like } from "./figures.ts";
import { hardCases, holding } from "./hard-cases.ts";
import { ENGLAND, LONGEST_PLACE } from "./names.ts";
import { textsOf } from "./svg.ts";

const drawn = drawing({ bullet });
const { draw, drawWhole } = drawn;
const spec = (options: Record<string, unknown>): ChartSpec => specOf("bullet", options);

const ambulances = councilDataset("ambulance-response");
const higher = { unit: "percent", polarity: "higher-is-better", definition: "Made up." } as const;
const fewer = {
  unit: "count",
  polarity: "lower-is-better",
  definition: "Made up.",
  smallCounts: "Made up.",
} as const;

/** Values of two providers or of two parts of the borough, with targets and with what they are compared with. */
const services = madeDataset(
  `indicator,area,organisation,period,role,value,status
   emergency,,pellmouth-orle,2024-10,,66.77,
   emergency,,wolds-ambulance,2024-10,,68.00,
   emergency,E54990001,,2024-10,,69.73,
   emergency,E92000001,,2024-10,,70.25,
   emergency,E92000001,,2024-10,target,76,
   cancer,,pellmouth-orle,2024-10,,70.10,
   cancer,,wolds-ambulance,2024-10,,75.20,
   cancer,E54990001,,2024-10,,71.40,
   cancer,E92000001,,2024-10,,70.60,
   cancer,E92000001,,2024-10,target,75,
   planned,,pellmouth-orle,2024-10,,60.41,
   planned,,wolds-ambulance,2024-10,,54.85,
   planned,E54990001,,2024-10,,57.00,
   planned,E92000001,,2024-10,,58.20,
   planned,E92000001,,2024-10,target,92,
   difficile,,pellmouth-orle,2024-04-01..2024-10-31,,24,
   difficile,,wolds-ambulance,2024-04-01..2024-10-31,,93,
   difficile,,pellmouth-orle,2024-04-01..2024-10-31,target,39,
   difficile,,wolds-ambulance,2024-04-01..2024-10-31,target,133,
   mrsa,,pellmouth-orle,2024-04-01..2024-10-31,,0,
   mrsa,,wolds-ambulance,2024-04-01..2024-10-31,,1,
   mrsa,E92000001,,2024-04-01..2024-10-31,target,0,
   stroke,,pellmouth-orle,2024-08,,78.30,
   stroke,E92000001,,2024-08,target,80,
   stroke,,wolds-ambulance,2023/24-Q4,,60.2,
   stroke,E92000001,,2023/24-Q4,target,80,
   tia,,pellmouth-orle,2024-10,,76.50,
   tia,,wolds-ambulance,2024-10,,,x
   tia,E92000001,,2024-10,target,60,
   access,pellmouth-east,,2024-10,,0.71,
   access,pellmouth-west,,2024-10,,0.80,d
   access,E92000001,,2024-10,target,1.59,
   six-weeks,pellmouth-east,,2024-10,,94.0,
   six-weeks,pellmouth-west,,2024-10,,92.0,
   six-weeks,E92000001,,2024-10,target,90,
   recovery,pellmouth-east,,2024-10,,53.8,
   recovery,pellmouth-west,,2024-10,,50.6,
   recovery,E92000001,,2024-10,target,50,
   recommend,,pellmouth-orle,2024-10,,84.0,
   recommend,,wolds-ambulance,2024-10,,70.0,
   recommend,E54990001,,2024-10,,78.0,
   recommend,E92000001,,2024-10,,79.0,`,
  {
    indicators: {
      emergency: { ...higher, title: "Emergency: dealt with within four hours" },
      cancer: { ...higher, title: "Cancer: told within 28 days" },
      planned: { ...higher, title: "Waiting no more than 18 weeks for treatment" },
      difficile: { ...fewer, title: "C. difficile infections since April" },
      mrsa: { ...fewer, title: "MRSA infections since April" },
      stroke: { ...higher, title: "Stroke patients mostly on a stroke unit" },
      tia: { ...higher, title: "TIA: seen and treated within 24 hours" },
      access: { ...higher, title: "Starting treatment in the month" },
      "six-weeks": { ...higher, title: "Treated within six weeks" },
      recovery: { ...higher, title: "Recovered by the end of treatment" },
      recommend: { ...higher, title: "Emergency: would recommend" },
    },
  },
);
const ofProviders = (...indicator: string[]): ChartSpec =>
  spec({
    select: { indicator, organisation: ["pellmouth-orle", "wolds-ambulance"] },
    rows: ["indicator", "organisation"],
    target: { role: "target" },
    peers: [
      { select: { area: "E54990001" }, label: "Wolds and Coast" },
      { select: { area: ENGLAND }, label: "England" },
    ],
  });
const ofParts = (...indicator: string[]): ChartSpec =>
  spec({
    select: { indicator, area: ["pellmouth-east", "pellmouth-west"] },
    rows: ["indicator", "area"],
    target: { role: "target" },
  });
const targets = ofProviders("emergency", "cancer", "planned");
const infections: ChartSpec = {
  ...ofProviders("difficile", "mrsa"),
  peers: [],
  targetLabel: "Limit",
  ownScale: true,
  unjudged: {
    indicators: ["difficile"],
    why: "The limits for C. difficile are for a whole year and the counts for seven months, so we do not say whether they are met",
  },
};
const stroke: ChartSpec = { ...ofProviders("stroke", "tia"), peers: [] };
const recommend: ChartSpec = { ...ofProviders("recommend"), target: undefined };

const TARGETS: Record<string, string> = {
  "three-digits": "450.0",
  "seven-digits": "5000000",
  negative: "-10",
  "below-zero": "-50",
};

/** Each row has a target and a peer, but for the case without figures. */
const HARD = hardCases(1).map(({ name, rows, figures }): [string, Dataset, ChartSpec] => {
  const values = figures.flat();
  const beside = [...new Map(values.map((figure) => [figure.indicator.id, figure])).values()].flatMap(
    (figure): Figure[] => {
      const { area: _area, ...target } = like(figure, { value: TARGETS[name] ?? "80" });
      const peer = elsewhere(figure, "England", TARGETS[name]?.replace("5", "6") ?? "81.5");
      return [{ ...target, role: "target" }, peer];
    },
  );
  return [
    name,
    holding([...values, ...beside]),
    spec({
      select: { area: [...new Set(values.map(({ area }) => area?.code ?? ""))] },
      rows,
      target: { role: "target" },
      peers: [{ select: { area: "england" }, label: "England" }],
    }),
  ];
});

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
      "Pellmouth and Orle missed all three targets in October 2024. It missed by most “Waiting no more than 18 weeks for treatment”: 60.41%, where the target is 92% or more. Wolds Ambulance met one of three targets in October 2024. It missed by most “Waiting no more than 18 weeks for treatment”: 54.85%, where the target is 92% or more. Compared with England, Pellmouth and Orle has a higher figure for one of three measures and Wolds Ambulance for one. No confidence interval is published, so we do not say whether these differences are more than chance.",
    );
  });

  it("speaks of times where lower is better", () => {
    expect(drawWhole(ambulances, "times").sentence).toBe(
      "Pellmouth East missed both targets in February 2025. It missed by most “Emergency calls”: 39 min 10 s, where the target is 18 min or less. Pellmouth West missed both targets in February 2025. It missed by most “Emergency calls”: 28 min 22 s, where the target is 18 min or less. Compared with England, Pellmouth East has a longer time for two of two measures and Pellmouth West for one. No confidence interval is published, so we do not say whether these differences are more than chance.",
    );
  });

  it("never calls a limit of a year met after seven months", () => {
    const { sentence } = drawWhole(services, infections);
    expect(sentence).toContain(
      "“C. difficile infections since April” from April to October 2024: Pellmouth and Orle 24 (limit 39) and Wolds Ambulance 93 (limit 133). The limits for C. difficile are for a whole year and the counts for seven months, so we do not say whether they are met.",
    );
    expect(textsOf(draw(services, infections, "wide")).filter((text) => text === "met")).toHaveLength(1);
  });

  it("takes together those who have one target each, and says what is disputed", () => {
    expect(drawWhole(services, ofParts("access")).sentence).toBe(
      "“Starting treatment in the month” in October 2024: Pellmouth East 0.71% (missed) and Pellmouth West 0.80% (disputed) (missed); the target is 1.59% or more.",
    );
  });

  it("says how near those came who met all targets", () => {
    expect(drawWhole(services, ofParts("six-weeks", "recovery")).sentence).toContain(
      "Pellmouth West met both targets in October 2024. It came closest to missing “Recovered by the end of treatment”: 50.6%, where the target is 50% or more.",
    );
  });

  it("lists the values where there is no target", () => {
    expect(drawWhole(services, recommend).sentence).toContain(
      "“Emergency: would recommend” in October 2024: Pellmouth and Orle 84.0%, Wolds Ambulance 70.0%, Wolds and Coast 78.0% and England 79.0%.",
    );
  });

  it("names what is missing, and the period where periods differ", () => {
    expect(drawWhole(services, stroke).sentence).toBe(
      "Pellmouth and Orle met one of two targets. It missed “Stroke patients mostly on a stroke unit” (August 2024): 78.30%, where the target is 80% or more. “Stroke patients mostly on a stroke unit” (January to March 2024): Wolds Ambulance 60.2% (missed); the target is 80% or more. There is no figure for Wolds Ambulance on “TIA: seen and treated within 24 hours” (October 2024).",
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
      "“TIA: seen and treated within 24 hours” in October 2024: Pellmouth and Orle 76.50% (met); the target is 60% or more.",
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
