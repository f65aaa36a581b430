import { describe, expect, it } from "vitest";
import { postcodeText, writtenPostcode } from "../../src/model/postcode-text.ts";

const read = (text: string) => {
  const found = postcodeText(text, ["ZZ1", "ZZ11", "Z2"]);
  return found && writtenPostcode(found);
};

describe("a postcode as it is typed", () => {
  it.each([
    ["ZZ1 1AA", "ZZ1 1AA"],
    ["zz11aa", "ZZ1 1AA"],
    [" zz1  1aa ", "ZZ1 1AA"],
    ["Q9 9QQ", "Q9 9QQ"],
    ["zz1", "ZZ1"],
    ["z2", "Z2"],
    ["ZZ1 1", "ZZ1"],
    ["ZZ1 1A", "ZZ1"],
    ["ZZ11", "ZZ11"],
    ["z21a", "Z2"],
    ["B12", "B12"],
  ])("%s is %s", (text, postcode) => {
    expect(read(text)).toBe(postcode);
  });

  it.each(["dementia", "14 days", "A&E", "ZZ1 walks", "", "ZZ", "zz1 1aa 2bb"])("“%s” is none", (text) => {
    expect(read(text)).toBeUndefined();
  });
});
