import { expect, test } from "vitest";
import { roundedText } from "../../../src/importing/publish/rounding.ts";

test("keeps the decimals that are published, halves away from nought", () => {
  expect(roundedText(72.65, 1)).toBe("72.7");
  expect(roundedText(100 * 0.7265, 1)).toBe("72.7");
  expect(roundedText(-72.65, 1)).toBe("-72.7");
  expect(roundedText(1.005, 2)).toBe("1.01");
  expect(roundedText(72, 1)).toBe("72.0");
  expect(roundedText(0.00000004, 1)).toBe("0.0");
  expect(roundedText(-0.04, 1)).toBe("0.0");
  expect(roundedText(1234567.5, 0)).toBe("1234568");
});

test("takes the noise of binary fractions off where no decimals are named", () => {
  expect(roundedText(72.98819325772875)).toBe("72.9881932577");
  expect(roundedText(0.1 + 0.2)).toBe("0.3");
  expect(roundedText(65.5)).toBe("65.5");
});
