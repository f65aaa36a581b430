import { describe, expect, it } from "vitest";
import { chiSquaredQuantile, gammaQuantile, normalQuantile, tQuantile } from "../../src/stats/quantiles.ts";

// R 4.2.2: qnorm, qt, qgamma and qchisq
describe("quantiles", () => {
  it.each([
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167813],
    [0.5, 0],
  ])("gives qnorm(%d)", (probability, value) => {
    expect(normalQuantile(probability)).toBeCloseTo(value, 10);
  });

  it.each([
    [0.975, 8, 2.306004135204166],
    [0.999, 3, 10.21453185],
    [0.975, 20, 2.085963447265837],
  ])("gives qt(%d, %i)", (probability, freedom, value) => {
    expect(tQuantile(probability, freedom)).toBeCloseTo(value, 7);
  });

  it.each([
    [0.95, 1, 3.841458820694124],
    [0.998, 1, 9.549535706083246],
    [0.95, 3, 7.814727903251179],
  ])("gives qchisq(%d, %i)", (probability, freedom, value) => {
    expect(chiSquaredQuantile(probability, freedom)).toBeCloseTo(value, 9);
  });

  it("gives a gamma variable of one event, which is exponential", () => {
    for (const probability of [0.025, 0.5, 0.975])
      expect(gammaQuantile(probability, 1)).toBeCloseTo(-Math.log(1 - probability), 10);
  });
});
