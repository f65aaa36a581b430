import { describe, expect, it } from "vitest";
import type { Measurement } from "../../src/model/figure.ts";
import { type Period, parsePeriod } from "../../src/model/period.ts";
import type { Unit } from "../../src/model/unit.ts";
import { derivedInterval } from "../../src/reading/derived-interval.ts";

const percent: Unit = { id: "percent", title: "per cent", pattern: "{}%", per: 100 };
const perThousand: Unit = { id: "per-1000", title: "per 1,000", pattern: "{} per 1,000", per: 1000 };
const years: Unit = { id: "years", title: "years", pattern: "{} years" };

const oneYear = { indicator: {}, period: parsePeriod("2021") as Period };
const survey = { ...oneYear, indicator: { surveyed: true } };
const threeYears = { indicator: {}, period: parsePeriod("2019-21") as Period };

function printed(text: string): Measurement {
  return { kind: "value", value: Number(text), decimals: text.split(".")[1]?.length ?? 0, printed: text };
}

describe("derivedInterval", () => {
  it("is Wilson's for a percentage", () => {
    // Newcombe RG. Statistics in Medicine 1998;17:857-872, Table I: 81 of 263, 0.2553 to 0.3662.
    expect(derivedInterval(printed("30.8"), percent, { numerator: 81, denominator: 263 }, oneYear)).toEqual({
      lower: expect.closeTo(25.53, 1),
      upper: expect.closeTo(36.62, 1),
      derived: true,
    });
  });

  it("is exact for a rate of fewer than ten events, and Byar's from ten on", () => {
    // R 4.2.2: poisson.test(3)$conf.int is 0.6187 to 8.7673; Byar's formula typed into R for 65: 50.163 to 82.849.
    expect(
      derivedInterval(printed("3.0"), perThousand, { numerator: 3, denominator: 1000 }, oneYear),
    ).toEqual({
      lower: expect.closeTo(0.6187, 3),
      upper: expect.closeTo(8.7673, 3),
      derived: true,
    });
    expect(
      derivedInterval(printed("32.5"), perThousand, { numerator: 65, denominator: 2000 }, oneYear),
    ).toEqual({
      lower: expect.closeTo(25.08, 2),
      upper: expect.closeTo(41.42, 2),
      derived: true,
    });
  });

  it.each(["7", "8", "7.9", "8.0"])("holds for 61 of 767 printed as %s, rounded or cut off", (text) => {
    expect(
      derivedInterval(printed(text), percent, { numerator: 61, denominator: 767 }, oneYear),
    ).toBeDefined();
  });

  it("is none where the counts do not give the value: it is standardised, or a mean of years", () => {
    expect(
      derivedInterval(printed("9"), percent, { numerator: 61, denominator: 767 }, oneYear),
    ).toBeUndefined();
    expect(
      derivedInterval(printed("40.1"), perThousand, { numerator: 65, denominator: 2000 }, oneYear),
    ).toBeUndefined();
  });

  it("is none without counts, or people", () => {
    expect(derivedInterval(printed("8"), percent, {}, oneYear)).toBeUndefined();
    expect(derivedInterval(printed("8"), percent, { denominator: 0 }, survey)).toBeUndefined();
    expect(derivedInterval(printed("8"), percent, { denominator: 767 }, oneYear)).toBeUndefined();
    expect(derivedInterval(printed("0"), percent, { numerator: 0, denominator: 0 }, oneYear)).toBeUndefined();
  });

  it("is none for what is no share and no rate", () => {
    expect(derivedInterval(printed("0.5"), years, { numerator: 1, denominator: 2 }, oneYear)).toBeUndefined();
  });

  it("is none for a suppressed value, which it would give away", () => {
    const suppressed: Measurement = { kind: "missing", status: "c" };
    expect(derivedInterval(suppressed, percent, { numerator: 3, denominator: 40 }, oneYear)).toBeUndefined();
  });

  it("stands to a rate as the limits of its cases to the cases, where nobody says of how many", () => {
    // Byar's limits of 65 typed into R: 50.163 to 82.849; a rate of 130 is twice that.
    const rate = derivedInterval(printed("130"), perThousand, { numerator: 65 }, oneYear);
    expect(rate).toEqual({
      lower: expect.closeTo(100.33, 2),
      upper: expect.closeTo(165.7, 1),
      derived: true,
      approximate: true,
    });
    const crude = { ...oneYear, indicator: { standardised: "crude" as const } };
    expect(derivedInterval(printed("130"), perThousand, { numerator: 65 }, crude)).not.toHaveProperty(
      "approximate",
    );
  });

  it("takes for a share as many as its cases are of, and says that this is rough", () => {
    // 81 of 263 are 30.8%; Newcombe's limits as above, to within the rounding of the share.
    expect(derivedInterval(printed("30.8"), percent, { numerator: 81 }, oneYear)).toEqual({
      lower: expect.closeTo(25.53, 1),
      upper: expect.closeTo(36.62, 1),
      derived: true,
      approximate: true,
    });
  });

  it("takes a share of as many as a survey asked, and says that this is rough", () => {
    // 81 of 263 are 30.8%; Newcombe's limits as above, to within the rounding of the share.
    expect(derivedInterval(printed("30.8"), percent, { denominator: 263 }, survey)).toEqual({
      lower: expect.closeTo(25.53, 1),
      upper: expect.closeTo(36.62, 1),
      derived: true,
      approximate: true,
    });
    expect(derivedInterval(printed("30.8"), perThousand, { denominator: 263 }, survey)).toBeUndefined();
    expect(derivedInterval(printed("108"), percent, { denominator: 263 }, survey)).toBeUndefined();
  });

  it("is none for several years whose cases may be those of one", () => {
    expect(derivedInterval(printed("10"), perThousand, { numerator: 71 }, threeYears)).toBeUndefined();
    const pooled = { ...threeYears, indicator: { pooledCounts: true } };
    expect(derivedInterval(printed("10"), perThousand, { numerator: 71 }, pooled)).toBeDefined();
  });

  it("is none for a value of no cases", () => {
    expect(derivedInterval(printed("0"), perThousand, { numerator: 0 }, oneYear)).toBeUndefined();
  });
});
