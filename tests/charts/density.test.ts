import { expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { chartOptions } from "../../src/model/dataset.ts";
import { diskFolder } from "../../src/reading/folder.ts";
import { readSite } from "../../src/reading/read-site.ts";
import type { Chart } from "../../src/render/chart.ts";
import { figuresOf } from "../../src/render/figures-of.ts";
import { COUNCIL } from "../fixtures/council.ts";
import { drawing } from "./drawing.ts";
import { textsOf } from "./svg.ts";

/** So many texts are bearable in one drawing. */
const MOST = 100;
/** A chart of fewer figures has not so many texts: to draw all would take long. */
const MANY = 36;

const { draw } = drawing(Object.fromEntries(charts));
const all = [COUNCIL, "data"].flatMap((folder) =>
  readSite(diskFolder(folder), charts).datasets.flatMap((dataset) =>
    dataset.charts.map((spec) => {
      const type = charts.get(spec.type) as Chart<unknown>;
      return { dataset, spec, count: figuresOf(type, dataset, type.schema.parse(chartOptions(spec))).length };
    }),
  ),
);
const fullest = [...Map.groupBy(all, ({ spec }) => spec.type).values()].map(
  (each) => each.toSorted((a, b) => b.count - a.count)[0],
);

it("of the fullest chart of each type, and of each with many figures, is at most a hundred texts at each width", () => {
  expect(fullest).toHaveLength(charts.size);
  const drawn = all.filter((each) => each.count > MANY || fullest.includes(each));
  const full = drawn.flatMap(({ dataset, spec }) =>
    (["narrow", "wide"] as const).flatMap((width) => {
      const texts = textsOf(draw(dataset, spec, width)).length;
      return texts > MOST ? [`${dataset.id}/${spec.id}, ${width}: ${texts} texts`] : [];
    }),
  );
  expect(full).toEqual([]);
});
