import { describe, expect, it } from "vitest";
import { meaning, meaningWith, problemWith, sound } from "./small-site.ts";

const file = Object.keys(sound).find((name) => sound[name] === meaningWith()) as string;
const long = `${"Word ".repeat(25)}end.`;
const longDefinition = { ...meaning.indicators.smokes, definition: long };

describe("a sentence of more than 25 words", () => {
  it.each([
    ["summary", { summary: `Short. ${long}` }],
    ["caveat", { caveats: ["Short.", long] }],
    ["definition", { indicators: { ...meaning.indicators, smokes: longDefinition } }],
    ["reason", { why: [long] }],
    ["subtitle", { charts: [{ ...meaning.charts[0], subtitle: `${long.slice(0, -1)}, 2013` }] }],
  ])("is named in a %s with its place and what to do", (_, changes) => {
    const problem = problemWith({ [file]: meaningWith(changes) });
    expect(problem).toMatch(/\.json:\d+:\d+ {2}This sentence is too long to be read, or heard, at once\n/);
    expect(problem).toMatch(/expected: 25 words or fewer\n {4}found: 2[67] words, "Word .*end/);
    expect(problem).toMatch(/remedy: Part it in two/);
  });

  it("is none of 25 words", () => {
    const summary = `${"Word ".repeat(24)}end.`;
    expect(() => problemWith({ [file]: meaningWith({ summary }) })).toThrow("no problem was found");
  });
});
