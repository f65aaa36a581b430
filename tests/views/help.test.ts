import { expect, it } from "vitest";
import { helpOf } from "../../src/views/dataset.ts";
import { councilDataset } from "../fixtures/council.ts";

it("says where help is to be had, in a dataset's own words before those of its topic", () => {
  expect(helpOf(councilDataset("missing-from-care"))).toMatch(/^If a child is missing, /);
  expect(helpOf(councilDataset("children-in-care"))).toMatch(/^If you are worried about a child, /);
  expect(helpOf(councilDataset("care-money"))).toBeUndefined();
});
