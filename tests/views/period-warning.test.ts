import { expect, test } from "vitest";
import { periodWarning } from "../../src/views/period-warning.ts";
import { councilDataset } from "../fixtures/council.ts";

test("names a period that a spreadsheet takes for a month, and says nothing of others", () => {
  expect(periodWarning(councilDataset("emergency-waits-official").figures)).toBe(
    "A spreadsheet takes 2022-11 in a CSV for a month; the workbook keeps it.",
  );
  expect(periodWarning(councilDataset("ward-life-expectancy").figures)).toBe("");
});
