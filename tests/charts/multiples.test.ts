import { describe, expect, it } from "vitest";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import { reaches, textFaults } from "./boxes.ts";
import { draw, drawWhole, readDataset, tableText, textsOf } from "./dataset.ts";
import { like } from "./figures.ts";

const wellbeing = readDataset("wellbeing-2023");
const weight = readDataset("weight-and-activity-2023");
const framework = readDataset("performance-framework-2023");
const wards = readDataset("ward-life-expectancy");

const areas = [...new Map(wards.figures.map(({ area }) => [area?.code, area])).values()].filter(
  (area) => area?.type === "ward",
);
const [like1] = weight.figures.filter(({ indicator }) => indicator.id === "active") as [Figure];

/** Five years in each of the 22 wards, one of them without a figure in the middle. */
function inWards(value: (ward: number, year: number) => string): Dataset {
  const figures = areas.flatMap((area, ward) =>
    [0, 1, 2, 3, 4].map(
      (year) =>
        ({ ...like(like1, { period: String(2015 + year), value: value(ward, year) }), area }) as Figure,
    ),
  );
  return { ...weight, figures };
}

const percent = inWards((ward, year) =>
  ward === 4 && year === 2 ? "x" : `${30 + ward + year * (ward % 3)}`,
);
const inWardsChart: ChartSpec = {
  id: "wards",
  type: "multiples",
  headline: "",
  subtitle: "",
  select: { indicator: "active" },
  panels: "area",
  highlight: "E05000942",
};
const broken: Dataset = {
  ...percent,
  breaks: [{ from: "2016", to: "2017", why: "Other people were asked from 2017 on." }],
};
const millions = inWards((ward, year) => `${1_000_000 + 123_456 * (ward + year)}`);
millions.figures = millions.figures.map((figure) => ({
  ...figure,
  unit: { id: "count", title: "number", pattern: "{}", minimum: 0 },
}));
const long: Dataset = {
  ...wellbeing,
  figures: wellbeing.figures.map((figure) => ({
    ...figure,
    indicator: {
      ...figure.indicator,
      short: `${figure.indicator.title}, among those who were asked in the survey of the population`,
    },
  })),
};

const firstSix: ChartSpec = {
  ...inWardsChart,
  select: { area: areas.slice(0, 6).map((area) => area?.code ?? "") },
};
const changes = inWards((ward, year) => `${(ward - 2) * 31 - year * 12}.5`);
const hundreds = inWards((ward, year) => `${100 + 88 * year + 17 * ward}`);
for (const { figures } of [changes, hundreds])
  for (const figure of figures)
    figure.unit = { id: "count", title: "number", pattern: "{}", minimum: undefined };
const gaps = inWards((ward, year) => ["c", "x"][(ward + year) % 5] ?? `${30 + ward + year}`);
const years: Dataset = {
  ...weight,
  figures: areas.slice(0, 3).flatMap((area, ward) =>
    Array.from(
      { length: 60 },
      (_, year) =>
        ({
          ...like(like1, {
            period: String(1961 + year),
            value: (40 + 9 * Math.sin(year / 3 + ward)).toFixed(1),
          }),
          area,
        }) as Figure,
    ),
  ),
};

describe("multiples", () => {
  it.each([
    ["wellbeing", wellbeing, "pandemic"],
    ["weight", weight, "over-time"],
    ["wards", percent, inWardsChart],
    [
      "break",
      broken,
      { ...inWardsChart, select: { area: areas.slice(0, 4).map((area) => area?.code ?? "") } },
    ],
    [
      "seven-digits",
      millions,
      { ...inWardsChart, select: { area: areas.slice(0, 5).map((area) => area?.code ?? "") } },
    ],
    [
      "free",
      framework,
      { ...inWardsChart, select: { domain: "Wellbeing" }, panels: "indicator", scale: "free" },
    ],
    [
      "framework",
      framework,
      { ...inWardsChart, select: { role: "" }, panels: ["indicator", "sex"], scale: "free" },
    ],
    ["longest", long, "pandemic"],
    ["negative", changes, firstSix],
    ["three-digits", hundreds, firstSix],
    ["some-missing", gaps, firstSix],
    ["sixty", years, { ...firstSix, select: { area: areas.slice(0, 3).map((area) => area?.code ?? "") } }],
    ["one-point", { ...percent, figures: percent.figures.slice(0, 1) }, inWardsChart],
    ["all-missing", inWards(() => "x"), inWardsChart],
    ["empty", { ...percent, figures: [] }, inWardsChart],
  ] as [string, Dataset, string | ChartSpec][])("draws %s", async (name, dataset, chart) => {
    for (const [width, smallest] of [
      ["narrow", 12.6],
      ["wide", 14.6],
    ] as const) {
      const svg = draw(dataset, chart, width);
      expect(textFaults(svg, smallest)).toEqual([]);
      await expect(svg).toMatchFileSnapshot(`multiples-${name}-${width}.svg`);
    }
  });

  it("has two columns at 300 pixels and four at 720", () => {
    const columns = (width: "narrow" | "wide") =>
      new Set(
        [...draw(percent, inWardsChart, width).matchAll(/<line x1="([\d.]+)" x2="([\d.]+)"/g)].map(
          ([, x]) => x,
        ),
      ).size;
    expect(columns("narrow")).toBe(2);
    expect(columns("wide")).toBe(4);
  });

  it("joins neither across a break nor over a missing value", () => {
    const lines = (dataset: Dataset) => reaches(draw(dataset, only(0), "wide"), "var(--sea)").length;
    expect(lines(percent)).toBe(1);
    expect(lines(broken)).toBe(2);
    expect(reaches(draw(percent, only(4), "wide"), "var(--sea)")).toHaveLength(2);
    expect(reaches(draw(percent, { ...only(0), draw: "dots" }, "wide"), "var(--sea)")).toEqual([]);
    expect(textsOf(draw(broken, only(0), "wide")).join(" ")).toContain(
      "Not joined: 2016 and 2017 are not comparable.",
    );
    expect(drawWhole(broken, only(0)).sentence).toContain(
      "The figures of 2016 and 2017 should not be compared. Other people were asked from 2017 on.",
    );
  });

  it("says a note on breaks as it is given, and equal notes once", () => {
    const twice: Dataset = {
      ...percent,
      breaks: [
        { from: "2015", to: "2016", why: "Others were asked." },
        { from: "2016", to: "2017", why: "Others were asked." },
      ],
    };
    const note = "Others were asked each year";
    const words = textsOf(
      draw(twice, { ...only(0), breakNotes: { "2016": note, "2017": note } }, "wide"),
    ).join(" ");
    expect(words.split(note)).toHaveLength(2);
    expect(words).not.toContain("Not joined");
  });

  it("has one scale unless it says so", () => {
    const levels = (chart: ChartSpec) =>
      new Set(textsOf(draw(framework, chart, "wide")).filter((text) => /^\d+%$/.test(text)));
    const common = { ...inWardsChart, select: { domain: "Wellbeing" }, panels: "indicator" };
    expect(levels(common).size).toBeLessThan(levels({ ...common, scale: "free" }).size);
    const free = drawWhole(framework, { ...common, scale: "free" });
    expect(free.sentence).toContain("Each panel has a scale of its own: compare shapes, not heights.");
    expect(drawWhole(framework, common).sentence).not.toContain("scale");
  });

  it("refuses a common scale for several units", () => {
    expect(() =>
      drawWhole(framework, {
        ...inWardsChart,
        select: { indicator: ["under-18-conceptions", "smoking-prevalence"] },
        panels: "indicator",
      }),
    ).toThrow('have no scale in common: select those of one unit, or set "scale" to "free"');
  });

  it("says each of a few panels with what it is compared with", () => {
    const { sentence } = drawWhole(weight, "over-time");
    expect(sentence).toContain(
      "Physically active adults: 66.4% in 2015/16, then 65.9% in 2021/22; England: 67.3% in 2021/22.",
    );
    expect(sentence).toContain("so we do not say whether these differences are more than chance.");
    expect(drawWhole(wellbeing, "pandemic").sentence).toContain(
      "Life feels not worthwhile: 4.0% in 2012/13, suppressed in 2020/21 and 4.8% in 2021/22.",
    );
  });

  it("says the extremes by name of many panels, and what is missing", () => {
    const { sentence } = drawWhole(percent, inWardsChart);
    expect(sentence).toMatch(/Of 22 in 2019, the highest is .+ \(\d+%\); the lowest is .+ \(\d+%\)\./);
    expect(sentence).toContain(`Without a figure: ${areas[4]?.name} (in 2017, not available).`);
  });

  it("has every figure and its reference in the table", () => {
    const lines = tableText(drawWhole(weight, "over-time"));
    expect(lines[0]).toBe("Indicator | Period | Value | England");
    expect(lines).toContain("Physically active adults | 2021/22 | 65.9 | 67.3");
    expect(lines).toContain("Physically active adults | 2015/16 | 66.4 | ");
  });

  it("has words, not an empty frame, where nothing is known", () => {
    expect(textsOf(draw({ ...percent, figures: [] }, inWardsChart, "narrow"))).toEqual([
      "There is no figure to draw.",
    ]);
    expect(
      textsOf(
        draw(
          inWards(() => "x"),
          inWardsChart,
          "narrow",
        ),
      ),
    ).toEqual(["No figure is known: [x] not available."]);
  });
});

function only(ward: number): ChartSpec {
  return { ...inWardsChart, select: { area: areas[ward]?.code ?? "" }, highlight: undefined };
}
