import { describe, expect, it } from "vitest";
import { measure } from "../../src/render/measure.ts";
import { glyphSheet } from "../../src/takeaway/glyphs.ts";
import { addressBlock, textBlock } from "../../src/takeaway/text-block.ts";

const style = { width: 400, size: 20, fill: "#000000" };
const title =
  "Stroke unit targets were missed at Pellmouth East and in Nethermarsh; both of them met the one for mini-strokes";

describe("a text", () => {
  const { lines, height } = textBlock(title, style, glyphSheet());

  it("keeps all words within its width", () => {
    expect(lines.join(" ")).toBe(title);
    expect(Math.max(...lines.map((line) => measure(line, 20)))).toBeLessThanOrEqual(400);
    expect(height).toBeCloseTo(lines.length * 27);
  });

  it("has lines about equally long", () => {
    const widths = lines.map((line) => measure(line, 20));
    expect(lines.length).toBe(3);
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.8);
  });

  it("that fits stays on one line", () => {
    expect(textBlock("Two words", style, glyphSheet()).lines).toEqual(["Two words"]);
  });
});

it("breaks an address after the marks that part its names, and leaves none out", () => {
  const address =
    "https://example.org/datasets/childrens-social-care-compared/#childrens-social-care-compared-half-years";
  const { lines } = addressBlock(address, style, glyphSheet());
  expect(lines.join("")).toBe(address);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/[/#-]$/);
  for (const line of lines) expect(measure(line, 20)).toBeLessThanOrEqual(400);
});

describe("letters as shapes", () => {
  it("keep each letter once and put every one at its place", () => {
    const sheet = glyphSheet();
    const line = sheet.write("noon", { size: 10, fill: "#123456", x: 5, baseline: 20 });
    expect(sheet.definitions().match(/<path /g)).toHaveLength(2);
    expect(line.match(/<use /g)).toHaveLength(4);
    expect(line).toMatch(/^<g transform="translate\(5,20\) scale\(0\.01,-0\.01\)"><g fill="#123456"/);
  });

  it("tell bold from regular", () => {
    const sheet = glyphSheet();
    sheet.write("n", { size: 10, fill: "#000000", x: 0, baseline: 0 });
    sheet.write("n", { size: 10, fill: "#000000", x: 0, baseline: 0, bold: true });
    const shapes = [...sheet.definitions().matchAll(/ d="([^"]+)"/g)].map(([, shape]) => shape);
    expect(new Set(shapes).size).toBe(2);
  });

  it("end where an anchor says", () => {
    const written = (anchor: string) =>
      glyphSheet().write("seen", { size: 10, fill: "#000000", x: 100, baseline: 0, anchor });
    const left = (line: string) => Number(line.match(/translate\(([\d.]+),/)?.[1]);
    expect(left(written("start"))).toBe(100);
    expect(left(written("middle"))).toBeCloseTo(100 - measure("seen", 10) / 2, 1);
    expect(left(written("end"))).toBeCloseTo(100 - measure("seen", 10), 1);
  });

  it("refuse a text that the font cannot write", () => {
    expect(() => glyphSheet().write("數", { size: 10, fill: "#000000", x: 0, baseline: 0 })).toThrow(
      "the font has no letter for a part of “數”",
    );
  });
});
