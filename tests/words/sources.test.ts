import { describe, expect, it } from "vitest";
import { sourceWords } from "../../src/words/sources.ts";
import { councilDataset } from "../fixtures/council.ts";

const papers = councilDataset("hospital-waits").figures;
const official = councilDataset("emergency-waits-official").figures;
const alone = official.filter(({ source, also }) => source.kind === "publication" && also.length === 0);

describe("what sources are called", () => {
  it.each([
    ["papers", papers, "the papers print, printed, Line"],
    ["publications", alone, "the publications give, published, Edition"],
    ["both", [...papers, ...alone], "the sources give, given, Line or edition"],
    [
      "a publication whose figures papers print too",
      official.filter(({ period }) => period.id === "2024-01"),
      "the sources give, given, Line or edition",
    ],
    ["nothing", [], "the papers print, printed, Line"],
  ])("follows from the figures: %s", (_, figures, words) => {
    const { noun, print, printed, head } = sourceWords(figures);
    expect(`${noun} ${print}, ${printed}, ${head}`).toBe(words);
  });
});
