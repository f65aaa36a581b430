import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/model/figure.ts";
import { assumptionSentence } from "../../src/words/assumption.ts";
import { councilDataset } from "../fixtures/council.ts";

const [first, second, third] = councilDataset("new-ward-health").figures as [Figure, Figure, Figure];
const undated = (figure: Figure): Figure => ({ ...figure, periodBasis: "assumed" });
const aim = (figure: Figure): Figure => ({ ...undated(figure), role: "target" });
const later = { ...second, period: { ...second.period, title: "2026" } };

describe("the sentence about assumed dates", () => {
  it("is none where every figure has a printed one", () => {
    expect(
      assumptionSentence([
        { ...first, periodBasis: "report" },
        { ...second, placeBasis: "assumed" },
      ]),
    ).toBe("");
  });

  it.each([
    [[undated(first)], "this figure: that it is of 2025 is"],
    [[undated(first), second], "one of these figures: that it is of 2025 is"],
    [[undated(first), undated(second)], "these figures: that they are of 2025 is"],
    [[aim(first), second], "the target: that it holds for 2025 is"],
    [[aim(first), aim(later), third], "two targets: that they hold for 2025 and 2026 is"],
    [[aim(first), undated(later), third], "two of these figures: that they are of 2025 and 2026 is"],
    [[undated(first), undated(later), third], "two of these figures: that they are of 2025 and 2026 is"],
  ])("says how many have none, and what was taken for it", (figures, words) => {
    expect(assumptionSentence(figures)).toBe(`The papers print no date for ${words} our assumption.`);
  });
});
