import { describe, expect, it } from "vitest";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import { amountOf, type Figure, isKnown } from "../../src/model/figure.ts";
import { textFaults } from "./boxes.ts";
import { testCases } from "./case-table.ts";
import { draw, drawWhole, readDataset, tableText, textsOf } from "./dataset.ts";
import { like } from "./figures.ts";
import { inTurn, LONGEST_NAME, LONGEST_TITLE, manyWards, measured, renamed } from "./hard-values.ts";

const leaving = readDataset("leaving-hospital-2018");
const care = readDataset("childrens-social-care-compared");
const nurseries = readDataset("early-years-inspections-compared");
const wards = readDataset("ward-life-expectancy");

const sameYear = care.charts.find(({ id }) => id === "same-year") as ChartSpec;
const rug = (options: Record<string, unknown>): ChartSpec => ({
  id: "rug",
  type: "tartan",
  headline: "A rug",
  subtitle: "For tests",
  ...options,
});
/** 22 wards by sex. */
const allWards = rug({
  select: { indicator: "life-expectancy", sex: ["female", "male"] },
  rows: "area",
  columns: "sex",
});
/** The same figures with other values, in the order of the data. */
const withValues = (dataset: Dataset, values: string[]): Dataset => {
  let at = 0;
  const figures = dataset.figures.map((figure): Figure => {
    if (figure.indicator.id !== "referral-rate" || figure.period.id !== "2021/22") return figure;
    const value = values[at++ % values.length];
    return value === undefined ? figure : like(figure, { value });
  });
  return { ...dataset, figures };
};
const referrals = { ...sameYear, select: { ...(sameYear["select"] as object), indicator: "referral-rate" } };
/** Long names of rows and long numbers, of three and of seven digits, some below zero, one missing. */
const long: Dataset = {
  ...withValues(care, ["1234567", "-850.25", "x"]),
};

const cases: [string, Dataset, ChartSpec | string][] = [
  ["readiness", leaving, "readiness"],
  ["same-year", care, sameYear],
  ["judgements", nurseries, "judgements"],
  ["wards", wards, allWards],
  ["long", long, sameYear],
  [
    "one",
    care,
    { ...referrals, select: { indicator: "referral-rate", area: "E08000014", period: "2021/22" } },
  ],
];

const [first] = wards.figures as [Figure];
const lives = wards.figures.filter(({ area }) => area?.type === "ward");
const byArea = { ...allWards, rows: "area", columns: ["sex"] };
const sixty = ["female", "male"].flatMap((sex, column) =>
  manyWards(first, 60, (at) => String(70 + (((at + column) * 37) % 61) / 3).slice(0, 4)).map((figure) => ({
    ...figure,
    breakdown: { sex },
  })),
);
const only = (figures: Figure[]): Dataset => ({ ...wards, figures });
const long2 = only(
  measured(
    renamed(lives, ({ name }) => `${name}, ${LONGEST_NAME}`),
    "times",
    LONGEST_TITLE,
  ),
);

testCases("tartan", [
  ["longest", long2, byArea],
  ["longest-heads", long2, { ...allWards, rows: ["indicator", "sex"], columns: "area" }],
  [
    "three-digits",
    only(measured(inTurn(lives, ["312", "987", "560.5", "104"]), "per-100000", "Admissions")),
    byArea,
  ],
  [
    "seven-digits",
    only(measured(inTurn(lives, ["1234567", "7654321", "104"]), "count", "Letters sent")),
    byArea,
  ],
  [
    "negative",
    only(measured(inTurn(lives, ["-3", "-850.25", "0", "45.5"]), "percent-change", "Change")),
    byArea,
  ],
  ["some-missing", only(inTurn(lives, ["78.5", "x", "81.2", "c", "84"])), byArea],
  ["all-missing", only(inTurn(lives, ["x", "c", "x"])), byArea],
  ["levels-all-missing", { ...leaving, figures: inTurn(leaving.figures, ["x"]) }, "readiness"],
  ["one-missing", only(inTurn(lives.slice(0, 1), ["c"])), byArea],
  ["none", only([]), byArea],
  ["sixty", only(sixty), { ...byArea, select: {} }],
]);

describe.each(cases)("the rug %s", (name, dataset, chart) => {
  it.each(["narrow", "wide"] as const)("is drawn as before, %s", async (width) => {
    await expect(draw(dataset, chart, width)).toMatchFileSnapshot(`tartan-${name}-${width}.svg`);
  });

  it("has no text that is small, clipped or over another", () => {
    expect(textFaults(draw(dataset, chart, "narrow"), 12.6)).toEqual([]);
    expect(textFaults(draw(dataset, chart, "wide"), 14.6)).toEqual([]);
  });
});

describe("levels", () => {
  it("are drawn as their words, with what is planned said", () => {
    const texts = textsOf(draw(leaving, "readiness", "wide"));
    expect(texts).toEqual(expect.arrayContaining(["Not yet", "Exemplary", "planned", "planned [d]"]));
    expect(texts).not.toContain("2");
  });

  it("are counted in the sentence, which warns of the break", () => {
    expect(drawWhole(leaving, "readiness").sentence).toMatch(
      /^January to March 2018: “Mature” for one, “Established” for three, “Plans” for four and “Not yet” for one of nine\. January to March 2019, planned: “Mature” for one and “Established” for eight of nine\. The figures of April to June 2018 and July to September 2018 should not be compared\./,
    );
  });

  it("have one shade each", () => {
    const svg = draw(leaving, "readiness", "wide");
    const shades = [...svg.matchAll(/<rect [^>]*fill="(var\(--ramp-\d\))"/g)].map(([, fill]) => fill);
    // The key's five, then 45 tiles: three begin with "Not yet" over the time shown.
    expect(shades).toHaveLength(50);
    expect(shades.filter((fill) => fill === "var(--ramp-5)")).toHaveLength(1);
  });

  it("are words in the table", () => {
    expect(tableText(drawWhole(leaving, "readiness")).slice(0, 2)).toEqual([
      "Change | January to March 2018 | April to June 2018 | July to September 2018 | October to December 2018 | January to March 2019",
      "Plan the way home early | Plans | Plans | Plans | Plans, planned | Established [d], planned",
    ]);
  });

  it("have a dashed line at a break, or words where tiles stand in lines", () => {
    expect(textsOf(draw(leaving, "readiness", "wide"))).toContain(
      "Dashed line: do not compare figures on its two sides.",
    );
    expect(textsOf(draw(leaving, "readiness", "narrow")).join(" ")).toContain(
      "Do not compare figures from Jul–Sep 2018 on with those before.",
    );
  });
});

describe("ranks", () => {
  it("say in how many rows a column is highest, and nothing of better", () => {
    const { sentence } = drawWhole(care, sameYear);
    expect(sentence).toMatchInlineSnapshot(
      `Of 21 rows, the highest number is that of Sefton in 11, Statistical neighbours in eight and England in three. One of the 63 tiles has no figure. No confidence interval is published, so we do not say whether these differences are more than chance.`,
    );
    expect(sentence).not.toMatch(/better|worse/);
  });

  it("name each row's unit where units differ", () => {
    const lines = tableText(drawWhole(care, sameYear));
    expect(lines).toHaveLength(22);
    expect(lines[0]).toBe("Indicator | Unit | Sefton | Statistical neighbours | England");
    expect(lines).toContain(
      "Referrals to children’s social care, yearly rate | per 10,000 | 768 | 579 | 538",
    );
  });

  it("hatch a tile without a figure, show its shorthand and explain it", () => {
    const svg = draw(care, sameYear, "wide");
    expect(
      svg.match(/<rect [^>]*fill="url\(#childrens-social-care-compared-same-year-wide-hatch\)"/g),
    ).toHaveLength(2);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["[c]", "[c] suppressed"]));
    expect(drawWhole(care, sameYear).sentence).toContain("One of the 63 tiles has no figure.");
  });

  it("are not given across a break", () => {
    const years = rug({
      select: { indicator: "re-referrals", area: "E08000014" },
      rows: "indicator",
      columns: "period",
    });
    const svg = draw(care, years, "wide");
    expect(svg).not.toContain("--ramp-");
    expect(drawWhole(care, years).sentence).toContain("should not be compared");
  });

  it("are not given to one tile", () => {
    const one = cases.at(-1)?.[2] as ChartSpec;
    expect(draw(care, one, "narrow")).not.toContain("--ramp-");
    expect(drawWhole(care, one).sentence).toBe("Referrals to children’s social care, yearly rate: 768.");
  });
});

describe("verdicts", () => {
  /** Sefton's figures with intervals of a tenth of themselves. */
  const sure: Dataset = {
    ...care,
    figures: care.figures.map((figure) => {
      if (figure.area?.code !== "E08000014" || !isKnown(figure)) return figure;
      const value = amountOf(figure);
      return { ...figure, interval: { lower: 0.9 * value, upper: 1.1 * value, derived: false } };
    }),
  };
  const compared: ChartSpec = { ...sameYear, compareWith: { area: "E92000001" } };

  it.each(["narrow", "wide"] as const)("are drawn as before, %s", async (width) => {
    const svg = draw(sure, compared, width);
    await expect(svg).toMatchFileSnapshot(`tartan-verdicts-${width}.svg`);
    expect(textFaults(svg, width === "wide" ? 14.6 : 12.6)).toEqual([]);
  });

  it("come from an interval and a way that is better, and stand in words on their tiles", () => {
    const { sentence, table } = drawWhole(sure, compared);
    expect(sentence).toMatchInlineSnapshot(
      `Of 11 figures that can be judged, two are better than England, seven are similar to England and two are worse than England. One of the 63 tiles has no figure.`,
    );
    const cells = table.rows.map(([measure, , sefton]) => `${measure?.text}: ${sefton?.text}`);
    expect(cells).toContain("First conferences held within 15 working days: 63, worse");
    // No way of it is better.
    expect(cells).toContain("Referrals to children’s social care, yearly rate: 768");
  });

  it("are not given without an interval", () => {
    const bare = { ...sameYear, compareWith: { area: "E92000001" } };
    expect(textsOf(draw(care, bare, "wide")).filter((text) => /better|worse|similar$/.test(text))).toEqual(
      [],
    );
    expect(drawWhole(care, bare).sentence).toContain("No confidence interval is published");
  });
});

it("says that there is nothing to draw", () => {
  const none = { ...referrals, select: { indicator: "referral-rate", period: "1999" } };
  expect(textsOf(draw(care, none, "narrow"))).toEqual(["There are no figures to draw."]);
  expect(drawWhole(care, none).sentence).toBe("There are no figures to draw.");
});
