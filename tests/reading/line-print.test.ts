import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/model/figure.ts";
import { printedOn } from "../../src/reading/line-print.ts";
import { councilDataset } from "../fixtures/council.ts";

const [made] = councilDataset("smoking-by-ward").figures as [Figure];

/** A figure with this number as printed, and these counts. */
function figure(printed: string, counts: Partial<Pick<Figure, "numerator" | "denominator">> = {}): Figure {
  const { interval: _interval, numerator: _numerator, denominator: _denominator, ...rest } = made;
  const decimals = printed.split(".")[1]?.length ?? 0;
  return { ...rest, measurement: { kind: "value", value: Number(printed), decimals, printed }, ...counts };
}

const withheld: Figure = { ...figure("1"), measurement: { kind: "missing", status: "c" } };

describe("what a line prints of its figures", () => {
  it("is the labels and cells of a row, a run of others left out as one gap", () => {
    expect(printedOn("Smoking\tPellmouth\t27.5% 2015\t9\t8\t-0.15", [figure("27.5")])).toBe(
      "Smoking | Pellmouth | 27.5% 2015 | …",
    );
    expect(
      printedOn("| | 2 | **Smoking** (adults) | 27.5 | 110 of 400 |", [
        figure("27.5", { numerator: 110, denominator: 400 }),
      ]),
    ).toBe("Smoking (adults) | 27.5 | 110; 400");
  });

  it("is of prose the numbers with their unit, and no other word", () => {
    const line = "In Pellmouth 213.3 per 100,000 people died, and two thirds of 400 men smoked in 2015.";
    expect(printedOn(line, [figure("213.3"), figure("67")])).toBe("213.3 per 100,000; two thirds");
  });

  it("is a short line as it stands where it only labels its number", () => {
    expect(printedOn("■ Social Care 58", [figure("58")])).toBe("■ Social Care 58");
    expect(printedOn("and of these 58 were", [figure("58")])).toBe("58");
  });

  it("shortens the name of a row, and leaves out comments, sentences, people and addresses", () => {
    const long = "Adults who smoke every day as a percentage of all adults of the borough";
    expect(
      printedOn(`${long}\t58\tCouncillor A Person\tWe are doing well.\tL1 2AB\ta@b.uk`, [figure("58")]),
    ).toBe("Adults who smoke every day as a percentage of… | 58 | …");
  });

  it("tells no number that the data withholds, nor one as small beside it", () => {
    expect(printedOn("Asian\t3\t58", [withheld, figure("58")])).toBe("Asian | … | 58");
    expect(printedOn("Asian 3\t3\t4", [withheld, figure("4")])).toBe("");
    expect(printedOn("3 were hurt.", [withheld])).toBe("");
    expect(printedOn("Asian\t58\t58", [withheld, figure("58")])).toBe("Asian | …");
    expect(printedOn("Asian\t58\t58", [withheld, figure("58"), figure("58")])).toBe("Asian | 58 | 58");
  });

  it("is nothing where no number of the line is a figure's", () => {
    expect(printedOn("Prose of 12 words.", [figure("58")])).toBe("");
  });
});
