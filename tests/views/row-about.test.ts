import { expect, it } from "vitest";
import { isAbout } from "../../src/views/row-about.ts";

it.each([
  ["Quay, Women", "Quay", true],
  ["Women, Quay: 2014", "Quay", true],
  ["Nethermarsh and Orle, Women", "Orle", false],
  ["Quay Royal", "Quay", false],
  ["Quay", undefined, false],
  [undefined, "Quay", false],
])("the row %s is about %s: %s", (head, place, is) => {
  expect(isAbout(head, place)).toBe(is);
});
