import { describe, expect, it } from "vitest";
import { searchTokens } from "../../src/model/search-text.ts";

describe("the words of a text", () => {
  it.each([
    ["Women’s life expectancy", "women life expectancy"],
    ["St. Aldern’s surgeries", "st aldern surgery"],
    ["A&E within four hours", "ae within 4 hour"],
    ["a and e, or A & E", "ae ae"],
    ["Sandy", "sandy"],
    ["Café, bus and illness", "cafe bus illness"],
    ["Fuller's Reach", "fuller reach"],
    ["How is the…?", ""],
  ])("of %s are “%s”", (text, words) => {
    expect(searchTokens(text).join(" ")).toBe(words);
  });
});
