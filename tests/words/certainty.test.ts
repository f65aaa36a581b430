import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/model/figure.ts";
import type { Unit } from "../../src/model/unit.ts";
import { certaintySentence } from "../../src/words/certainty.ts";
import { like } from "../charts/figures.ts";
import { councilDataset } from "../fixtures/council.ts";

const [figure] = councilDataset("young-people-vaping").figures as [Figure];
const measured = like(figure, { period: "2022", value: "20" });
const later = like(figure, { period: "2023", value: "30" });
const of = (unit: Partial<Unit>) =>
  [measured, later].map((each) => ({ ...each, unit: { ...each.unit, ...unit } }));

describe("how sure differences are", () => {
  it("is not known of what is measured without an interval", () => {
    expect(certaintySentence([measured, later], 1)).toBe(
      "No confidence interval is published, so we do not say whether this difference is more than chance.",
    );
    expect(certaintySentence([measured, later], 2, ["England"])).toBe(
      "No confidence interval is published for England, so we do not say whether these differences are more than chance.",
    );
  });

  it("is known of some figures only, which is said of no one by name", () => {
    const interval = { lower: 10, upper: 40, derived: false };
    expect(certaintySentence([{ ...measured, interval }, later], 1)).toBe(
      "Where no confidence interval is published, we do not say whether a difference is more than chance.",
    );
  });

  it("needs no word where every figure has an interval or no value", () => {
    const interval = { lower: 10, upper: 40, derived: false };
    expect(certaintySentence([{ ...measured, interval }, like(later, { value: "x" })], 1)).toBeUndefined();
  });

  it("is not a matter of samples where things are counted", () => {
    expect(certaintySentence(of({ kind: "count" }), 1)).toBe(
      "These are counts, not a sample. We do not say whether this difference is more than chance.",
    );
  });

  it("needs no word where counts are of different things", () => {
    const [first, second] = of({ kind: "count" }) as [Figure, Figure];
    const other = { ...second, indicator: { ...second.indicator, id: "another" } };
    expect(certaintySentence([first, other], 1)).toBeUndefined();
  });

  it("needs no word where money is counted", () => {
    expect(certaintySentence(of({ kind: "money" }), 1)).toBeUndefined();
  });

  it("is a matter of judgement where values are levels", () => {
    expect(certaintySentence(of({ levels: ["Planned", "Established"] }), 1)).toBe(
      "A level is a judgement, and no confidence interval goes with it.",
    );
  });

  it("is no question of plans", () => {
    const plans = [measured, later].map((each) => ({
      ...each,
      indicator: { ...each.indicator, planned: true },
    }));
    expect(certaintySentence(plans, 1)).toBe("These are plans, not results.");
    expect(certaintySentence([plans[0] as Figure, later], 1)).toContain("No confidence interval");
  });
});
