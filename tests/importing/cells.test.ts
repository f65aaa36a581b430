import { expect, test } from "vitest";
import { numberOf } from "../../src/importing/cells.ts";

test.each([
  ["1,234", 1234],
  ["-12,345,678.5", -12345678.5],
  ["88.0", 88],
  [" 7 ", 7],
  // A share in another language, and a number that was grouped by none.
  ["0,750", undefined],
  ["88,1", undefined],
  ["1234,567", undefined],
  ["12,34,567", undefined],
])("%s is the number %s", (text, number) => {
  expect(numberOf(text)).toBe(number);
});
