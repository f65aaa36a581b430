import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { councilDataset } from "../fixtures/council.ts";
import { markFaults, textFaults } from "./boxes.ts";
import { drawing, specOf, tableText } from "./drawing.ts";
import { hardCases, holding } from "./hard-cases.ts";
import lollipop from "./made/lollipop.ts";
import { pointsOf, textsOf } from "./svg.ts";

const { draw, drawWhole } = drawing({ lollipop });

it("is the example of the page on how to write a chart type, short but for its imports", () => {
  const example = readFileSync("tests/charts/made/lollipop.ts", "utf8").replaceAll("../../../src/", "../");
  const page = readFileSync("src/charts/README.md", "utf8");
  expect(page).toContain(example.replaceAll("../charts/", "./"));
  expect(example.split("\n").filter((line) => !line.startsWith("import")).length).toBeLessThan(60);
});

it.each(hardCases(1))("draws $name", ({ figures, rows }) => {
  const dataset = holding(figures.flat());
  for (const width of ["narrow", "wide"] as const) {
    const svg = draw(dataset, specOf("lollipop", { select: {}, rows }), width);
    expect([...textFaults(svg), ...markFaults(svg)]).toEqual([]);
  }
});

it("works everywhere: points, table and sentence", () => {
  const chart = specOf("lollipop", { select: {}, rows: "area" });
  const wards = councilDataset("smoking-by-ward");
  expect(pointsOf(draw(wards, chart, "wide"))).toHaveLength(wards.figures.length);
  expect(textsOf(draw(wards, chart, "wide")).length).toBeGreaterThan(wards.figures.length);
  expect(tableText(drawWhole(wards, chart))).toHaveLength(wards.figures.length + 1);
  expect(drawWhole(wards, chart).sentence).toMatch(/\.$/);
});
