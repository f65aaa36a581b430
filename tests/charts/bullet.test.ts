import { describe, expect, it } from "vitest";
import type { Area } from "../../src/model/area.ts";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import { textFaults } from "./boxes.ts";
import { testCases } from "./case-table.ts";
import { draw, drawWhole, readDataset, tableText, textsOf } from "./dataset.ts";
import { like } from "./figures.ts";
import { hardCases, holding } from "./hard-cases.ts";

const hospitals = readDataset("hospital-performance");
const ambulances = readDataset("ambulance-response");
const therapies = readDataset("talking-therapies");
const patients = readDataset("friends-and-family-test");

const england = hospitals.figures.find(({ area }) => area?.type === "country")?.area as Area;

const CASES = [
  { dataset: hospitals, chart: "targets" },
  { dataset: hospitals, chart: "infections" },
  { dataset: hospitals, chart: "stroke" },
  { dataset: ambulances, chart: "times" },
  { dataset: therapies, chart: "access" },
  { dataset: therapies, chart: "waits-and-recovery" },
  { dataset: patients, chart: "accident-and-emergency" },
  { dataset: patients, chart: "inpatients" },
];

const made = (options: Record<string, unknown>): ChartSpec => ({
  id: "made",
  type: "bullet",
  headline: "",
  subtitle: "",
  ...options,
});

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
    (figure) => {
      const { area: _area, ...target } = like(figure, { value: TARGETS[name] ?? "80" });
      const peer = like(figure, { value: TARGETS[name]?.replace("5", "6") ?? "81.5" });
      return [
        { ...target, role: "target" },
        { ...peer, area: england, role: "" },
      ];
    },
  );
  return [
    name,
    holding([...values, ...beside]),
    made({
      select: { area: [...new Set(values.map(({ area }) => area?.code ?? ""))] },
      rows,
      target: { role: "target" },
      peers: [{ select: { area: england.code }, label: "England" }],
    }),
  ];
});

describe.each(CASES)("$chart of $dataset.id", ({ dataset, chart }) => {
  it.each(["narrow", "wide"] as const)("is drawn as before, %s", async (width) => {
    await expect(draw(dataset, chart, width)).toMatchFileSnapshot(`bullet-${chart}-${width}.svg`);
  });

  it("has no text that is small, clipped or over another", () => {
    expect(textFaults(draw(dataset, chart, "narrow"), 12.6)).toEqual([]);
    expect(textFaults(draw(dataset, chart, "wide"), 14.6)).toEqual([]);
  });
});

describe("the sentence", () => {
  it("counts targets, names the one missed by most and compares with the last peer", () => {
    expect(drawWhole(hospitals, "targets").sentence).toBe(
      "Mersey and West Lancashire missed all five targets in October 2023. It missed by most “Waiting no more than 18 weeks for treatment”: 60.41%, where the target is 92% or more. Liverpool University Hospitals missed all five targets in October 2023. It missed by most “Waiting no more than 18 weeks for treatment”: 54.85%, where the target is 92% or more. Compared with England, Mersey and West Lancashire has a higher figure for four of five measures and Liverpool University Hospitals for two. No confidence interval is published, so we do not say whether these differences are more than chance.",
    );
  });

  it("speaks of times where lower is better, and of what is disputed", () => {
    expect(drawWhole(ambulances, "times").sentence).toBe(
      "North Sefton missed all six targets in October 2023. It missed by most “Category 4: nine in ten reached within”: 13 h 21 min (disputed), where the target is 3 h or less. South Sefton met one of six targets in October 2023. It missed by most “Category 4: nine in ten reached within”: 9 h 24 min, where the target is 3 h or less. Compared with England, North Sefton has a longer time for five of six measures and South Sefton for three. No confidence interval is published, so we do not say whether these differences are more than chance.",
    );
  });

  it("never calls a limit of a year met after seven months", () => {
    const { sentence } = drawWhole(hospitals, "infections");
    expect(sentence).toContain(
      "“C. difficile infections since April” from April to October 2023: Southport and Ormskirk hospitals 24 (limit 39) and Liverpool University Hospitals 93 (limit 133). The limits for C. difficile are for a whole year and the counts for seven months, so we do not say whether they are met.",
    );
    expect(textsOf(draw(hospitals, "infections", "wide")).filter((text) => text === "met")).toHaveLength(1);
  });

  it("takes together those who have one target each", () => {
    expect(drawWhole(therapies, "access").sentence).toBe(
      "“Starting treatment in the month” in October 2023: North Sefton 0.71% (missed) and South Sefton 0.80% (missed); the target is 1.59% or more.",
    );
  });

  it("says how near those came who met all targets", () => {
    expect(drawWhole(therapies, "waits-and-recovery").sentence).toContain(
      "South Sefton met all three targets in October 2023. It came closest to missing “Recovered by the end of treatment”: 50.6%, where the target is 50% or more.",
    );
  });

  it("lists the values where there is no target", () => {
    expect(drawWhole(patients, "accident-and-emergency").sentence).toContain(
      "“A&E: would recommend” in October 2023: Mersey and West Lancashire 84.0%, Liverpool University Hospitals 70.0%, Cheshire and Merseyside 78.0% and England 79.0%.",
    );
  });

  it("names what is missing, and the period where periods differ", () => {
    expect(drawWhole(hospitals, "stroke").sentence).toBe(
      "Southport and Ormskirk hospitals met one of two targets. It missed “Stroke patients mostly on a stroke unit” (August 2023): 78.30%, where the target is 80% or more. “Stroke patients mostly on a stroke unit” (January to March 2023): Liverpool University Hospitals 60.2% (missed); the target is 80% or more. There is no figure for Liverpool University Hospitals on “TIA: seen and treated within 24 hours” (October 2023).",
    );
  });
});

describe("the table", () => {
  it("has every value, target and peer", () => {
    expect(tableText(drawWhole(hospitals, "targets")).slice(0, 3)).toEqual([
      "Indicator | Provider | Value | Target | Met or missed | Cheshire and Merseyside | England",
      "A&E: dealt with within four hours | Mersey and West Lancashire | 66.77 | 76 | missed | 69.73 | 70.25",
      "A&E: dealt with within four hours | Liverpool University Hospitals | 68.00 | 76 | missed | 69.73 | 70.25",
    ]);
  });

  it("has the period where periods differ, and a shorthand for a missing value", () => {
    expect(tableText(drawWhole(hospitals, "stroke"))).toEqual([
      "Indicator | Provider | Period | Value | Target | Met or missed",
      "Stroke patients mostly on a stroke unit | Southport and Ormskirk hospitals | August 2023 | 78.30 | 80 | missed",
      "Stroke patients mostly on a stroke unit | Liverpool University Hospitals | January to March 2023 | 60.2 | 80 | missed",
      "TIA: seen and treated within 24 hours | Southport and Ormskirk hospitals | October 2023 | 76.50 | 60 | met",
      "TIA: seen and treated within 24 hours | Liverpool University Hospitals | October 2023 | [x] | 60 | ",
    ]);
  });

  it("uses the target of each provider", () => {
    expect(tableText(drawWhole(hospitals, "infections")).slice(1, 3)).toEqual([
      "C. difficile infections since April | Southport and Ormskirk hospitals | 24 | 39 | not judged",
      "C. difficile infections since April | Liverpool University Hospitals | 93 | 133 | not judged",
    ]);
  });
});

describe("hard cases", () => {
  testCases("bullet", HARD);

  it("draws no bar for a missing value, and says why", () => {
    const svg = draw(hospitals, "stroke", "wide");
    expect(svg.match(/<rect /g)).toHaveLength(3);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["[x]", "not available"]));
  });

  it("gives no verdict without polarity", () => {
    const neutral = readDataset("hospital-performance", (files) => {
      const path = "hospitals-and-ambulances/hospital-performance.json";
      files[path] = (files[path] as string).replaceAll('"higher-is-better"', '"none"');
    });
    expect(textsOf(draw(neutral, "targets", "wide"))).not.toContain("missed");
    expect(textsOf(draw(neutral, "targets", "wide"))).toContain("Target: 76%");
    expect(tableText(drawWhole(neutral, "targets"))[0]).not.toContain("Met or missed");
  });

  it("draws one row, with the provider in the legend and the target as its label", async () => {
    const one = made({
      select: { indicator: "tia-24-hours", organisation: "southport-ormskirk-hospitals" },
      rows: "indicator",
      target: { role: "target" },
    });
    expect(drawWhole(hospitals, one).sentence).toBe(
      "“TIA: seen and treated within 24 hours” in October 2023: Southport and Ormskirk hospitals 76.50% (met); the target is 60% or more.",
    );
    expect(textsOf(draw(hospitals, one, "narrow"))).toEqual(
      expect.arrayContaining(["Southport and Ormskirk hospitals", "Target: 60% or more", "met"]),
    );
    await expect(draw(hospitals, one, "narrow")).toMatchFileSnapshot("bullet-one-row-narrow.svg");
    await expect(draw(hospitals, one, "wide")).toMatchFileSnapshot("bullet-one-row-wide.svg");
  });

  it("breaks the longest names instead of clipping them", () => {
    const long = readDataset("hospital-performance", (files) => {
      files["organisations.csv"] = (files["organisations.csv"] as string).replace(
        ",Liverpool University Hospitals,",
        ",Liverpool University Hospitals and all its many community clinics,",
      );
    });
    expect(textFaults(draw(long, "targets", "narrow"), 12.6)).toEqual([]);
    expect(textFaults(draw(long, "targets", "wide"), 14.6)).toEqual([]);
  });

  it("sets the chosen provider in rust", () => {
    const chosen = { ...(hospitals.charts[0] as ChartSpec), highlight: "luhft" };
    expect(draw(hospitals, chosen, "wide").match(/<rect[^>]*var\(--rust\)/g)).toHaveLength(5);
  });

  it("refuses values of different units", () => {
    const mixed = made({ select: { organisation: "luhft" }, rows: "indicator" });
    expect(() => drawWhole(hospitals, mixed)).toThrow(
      "Values against targets need one unit, and the selection has per cent and number. Select the figures of one unit, and make a chart of each.",
    );
  });
});

it("of several units is a problem with its place, which says what to do", () => {
  const mixed = (files: Record<string, string>) => {
    const file = "hospitals-and-ambulances/hospital-performance.json";
    const meaning = JSON.parse(files[file] as string);
    for (const chart of meaning.charts)
      if (chart.id === "targets") chart.select = { organisation: ["mwl", "luhft"] };
    files[file] = JSON.stringify(meaning, null, 2);
  };
  expect(() => readDataset("hospital-performance", mixed)).toThrow(
    /hospital-performance\.json:\d+:\d+ {2}The chart cannot be drawn from these figures.*found: Values against targets need one unit, and the selection has per cent and number\. Select the figures of one unit/s,
  );
});
