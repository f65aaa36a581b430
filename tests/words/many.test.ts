import { expect, it } from "vitest";
import { namedOr } from "../../src/words/many.ts";

it("names a few, and says how many there are of more or of names that fill a sentence", () => {
  expect(namedOr("two", ["Ash", "Birch"])).toBe("Ash and Birch");
  expect(namedOr("five wards", ["Ash", "Birch", "Cedar", "Elm", "Fir"])).toBe("five wards");
  const long = "a name that has so many words that nobody reads it to its end";
  expect(namedOr("two", [long, long])).toBe("two");
});
