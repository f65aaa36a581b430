import { expect, it } from "vitest";
import { floorsOf, importsOf, roomFaults } from "../../src/cli/rooms.ts";

const README = `
\`\`\`
data/          figures
src/pages/     routes
src/parts/ src/islands/   parts of pages
src/charts/    chart types
src/words/     sentences
tests/         mirrors src/
\`\`\`
`;

const floors = floorsOf(README);

it("reads the rooms from the list of folders, floor by floor", () => {
  expect(floors).toEqual([["pages"], ["parts", "islands"], ["charts"], ["words"]]);
});

it("finds what a page imports: types, modules, and what is loaded later", () => {
  const text = `---
import type { Dataset } from "../model/dataset.ts";
import "../styles/site.css";
import { z } from "zod";
---
<script>const { draw } = await import("../islands/draw.ts");</script>`;
  expect(importsOf("src/pages/index.astro", text)).toEqual([
    "src/model/dataset.ts",
    "src/styles/site.css",
    "src/islands/draw.ts",
  ]);
});

it("lets a room import from those below, and a chart type from its own folder", () => {
  const sources = [
    { path: "src/pages/index.astro", imports: ["src/charts/registry.ts", "src/words/names.ts"] },
    { path: "src/parts/Chart.astro", imports: ["src/islands/walk.ts"] },
    { path: "src/charts/bars/chart.ts", imports: ["src/charts/bars/scale.ts", "src/words/names.ts"] },
  ];
  expect(roomFaults(floors, sources)).toEqual([]);
});

it.each([
  ["a room above", "src/words/names.ts", "src/charts/dot.ts", "src/charts stands above src/words"],
  [
    "another chart type",
    "src/charts/bars/chart.ts",
    "src/charts/dot.ts",
    "a chart type imports no other; move what both need to a room below",
  ],
])("names an import from %s", (_, path, target, why) => {
  const sources = [
    { path, imports: [target] },
    { path: target, imports: [] },
  ];
  expect(roomFaults(floors, sources)).toEqual([`${path} imports ${target}: ${why}`]);
});

it("names both sides where two rooms of one floor import each other", () => {
  const sources = [
    { path: "src/parts/a.ts", imports: ["src/islands/b.ts"] },
    { path: "src/islands/b.ts", imports: ["src/parts/a.ts"] },
  ];
  expect(roomFaults(floors, sources)).toEqual([
    "src/parts/a.ts imports src/islands/b.ts: src/parts and src/islands import each other",
    "src/islands/b.ts imports src/parts/a.ts: src/islands and src/parts import each other",
  ]);
});

it("names a room that the list lacks", () => {
  expect(roomFaults(floors, [{ path: "src/attic/old.ts", imports: [] }])).toEqual([
    "src/attic is not in the README's list of rooms: say there what it holds",
  ]);
});
