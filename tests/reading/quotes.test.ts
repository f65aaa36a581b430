import { describe, expect, it } from "vitest";
import { meaningWith, problemWith, readWith } from "./small-site.ts";

describe("a text that people read", () => {
  it("has no straight apostrophe", () => {
    expect(
      problemWith({ "health/smoking.json": meaningWith({ caveats: ["The council's own words."] }) }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:52:5  A text has a straight apostrophe
          expected: ’ for an apostrophe, “ and ” for quotation marks
          found: The council's own
          remedy: Write ’ for it.
    `);
  });

  it("has no straight quotation mark", () => {
    expect(
      problemWith({ "health/smoking.json": meaningWith({ why: ['The report says "almost half".'] }) }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:51:5  A text has a straight quotation mark
          expected: ’ for an apostrophe, “ and ” for quotation marks
          found: says "almost half".
          remedy: Write “ before what is quoted and ” after it.
    `);
  });

  it("has curly ones, and minutes and feet as signs of their numbers", () => {
    const caveats = ["The council’s “own words”.", "It took 10' and more."];
    expect(readWith({ "health/smoking.json": meaningWith({ caveats }) }).datasets).toHaveLength(1);
  });
});
