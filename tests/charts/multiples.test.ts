import { describe, expect, it } from "vitest";
import multiples from "../../src/charts/multiples/chart.ts";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import { councilDataset } from "../fixtures/council.ts";
import { madeDataset } from "../fixtures/made-dataset.ts";
import { boxesOf, reaches } from "./boxes.ts";
import { testCases } from "./cases.ts";
import { drawing, specOf, tableText } from "./drawing.ts";
import { elsewhere, like, plainFigure } from "./figures.ts";
import { measured } from "./hard-values.ts";
import { levelFaults } from "./level-faults.ts";
import { ENGLAND, PELLMOUTH, WARDS } from "./names.ts";
import { pointsOf, textsOf } from "./svg.ts";
import { UNITS } from "./units.ts";

const drawn = drawing({ multiples });
const { draw, drawWhole } = drawn;

const better = { unit: "percent", polarity: "higher-is-better", definition: "Made up." } as const;
const worse = { ...better, polarity: "lower-is-better" } as const;

/** Shares of several measures with England's beside the last, and one rate. */
const framework = madeDataset(
  `indicator,area,period,value,status
   active,E08990001,2015/16,66.4,
   active,E08990001,2019/20,64.0,
   active,E08990001,2021/22,65.9,
   active,E92000001,2021/22,67.3,
   inactive,E08990001,2015/16,22.4,
   inactive,E08990001,2019/20,25.1,
   inactive,E08990001,2021/22,23.2,
   inactive,E92000001,2021/22,22.3,
   anxious,E08990001,2012/13,21.0,
   anxious,E08990001,2020/21,27.5,
   anxious,E08990001,2021/22,24.8,
   worthwhile,E08990001,2012/13,4.0,
   worthwhile,E08990001,2020/21,,c
   worthwhile,E08990001,2021/22,4.8,
   pregnancies,E08990001,2012/13,33.0,
   pregnancies,E08990001,2021/22,16.6,`,
  {
    indicators: {
      active: { ...better, title: "Physically active adults", domain: "Weight" },
      inactive: { ...worse, title: "Physically inactive adults", domain: "Weight" },
      anxious: { ...worse, title: "High anxiety", domain: "Wellbeing" },
      worthwhile: { ...worse, title: "Life feels not worthwhile", domain: "Wellbeing" },
      pregnancies: { ...worse, unit: "per-1000", title: "Pregnancies under 18", domain: "Births" },
    },
  },
);
const spec = (options: Record<string, unknown>): ChartSpec =>
  specOf("multiples", { panels: "indicator", ...options });
const weight = spec({
  select: { domain: "Weight", area: PELLMOUTH },
  reference: { select: { domain: "Weight", area: ENGLAND }, label: "England" },
});
const wellbeing = spec({ select: { domain: "Wellbeing" } });

const pattern = plainFigure(framework, "active");
/** Five years in each of several wards. */
function inWards(
  value: (ward: number, year: number) => string,
  wards: number = WARDS.length,
  years = 5,
): Dataset {
  const figures = WARDS.slice(0, wards).flatMap((name, ward) =>
    Array.from({ length: years }, (_, year) =>
      elsewhere(like(pattern, { period: String(2020 - years + year) }), name, value(ward, year)),
    ),
  );
  return { ...framework, figures };
}

/** One ward has no figure in the middle. */
const percent = inWards((ward, year) =>
  ward === 4 && year === 2 ? "x" : `${30 + ward + year * (ward % 3)}`,
);
const everyWard = spec({ select: { indicator: "active" }, panels: "area", highlight: "kingsmere" });
const broken: Dataset = {
  ...percent,
  breaks: [{ from: "2016", to: "2017", why: "Other people were asked from 2017 on." }],
};
const first = (count: number): ChartSpec => ({
  ...everyWard,
  select: {
    area: percent.figures.filter((_, at) => at % 5 === 0 && at < 5 * count).map(({ area }) => area?.code),
  },
  highlight: undefined,
});
const counted = (dataset: Dataset): Dataset => ({
  ...dataset,
  figures: measured(dataset.figures, UNITS.number, "Active adults"),
});

describe("multiples", () => {
  testCases(
    "multiples",
    drawn,
    ["each", "wards"],
    [
      ["each", councilDataset("young-people-vaping"), "each"],
      ["wellbeing", framework, wellbeing],
      ["weight", framework, weight],
      ["wards", percent, everyWard],
      ["break", broken, first(4)],
      ["seven-digits", counted(inWards((ward, year) => `${1_000_000 + 123_456 * (ward + year)}`)), first(5)],
      [
        "longest",
        {
          ...framework,
          figures: framework.figures.map((figure) => ({
            ...figure,
            indicator: {
              ...figure.indicator,
              short: `${figure.indicator.title}, among those who were asked in the survey of the population`,
            },
          })),
        },
        wellbeing,
      ],
      ["negative", counted(inWards((ward, year) => `${(ward - 2) * 31 - year * 12}.5`)), first(6)],
      ["three-digits", counted(inWards((ward, year) => `${100 + 88 * year + 17 * ward}`)), first(6)],
      [
        "some-missing",
        inWards((ward, year) => ["c", "x"][(ward + year) % 5] ?? `${30 + ward + year}`),
        first(6),
      ],
      ["sixty", inWards((ward, year) => (40 + 9 * Math.sin(year / 3 + ward)).toFixed(1), 3, 60), first(3)],
      ["one-point", { ...percent, figures: percent.figures.slice(0, 1) }, everyWard],
      ["all-missing", inWards(() => "x"), everyWard],
      ["empty", { ...percent, figures: [] }, everyWard],
    ],
  );

  it("has two columns in the narrow drawing and four in the wide one", () => {
    const columns = (width: "narrow" | "wide") =>
      new Set(
        boxesOf(draw(percent, everyWard, width))
          .filter(({ text }) => WARDS.includes(text))
          .map(({ left }) => Math.round(left)),
      ).size;
    expect(columns("narrow")).toBe(2);
    expect(columns("wide")).toBe(4);
  });

  it("keeps the periods of its panels apart at every width", () => {
    const inSplitYears: Dataset = {
      ...percent,
      figures: percent.figures.map((figure) => {
        const year = Number(figure.period.id);
        return like(figure, { period: `${year}/${(year + 1) % 100}`, value: "6" });
      }),
    };
    for (const width of [300, 440, 500, 520, 540, 600, 780]) {
      const boxes = boxesOf(drawWhole(inSplitYears, first(4)).at({ width, fontSize: 14 }));
      const periods = boxes.filter(({ text }) => /^\d{4}\/\d\d$/.test(text)).sort((a, b) => a.left - b.left);
      expect(periods).toHaveLength(8);
      for (const row of Map.groupBy(periods, ({ top }) => top).values())
        for (const [at, { right }] of row.slice(0, -1).entries())
          expect((row[at + 1]?.left ?? 0) - right, `${width} px`).toBeGreaterThan(3);
    }
  });

  it("has levels beyond all points", () => {
    for (const chart of [weight, { ...wellbeing, reference: undefined }])
      expect(levelFaults(draw(framework, chart, "wide"))).toEqual([]);
  });

  it("gives each of several measures its own time where one would stand in a corner, and says so", () => {
    const late = {
      ...framework,
      figures: framework.figures.filter(
        ({ indicator, period }) => indicator.id !== "anxious" || period.start > "2020",
      ),
    };
    const [left = 0, right = 0] = pointsOf(draw(late, wellbeing, "wide")).flatMap(({ x, said }) =>
      /anxiety.*20(20|21) to 202/.test(said) ? [x] : [],
    );
    expect(right - left).toBeGreaterThan(100);
    expect(textsOf(draw(late, wellbeing, "wide")).join(" ")).toContain("a stretch of time of its own");
    expect(textsOf(draw(framework, wellbeing, "wide")).join(" ")).not.toContain("of its own");
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

  it("refuses several units, which have no scale in common", () => {
    expect(() =>
      drawWhole(framework, spec({ select: { indicator: ["active", "pregnancies"], area: PELLMOUTH } })),
    ).toThrow("have no scale in common: select those of one unit");
  });

  it("says each of a few panels with what it is compared with", () => {
    const { sentence } = drawWhole(framework, weight);
    expect(sentence).toContain(
      "Pellmouth, physically active adults: 66.4% in 2015/16, 64.0% in 2019/20 and 65.9% in 2021/22; England: 67.3% in 2021/22.",
    );
    expect(drawWhole(framework, wellbeing).sentence).toContain(
      "Life feels not worthwhile: 4.0% in 2012/13, suppressed in 2020/21 and 4.8% in 2021/22.",
    );
  });

  it("says the extremes by name of many panels, and what is missing", () => {
    const { sentence } = drawWhole(percent, everyWard);
    expect(sentence).toContain(
      "in 2019: highest in Upper Weir (58%), lowest in Ashcombe (30%), 28 percentage points between them.",
    );
    expect(sentence).toContain("There is no figure for East Strand in 2017.");
  });

  it("tells the shape of each of a few panels, and how many of many rose and fell", () => {
    const peak = inWards((ward, year) => `${ward === 0 && year === 2 ? 49 : 40 + year}`, 2);
    expect(drawWhole(peak, first(2)).sentence).toContain(
      "Ashcombe: 40% in 2015, highest in 2017, then 44% in 2019. Bellweather: 40% in 2015, then 44% in 2019.",
    );
    const some = inWards((ward, year) => `${40 + year * (ward === 2 ? -1 : ward === 7 ? 0 : 1)}`, 8);
    expect(drawWhole(some, first(8)).sentence).toContain(
      "From the first to the last figure six rose, Castle Quay fell and Hartlow did not change.",
    );
    const all = inWards((_ward, year) => `${40 + year}`, 8);
    expect(drawWhole(all, first(8)).sentence).toContain("From the first to the last figure all eight rose.");
    expect(drawWhole({ ...some, breaks: broken.breaks }, first(8)).sentence).not.toContain("From the first");
  });

  it("has every figure and its reference in the table", () => {
    const lines = tableText(drawWhole(framework, weight));
    expect(lines[0]).toBe("Indicator | Period | Value | England");
    expect(lines).toContain("Physically active adults | 2021/22 | 65.9 | 67.3");
    expect(lines).toContain("Physically active adults | 2015/16 | 66.4 | ");
  });

  it("has words, not an empty frame, where nothing is known", () => {
    expect(textsOf(draw({ ...percent, figures: [] }, everyWard, "narrow"))).toEqual([
      "There is no figure to draw.",
    ]);
    expect(
      textsOf(
        draw(
          inWards(() => "x"),
          everyWard,
          "narrow",
        ),
      ),
    ).toEqual(["No figure is known: [x] not available."]);
  });
});

/** The panel of one ward. */
function only(ward: number): ChartSpec {
  return { ...first(1), select: { area: (percent.figures[5 * ward] as Figure).area?.code as string } };
}
