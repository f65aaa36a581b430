import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import bars from "../../src/charts/bars/chart.ts";
import bullet from "../../src/charts/bullet/chart.ts";
import type { Chart } from "../../src/render/chart.ts";
import { drawChart } from "../../src/render/draw.ts";
import { drawing } from "../charts/drawing.ts";
import { councilDataset } from "../fixtures/council.ts";

const { drawWhole } = drawing({ bars, bullet });

test("a chart's figures are those of the indicators that it draws, with their targets and peers, and no others", () => {
  const dataset = councilDataset("hospital-waits");
  const [targets] = dataset.charts.filter(({ id }) => id === "targets") as [(typeof dataset.charts)[number]];
  const { figures } = drawWhole(dataset, {
    ...targets,
    select: { indicator: ["four-hours", "cancer-62"], period: "2025-02", organisation: "pellmouth-orle" },
  });
  expect(
    figures.map(({ indicator, role, area }) => [indicator.id, role || (area?.name ?? "value")].join(": ")),
  ).toEqual([
    "four-hours: value",
    "cancer-62: value",
    "four-hours: target",
    "four-hours: England",
    "cancer-62: target",
    "cancer-62: England",
  ]);
});

test("a chart that selects everything has every figure", () => {
  const { figures } = drawWhole(councilDataset("early-deaths"), "rates");
  expect(figures.map(({ measurement }) => measurement.kind === "value" && measurement.printed)).toEqual([
    "128.1",
    "126.9",
    "122.5",
    "92.4",
    "84.0",
    "77.8",
  ]);
});

test("a drawing that is kept under its name is not made again, and one of another size or form has another name", () => {
  const dataset = councilDataset("hospital-waits");
  const spec = dataset.charts.find(({ id }) => id === "targets") as (typeof dataset.charts)[number];
  const known = new Map<string, string>();
  const made: string[] = [];
  const draw = () =>
    drawChart(dataset, spec, {
      document: new JSDOM("").window.document,
      types: new Map<string, Chart<unknown>>([["bullet", bullet as Chart<unknown>]]),
      keep: (name, make) => {
        if (!known.has(name)) made.push(name);
        const drawn = known.get(name) ?? make();
        known.set(name, drawn);
        return drawn;
      },
    });
  const first = draw();
  expect([first.drawings.length, first.at({ width: 500, fontSize: 14 }).length > 1000]).toEqual([2, true]);
  expect(made).toEqual([
    "hospital-waits-targets, narrow, 300, 14",
    "hospital-waits-targets, wide, 780, 15",
    "hospital-waits-targets, at-500, 500, 14",
  ]);
  expect(draw().drawings).toEqual(first.drawings);
  expect(made).toHaveLength(3);
});
