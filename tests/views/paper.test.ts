import { expect, it } from "vitest";
import { isLongOnPaper } from "../../src/views/paper.ts";

const drawing = (height: number) => `<svg width="720" height="${height}" viewBox="0 0 720 ${height}"></svg>`;
const narrow = `<svg width="300" height="2000" viewBox="0 0 300 2000"></svg>`;

it("a chart is made to fit a page of paper unless its wide drawing would be too small to read there", () => {
  expect(isLongOnPaper([narrow, drawing(400)])).toBe(false);
  expect(isLongOnPaper([narrow, drawing(1296)])).toBe(false);
  expect(isLongOnPaper([narrow, drawing(1297)])).toBe(true);
});
