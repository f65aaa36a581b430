import { expect, it } from "vitest";
import { dated } from "../../src/words/dated.ts";

it("ends a subtitle with the period where no year is named", () => {
  expect(dated("Adults, in per cent", "One in five smoked", ["2013", "2013"])).toBe(
    "Adults, in per cent, 2013",
  );
  expect(dated("Adults, in per cent", "One in five smoked", ["2013/14", "2015/16"])).toBe(
    "Adults, in per cent, 2013/14 to 2015/16",
  );
  expect(dated("Adults, in per cent", "One in five smoked", ["2010 to 2012", "2020 to 2022"])).toBe(
    "Adults, in per cent, 2010 to 2012 until 2020 to 2022",
  );
});

it("leaves a subtitle as it is where it or the headline names a year, or nothing is drawn", () => {
  expect(dated("Adults, 2015/16", "One in five smoked", ["2013/14", "2015/16"])).toBe("Adults, 2015/16");
  expect(dated("Adults", "In 2013 one in five smoked", ["2013", "2013"])).toBe("Adults");
  expect(dated("Adults of 2,013 homes", "One in five smoked", ["2013", "2013"])).toMatch(/, 2013$/);
  expect(dated("Adults", "One in five smoked", [])).toBe("Adults");
});
