import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import type { Drawn } from "../../src/render/draw.ts";
import { ROWS } from "../../src/render/rows.ts";
import { glyphSheet } from "../../src/takeaway/glyphs.ts";
import { look } from "../../src/takeaway/rasterise.ts";
import { slideSheets } from "../../src/takeaway/slide-sheets.ts";
import { readThemes } from "../styles/tokens.ts";

const world = { document: new JSDOM("").window.document, theme: readThemes().light, site: "Quays", look };
const ROW = 50;

/** From where to where each column shows a drawing of groups of so many rows, below its head of 20 pixels. */
function columnsOf(groups: readonly number[], height: number): [number, number][] {
  const begins = groups.map((_, index) => groups.slice(0, index).reduce((sum, rows) => sum + rows, 0));
  const rows = groups.reduce((sum, count) => sum + count, 0);
  const cuts = Array.from({ length: rows - 1 }, (_, index) => index + 1).map(
    (row) => `${20 + row * ROW}${begins.includes(row) ? "g" : ""}`,
  );
  const drawn = {
    id: "quays",
    isMap: false,
    at: ({ width }: { width: number }) =>
      `<svg xmlns="http://www.w3.org/2000/svg" ${ROWS}="0 20 ${cuts.join(" ")}" width="${width}" height="${20 + rows * ROW}" viewBox="0 0 ${width} ${20 + rows * ROW}"></svg>`,
  } as unknown as Drawn;
  const [slide] = slideSheets(
    { drawn, title: "Quays", description: "" },
    { width: 1200, height },
    world,
    glyphSheet(),
  );
  return [...(slide?.markup ?? "").matchAll(/viewBox="0 (\d+) \d+ (\d+)"/g)]
    .map(([, top, tall]): [number, number] => [Number(top), Number(top) + Number(tall)])
    .filter(([top, bottom]) => top > 0 || bottom > 20);
}

test("columns of a slide end with their groups of rows where they can", () => {
  expect(columnsOf([12, 8], 700)).toEqual([
    [0, 620],
    [620, 1020],
  ]);
});

test("columns of rows without groups are about equally high", () => {
  expect(columnsOf([20], 700)).toEqual([
    [0, 570],
    [570, 1020],
  ]);
});
