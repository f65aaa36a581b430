import { expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import { isKnown } from "../../src/model/figure.ts";
import { DRAWINGS } from "../../src/render/draw.ts";
import type { Holds } from "./axes.ts";
import { dotFaults, markFaults, textFaults, thumbFaults } from "./boxes.ts";
import { type Asked, type Drawing, tableText } from "./drawing.ts";
import { pointsOf, sizeOf, textsOf } from "./svg.ts";

/** A name, and what is drawn. */
export type Case = readonly [name: string, dataset: Dataset, chart: Asked];

/** Rows of a table that are written down: those that follow are alike. */
const ROWS = 4;

/** What no sentence and no table may hold: values that are missing in the program, words run together or cut off. */
const FAULT = /undefined|NaN|null|\(\)| {3}|\.\.|^[:,]|: [.;]|, [.;]|\b(in|of) $/;
/** What no sentence says: a place twice, all of two, one of several. */
const AWKWARD = /\b(Pellmouth|England),? \1\b|\ball (one|two)\b|(?<![\d.,])\b1 (years|percentage points)\b/;
/** What is not said where nothing is known. */
const COMPARED = /highest|lowest|higher|lower|above|below/;

/**
 * The tests of the cases of a chart type, real ones and hard ones: both drawings of each hold some words, none of them
 * small, clipped or over another, and lead those who walk the points to places within them; what is said of each, with
 * its table, is as before and lacks no word. Two cases are kept as they are drawn, to the byte.
 *
 * @param holds what its scales are of
 * @param kept the names of the two that show the most of the type; `npm run drawings` shows how they change
 */
export function testCases(
  type: string,
  { draw, drawWhole, drawThumb, offAxes }: Drawing,
  kept: readonly [string, string],
  cases: readonly Case[],
  holds: Holds = "intervals",
): void {
  for (const name of kept)
    if (!cases.some(([each]) => each === name)) throw new Error(`${type} has no case ${name} to keep`);

  it.each(cases)("draws %s", async (name, dataset, chart) => {
    for (const { name: width } of DRAWINGS) {
      const svg = draw(dataset, chart, width);
      expect(textFaults(svg), width).toEqual([]);
      expect(markFaults(svg), width).toEqual([]);
      expect(dotFaults(svg), width).toEqual([]);
      expect(textsOf(svg), width).not.toEqual([]);
      expect(svg, width).not.toMatch(/NaN|Infinity|undefined/);
      expect(pointFaults(svg), width).toEqual([]);
      if (kept.includes(name))
        await expect(
          svg,
          "this drawing has changed: renew it with -u, then look at it with npm run drawings",
        ).toMatchFileSnapshot(`drawings/${type}-${name}-${width}.svg`);
    }
    expect(offAxes(dataset, chart, holds), "axes hold data, intervals and targets").toEqual([]);
    if (kept.includes(name)) expect(thumbFaults(drawThumb(dataset, chart)), "its shape").toEqual([]);
    const [narrow, wide] = DRAWINGS.map(({ name: width }) =>
      pointsOf(draw(dataset, chart, width))
        .map(({ said }) => said)
        .sort(),
    );
    expect(narrow, "the points of both drawings").toEqual(wide);
  });

  it("says of each what is so, in whole sentences", async () => {
    const all = cases.map(([name, dataset, chart]) => {
      const { sentence, table } = drawWhole(dataset, chart);
      const lines = tableText({ table });
      const more = lines.length - 1 - ROWS;
      for (const text of [sentence, table.caption, ...lines]) expect(text, name).not.toMatch(FAULT);
      expect(sentence, name).toMatch(/^[“A-Z0-9].*\.$/);
      expect(sentence, name).not.toMatch(AWKWARD);
      if (!dataset.figures.some(isKnown)) expect(sentence, name).not.toMatch(COMPARED);
      return [
        name,
        ...sentence.split(/(?<=[.?!]) (?=[“A-Z0-9£])/),
        table.caption,
        ...lines.slice(0, ROWS + 1),
        ...(more > 0 ? [`and ${more} more`] : []),
      ].join("\n  ");
    });
    await expect(`${all.join("\n\n")}\n`).toMatchFileSnapshot(`${type}-cases.txt`);
  });
}

/** Points that lie outside the drawing, or of which nothing is said. */
function pointFaults(svg: string): string[] {
  const [width, height] = sizeOf(svg);
  return pointsOf(svg)
    .filter(({ x, y, said }) => !(x >= 0 && x <= width && y >= 0 && y <= height && said !== ""))
    .map(({ x, y, said }) => `${x}, ${y}: ${said}`);
}
