import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/model/figure.ts";
import type { DataTable } from "../../src/render/chart.ts";
import { inPage, isInPart, latestFirst, mayBeInPart } from "../../src/views/long-table.ts";

/** A table of series, each with so many periods in order of time. */
function tableOf(...periods: number[]): DataTable {
  return {
    caption: "",
    columns: [{ title: "Series" }, { title: "Period" }],
    periods,
    rows: periods.flatMap((length, series) =>
      Array.from({ length }, (_, period) => [{ text: `series ${series + 1}` }, { text: String(period + 1) }]),
    ),
  };
}

const words = ({ rows }: DataTable) => rows.map((cells) => cells.map(({ text }) => text).join(", "));

describe("a table in a page", () => {
  it("is whole and as it was up to 24 periods", () => {
    const table = tableOf(24, 3);
    expect(inPage(table)).toEqual({ table });
    expect(isInPart(table)).toBe(false);
  });

  it("has the latest 24 of a longer series, the latest first", () => {
    const { table, left } = inPage(tableOf(30));
    expect(words(table)).toHaveLength(24);
    expect([words(table)[0], words(table).at(-1)]).toEqual(["series 1, 30", "series 1, 7"]);
    expect(left).toBe("The latest 24 of 30 periods stand here, the latest first");
  });

  it("is never in part where the dataset has no more than 24 periods, whatever is shown of it", () => {
    const figuresOf = (periods: number) =>
      Array.from({ length: 60 }, (_, index) => ({ period: { id: String(index % periods) } }) as Figure);
    expect(mayBeInPart({ figures: figuresOf(24) })).toBe(false);
    expect(mayBeInPart({ figures: figuresOf(25) })).toBe(true);
  });

  it("cuts each series by itself", () => {
    const { table, left } = inPage(tableOf(26, 2, 25));
    expect(words(table)).toHaveLength(24 + 2 + 24);
    expect(words(table).slice(23, 27)).toEqual(["series 1, 3", "series 2, 2", "series 2, 1", "series 3, 25"]);
    expect(left).toContain("periods of each series stand here");
  });

  it("is never cut where its rows are no periods", () => {
    const { periods: _periods, ...table } = tableOf(40);
    expect(inPage(table)).toEqual({ table });
  });

  it("is whole on a page of its own, the latest first", () => {
    expect(words(latestFirst(tableOf(30, 1)))).toHaveLength(31);
    expect(words(latestFirst(tableOf(30, 1)))[0]).toBe("series 1, 30");
  });
});
