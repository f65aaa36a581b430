import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { longSentences } from "../../src/words/faults.ts";

const types = readdirSync("src/charts")
  .filter((name) => !name.endsWith(".md"))
  .map((name) => name.replace(/\.ts$/, ""))
  .filter((name) => name !== "registry");
const files = readdirSync("tests/charts");
const drawings = readdirSync("tests/charts/drawings");

it.each(types)("keeps the words of all cases of %s, and two of them as they are drawn", (type) => {
  expect(files).toEqual(expect.arrayContaining([`${type}.test.ts`, `${type}-cases.txt`]));
  const own = drawings.filter((name) => name.startsWith(`${type}-`));
  expect(own.filter((name) => name.endsWith("-narrow.svg"))).toHaveLength(2);
  expect(own.filter((name) => name.endsWith("-wide.svg"))).toHaveLength(2);
});

it("keeps no drawing of a type that is gone", () => {
  expect(drawings.filter((name) => !types.some((type) => name.startsWith(`${type}-`)))).toEqual([]);
});

it("says how each type is read in sentences that are not too long", () => {
  for (const [type, { howToRead }] of charts) expect(longSentences(howToRead), type).toEqual([]);
});
