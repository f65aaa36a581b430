import type { ChartSpec, Dataset } from "../../../src/model/dataset.ts";
import type { Figure } from "../../../src/model/figure.ts";
import { councilDataset } from "../../fixtures/council.ts";
import { madeDataset } from "../../fixtures/made-dataset.ts";
import { specOf } from "../drawing.ts";
import { elsewhere, like } from "../figures.ts";
import { hardCases, holding } from "../hard-cases.ts";
import { ENGLAND } from "../names.ts";

export const spec = (options: Record<string, unknown>): ChartSpec => specOf("bullet", options);

export const ambulances = councilDataset("ambulance-response");
const higher = { unit: "percent", polarity: "higher-is-better", definition: "Made up." } as const;
const fewer = {
  unit: "count",
  polarity: "lower-is-better",
  definition: "Made up.",
  smallCounts: "Made up.",
} as const;

/** Values of two providers or of two parts of the borough, with targets and with what they are compared with. */
export const services = madeDataset(
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
export const ofParts = (...indicator: string[]): ChartSpec =>
  spec({
    select: { indicator, area: ["pellmouth-east", "pellmouth-west"] },
    rows: ["indicator", "area"],
    target: { role: "target" },
  });
export const targets = ofProviders("emergency", "cancer", "planned");
export const infections: ChartSpec = {
  ...ofProviders("difficile", "mrsa"),
  peers: [],
  targetLabel: "Limit",
  ownScale: true,
  unjudged: {
    indicators: ["difficile"],
    why: "The limits for C. difficile are for a whole year and the counts for seven months, so we do not say whether they are met",
  },
};
export const stroke: ChartSpec = { ...ofProviders("stroke", "tia"), peers: [] };
export const recommend: ChartSpec = { ...ofProviders("recommend"), target: undefined };

const TARGETS: Record<string, string> = {
  "three-digits": "450.0",
  "seven-digits": "5000000",
  negative: "-10",
  "below-zero": "-50",
};

/** Each row has a target and a peer, but for the case without figures. */
export const HARD = hardCases(1).map(({ name, rows, figures }): [string, Dataset, ChartSpec] => {
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
