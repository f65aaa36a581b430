import { describe, expect, it } from "vitest";
import { isLong, shorthandLine } from "../../src/views/shorthand.ts";

const table = (...cells: string[]) => ({
  rows: [[{ text: "Pellmouth" }, ...cells.map((text) => ({ text }))]],
});

describe("the line under a table", () => {
  it("says what each shorthand means that occurs, once", () => {
    expect(shorthandLine(table("[c]", "43 [d]", "[c]", "12 [p]"))).toBe(
      "[c] suppressed, [p] provisional and [d] disputed",
    );
    expect(shorthandLine(table("[x]"))).toBe("[x] not available");
  });

  it("is empty where there is none, and knows no other brackets", () => {
    expect(shorthandLine(table("43", "6 to 10, derived"))).toBe("");
    expect(shorthandLine(table("[q]", "[note]"))).toBe("");
  });
});

it("calls a table of nine rows long", () => {
  expect(isLong(Array(8))).toBe(false);
  expect(isLong(Array(9))).toBe(true);
});
