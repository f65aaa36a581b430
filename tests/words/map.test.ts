import { describe, expect, it } from "vitest";
import type { Area } from "../../src/model/area.ts";
import type { Known } from "../../src/model/figure.ts";
import { directionWords } from "../../src/words/map.ts";
import { elsewhere, plainFigure } from "../charts/figures.ts";
import { councilDataset } from "../fixtures/council.ts";

const figure = plainFigure(councilDataset("ward-life-expectancy"), "life-expectancy");

/** Wards in a column of so many rows, or in several, with values by their column and row. */
function map(columns: number, rows: number, value: (column: number, row: number) => number): Known[] {
  return Array.from({ length: columns * rows }, (_, at) => {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    const own = elsewhere(figure, `Ward ${at}`, String(value(column, row))) as Known;
    return { ...own, area: { ...(own.area as Area), hexagon: { column, row, label: [] } } };
  });
}

describe("a map", () => {
  it("tells which way its values fall or rise, north up", () => {
    expect(directionWords(map(1, 12, (_, row) => 90 - row))).toBe(
      "On the map values tend to fall from north to south",
    );
    expect(directionWords(map(4, 4, (column, row) => 50 + 10 * column + (row % 3)))).toBe(
      "On the map values tend to rise from west to east",
    );
    expect(directionWords(map(6, 6, (column, row) => 50 + row - column))).toBe(
      "On the map values tend to rise from north to south and to fall from west to east",
    );
  });

  it("tells where its higher values lie, where they follow no direction", () => {
    expect(directionWords(map(2, 9, (column, row) => 80 - Math.abs(4 - row) + column / 10))).toBe(
      "Above the middle value lie one of six wards in the north of the map. In the middle they are six of six and in the south one of six",
    );
  });

  it("says nothing of few places, of values that are all alike, and of areas that are on no map", () => {
    expect(directionWords(map(1, 9, (_, row) => row))).toBe("");
    expect(directionWords(map(3, 9, () => 7))).toBe("");
    expect(
      directionWords(
        map(1, 12, (_, row) => row).map(({ area, ...own }) => {
          const { hexagon: _hexagon, ...rest } = area as Area;
          return { ...own, area: rest };
        }),
      ),
    ).toBe("");
  });
});
