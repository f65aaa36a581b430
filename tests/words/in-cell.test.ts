import { expect, it } from "vitest";
import { inCell } from "../../src/words/in-cell.ts";

it.each([
  ["−2.5", "-2.5"],
  ["−£0.2 million", "-£0.2 million"],
  ["2.5", "2.5"],
  ["−", "−"],
  ["1 to −2", "1 to −2"],
])("%s stands in a cell as %s", (text, cell) => {
  expect(inCell(text)).toBe(cell);
});
