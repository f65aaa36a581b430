import { expect, test } from "vitest";
import type { Indicator } from "../../src/model/indicator.ts";
import { definitionOf } from "../../src/words/definition.ts";

const indicator = { definition: "Births, for each 1,000 women." } as Indicator;

test.each<[Partial<Indicator>, string]>([
  [{}, "Births, for each 1,000 women."],
  [{ standardised: "crude" }, "Births, for each 1,000 women. Not adjusted for age."],
  [
    { standardised: "directly", national: "C18" },
    "Births, for each 1,000 women. Adjusted for age, by the direct method. Number C18 of the national framework.",
  ],
  [
    { definition: "Deaths, adjusted for age. Measure C18.", standardised: "directly", national: "C18" },
    "Deaths, adjusted for age. Measure C18.",
  ],
])("a definition says once how a rate is adjusted and its national number", (more, words) => {
  expect(definitionOf({ ...indicator, ...more })).toBe(words);
});
