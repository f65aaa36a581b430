import { describe, expect, it } from "vitest";
import { sourceWords } from "../../src/words/sources.ts";
import { councilDataset } from "../fixtures/council.ts";

const papers = councilDataset("hospital-waits").figures;
const official = councilDataset("emergency-waits-official").figures;
const alone = official.filter(({ source, also }) => source.kind === "publication" && also.length === 0);

describe("what sources are called", () => {
  it.each([
    ["papers", papers, "the papers print, Line"],
    ["publications", alone, "the publications give, Edition"],
    ["both", [...papers, ...alone], "the sources give, Line or edition"],
    [
      "a publication whose figures papers print too",
      official.filter(({ period }) => period.id === "2024-01"),
      "the sources give, Line or edition",
    ],
    ["nothing", [], "the papers print, Line"],
  ])("follows from the figures: %s", (_, figures, words) => {
    const { noun, print, head } = sourceWords(figures);
    expect(`${noun} ${print}, ${head}`).toBe(words);
  });
});
