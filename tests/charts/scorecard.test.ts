import { describe, expect, it } from "vitest";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import { textFaults } from "./boxes.ts";
import { testCases } from "./case-table.ts";
import { draw, drawWhole, readDataset, tableText, textsOf } from "./dataset.ts";
import { like } from "./figures.ts";
import { inTurn, LONGEST_NAME, LONGEST_TITLE, manyWards, measured, renamed } from "./hard-values.ts";

const framework = readDataset("performance-framework-2023");
const spec = framework.charts.find(({ id }) => id === "scorecard") as ChartSpec;
const only = (select: Record<string, string>): ChartSpec => ({ ...spec, select });

const smoking = framework.figures.filter(({ indicator }) => indicator.id === "smoking-prevalence");
const plain = smoking.filter(({ role }) => role === "");
const [first] = plain as [Figure];
const made = (figures: Figure[]): Dataset => ({ ...framework, breaks: [], figures });
const whole = only({});
/** Three years of several wards. */
const inYears = (count: number): Figure[] =>
  ["2011", "2021", "2022"].flatMap((period, step) =>
    manyWards(like(first, { period }), count, (at) => String(8 + ((at * 7 + step * 5) % 15))),
  );
const wards = readDataset("ward-life-expectancy").figures.filter(
  ({ breakdown, area }) => breakdown.sex === "female" && area?.type === "ward",
);

testCases("scorecard", [
  [
    "wards",
    made(
      ["2011", "2021", "2022"].flatMap((period, step) =>
        wards.map((ward, at) => ({
          ...like(first, { period, value: String(8 + ((at * 7 + step * 5) % 15)) }),
          area: ward.area as NonNullable<Figure["area"]>,
        })),
      ),
    ),
    whole,
  ],
  [
    "longest",
    made(
      measured(
        renamed(inYears(2), ({ name }) => `${name}, ${LONGEST_NAME}`),
        "times",
        LONGEST_TITLE,
      ),
    ),
    whole,
  ],
  ["three-digits", made(measured(inTurn(plain, ["104", "987.5", "560"]), "per-100000", "Admissions")), whole],
  [
    "seven-digits",
    made([
      ...measured(inTurn(plain, ["1234567", "7654321", "5000000"]), "pounds", "Money spent"),
      ...inTurn(
        smoking.filter(({ role }) => role !== ""),
        ["1234567", "-1234567.25"],
      ),
    ]),
    whole,
  ],
  ["negative", made(measured(inTurn(plain, ["-850.25", "-3", "-45.5"]), "percent-change", "Change")), whole],
  ["some-missing", made(inTurn(inYears(6), ["12", "x", "c", "9"])), whole],
  ["all-missing", made(inTurn(inYears(3), ["x", "c"])), whole],
  ["one", made([like(first, { value: "18.6" })]), whole],
  ["none", made([]), whole],
  ["sixty", made(inYears(60)), whole],
  ["level-values", made(inTurn(inYears(3), ["12"])), whole],
]);

describe("the framework of 2023", () => {
  it.each(["narrow", "wide"] as const)("is drawn as before, %s", async (width) => {
    await expect(draw(framework, spec, width)).toMatchFileSnapshot(`scorecard-${width}.svg`);
  });

  it("has no text that is small, clipped or over another", () => {
    expect(textFaults(draw(framework, spec, "narrow"), 12.6)).toEqual([]);
    expect(textFaults(draw(framework, spec, "wide"), 14.6)).toEqual([]);
  });

  it("has a row for each of its 26 indicators", () => {
    const lines = tableText(drawWhole(framework, spec));
    expect(lines).toHaveLength(27);
    expect(lines).toContain(
      "Adults who smoke | per cent | 18.6 | 2011 | 10.0 | 2021 | 7.9 | 2022 | 4 | 2 |  | −1.55 | better",
    );
    expect(lines.find((line) => line.startsWith("Obesity in reception year"))).toMatch(/not compared$/);
  });
});

it("does not compare across a break", () => {
  const sentence = drawWhole(framework, only({ indicator: "obesity-year-6" })).sentence;
  expect(sentence).toBe(
    "One cannot be compared, because a figure is missing or the way of counting changed.",
  );
});

it("does not blame missing figures where no way is better", () => {
  const asked = made(measured(plain, "per-1000", "Assessments", { polarity: "none" }));
  expect(drawWhole(asked, whole).sentence).toBe(
    "For one measure, a higher number is neither better nor worse.",
  );
});

it("says which way a number moved, and not that it is more than chance", () => {
  expect(drawWhole(framework, only({ indicator: "smoking-prevalence" })).sentence).toBe(
    "One measure can be set against the figure before: “Adults who smoke”. It was 10.0% in 2021, then 7.9% in 2022: by the numbers alone, on the better side. No confidence interval is published, so we do not say whether this difference is more than chance.",
  );
});

it("shows a suppressed figure by its sign and never as a number", () => {
  const texts = textsOf(draw(framework, only({ indicator: "low-worthwhile" }), "wide"));
  expect(texts).toContain("[c]");
  expect(texts).not.toContain("0");
});
