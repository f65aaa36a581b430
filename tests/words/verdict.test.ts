import { expect, test } from "vitest";
import type { Area } from "../../src/model/area.ts";
import type { Verdict } from "../../src/model/verdict.ts";
import { verdictWords } from "../../src/words/verdict.ts";

const report = { id: "report", title: "the yearly report" };
const area = (name: string, type: string) => ({ name, type }) as Area;
const england = area("England", "country");
const north = area("North Wolds", "region");

test.each<[Verdict[], string]>([
  [
    [{ says: "higher", against: england, by: report }],
    "significantly higher than England, says the yearly report",
  ],
  [
    [
      { says: "similar", against: england, by: report },
      { says: "similar", against: north, by: report },
    ],
    "not significantly different from England and the North Wolds, says the yearly report",
  ],
  [
    [
      { says: "lower", against: england, by: report },
      { says: "similar", against: north, by: report },
    ],
    "significantly lower than England and not significantly different from the North Wolds, says the yearly report",
  ],
  [
    [{ says: "similar", by: { ...report, range: "the middle half of councils" } }],
    "within the middle half of councils, says the yearly report",
  ],
])("verdicts are said with who gives them", (verdicts, words) => {
  expect(verdictWords(verdicts)).toBe(words);
});
