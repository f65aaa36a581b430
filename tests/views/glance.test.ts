import { expect, it } from "vitest";
import { isLong } from "../../src/views/glance.ts";

it("calls a table of nine rows long", () => {
  expect(isLong(Array(8))).toBe(false);
  expect(isLong(Array(9))).toBe(true);
});
