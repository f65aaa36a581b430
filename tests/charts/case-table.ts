import { expect, it } from "vitest";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import { textFaults } from "./boxes.ts";
import { draw, drawWhole, tableText, textsOf } from "./dataset.ts";

/** A name, and what is drawn. */
export type Case = readonly [name: string, dataset: Dataset, chart: string | ChartSpec];

const WIDTHS = [
  ["narrow", 12.6],
  ["wide", 14.6],
] as const;
/** Rows of a table that are written down: those that follow are alike. */
const ROWS = 4;

/**
 * The tests of the hard cases of a type: both drawings of each are as before, hold some words, none of them small,
 * clipped or over another; and what is said of each, with its table, is as before and lacks no word.
 */
export function testCases(type: string, cases: readonly Case[]): void {
  it.each(cases)("draws %s", async (name, dataset, chart) => {
    for (const [width, smallest] of WIDTHS) {
      const svg = draw(dataset, chart, width);
      expect(textFaults(svg, smallest)).toEqual([]);
      expect(textsOf(svg)).not.toEqual([]);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      await expect(svg).toMatchFileSnapshot(`${type}-${name}-${width}.svg`);
    }
  });

  it("says of each what is so, in whole sentences", async () => {
    const all = cases.map(([name, dataset, chart]) => {
      const { sentence, table, ...rest } = drawWhole(dataset, chart);
      const lines = tableText({ ...rest, table, sentence });
      const more = lines.length - 1 - ROWS;
      for (const text of [sentence, table.caption, ...lines])
        expect(text, name).not.toMatch(/undefined|NaN|null|\(\)| {3}|\.\.|^[:,]|: [.;]|, [.;]|\b(in|of) $/);
      expect(sentence, name).toMatch(/^[“A-Z0-9].*\.$/);
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
