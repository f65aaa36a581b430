import { expect, test } from "vitest";
import { rowsIn } from "../../src/render/rows.ts";
import { partsOfRows } from "../../src/takeaway/row-parts.ts";

const head = { top: 20, bottom: 40 };
const cut = (y: number, group = false) => ({ y, group });
const rooms = (height: number) => ({ first: height, other: height });
const endsOf = (parts: { top: number; bottom: number }[]) => parts.map(({ top, bottom }) => [top, bottom]);

test("a drawing of rows is cut between rows, and the heads of its columns stand over each later part", () => {
  const parts = partsOfRows({ head, cuts: [60, 90, 120, 150, 180].map((y) => cut(y)) }, 200, rooms(100));
  expect(parts).toEqual([
    { top: 0, bottom: 90, height: 90, endsGroup: false },
    { top: 90, bottom: 150, head, height: 80, endsGroup: false },
    { top: 150, bottom: 200, head, height: 70, endsGroup: true },
  ]);
  for (const { height } of parts) expect(height).toBeLessThanOrEqual(100);
});

test("a part that is mostly full ends with its group, and no group that is longer is looked for", () => {
  const cuts = [cut(40), cut(70, true), cut(90), cut(130, true), cut(150)];
  expect(endsOf(partsOfRows({ head: { top: 0, bottom: 0 }, cuts }, 200, rooms(100)))).toEqual([
    [0, 70],
    [70, 130],
    [130, 200],
  ]);
  const late = [cut(20, true), cut(60), cut(95), cut(150)];
  expect(endsOf(partsOfRows({ head: { top: 0, bottom: 0 }, cuts: late }, 180, rooms(100)))[0]).toEqual([
    0, 95,
  ]);
});

test("a row that is higher than its room stands alone and whole", () => {
  expect(endsOf(partsOfRows({ head, cuts: [cut(50), cut(300)] }, 340, rooms(100)))).toEqual([
    [0, 50],
    [50, 300],
    [300, 340],
  ]);
});

test("what a drawing says of its rows is read from its first line alone", () => {
  expect(rowsIn('<svg width="300" data-rows="20 40 60 95g" height="9"><g/></svg>')).toEqual({
    head,
    cuts: [cut(60), cut(95, true)],
  });
  expect(rowsIn('<svg width="300"><g data-rows="20 40 60"/></svg>')).toBeUndefined();
});
