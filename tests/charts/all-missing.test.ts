import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import { drawChart } from "../../src/render/draw.ts";
import { council } from "../fixtures/council.ts";

const { document } = new JSDOM("").window;
const drawn = council().datasets.flatMap((dataset) => dataset.charts.map((spec) => ({ dataset, spec })));

describe("a chart whose figures are all missing says so", () => {
  it.each([...charts.keys()])("%s", (type) => {
    const { dataset, spec } = drawn.find(({ spec }) => spec.type === type) as {
      dataset: Dataset;
      spec: ChartSpec;
    };
    const figures = dataset.figures.map(({ interval: _, ...figure }) => ({
      ...figure,
      measurement: { kind: "missing" as const, status: "x" as const },
    }));
    const { sentence, drawings } = drawChart({ ...dataset, figures }, spec, { document, types: charts });
    expect(sentence).toMatch(/no figure|not available|a figure is missing|not printed/);
    expect(sentence).not.toMatch(/highest|lowest|higher|lower|undefined|NaN|Infinity/);
    for (const drawing of drawings) expect(drawing).not.toMatch(/NaN|Infinity/);
  });
});
