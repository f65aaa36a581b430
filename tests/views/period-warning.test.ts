import { expect, test } from "vitest";
import { periodWarning } from "../../src/views/period-warning.ts";
import { councilDataset } from "../fixtures/council.ts";

test("names a period that a spreadsheet takes for a month, and says nothing of others", () => {
  const periods = (id: string) => councilDataset(id).figures.map(({ period }) => period.id);
  expect(periodWarning(periods("emergency-waits-official"), "the workbook keeps it")).toBe(
    "A spreadsheet takes 2022-11 in a CSV for a month; the workbook keeps it.",
  );
  expect(periodWarning(periods("ward-life-expectancy"), "the workbook keeps it")).toBe("");
  expect(periodWarning(["2013/14", "2009-13", "2010/01"], "x")).toContain("takes 2010/01 in");
  expect(periodWarning(["2013/14", "2009-13", "2022/23-Q4"], "x")).toBe("");
});
