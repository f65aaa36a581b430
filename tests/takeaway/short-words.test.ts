import { expect, test } from "vitest";
import { sentencesOf, shortTitle } from "../../src/takeaway/short-words.ts";

test("a title of ten words stays; a longer one loses its explanation, or else its end", () => {
  const ten = "One two three four five six seven eight nine ten";
  expect(shortTitle(ten)).toBe(ten);
  expect(shortTitle("Childcare in the borough: what there is, where, and how good it is")).toBe(
    "Childcare in the borough",
  );
  expect(shortTitle(`${ten} eleven`)).toBe(`${ten} …`);
});

test("a long sentence that lists things is parted into them; others stay as they are", () => {
  const list =
    "Referrals by outcome, in the whole borough, in the school year 2017/18: disproved, a mistake of someone (40); below the test for it (32); backed by evidence (27).";
  const short = "Waits: 1 day in the east; 2 days in the west.";
  expect(sentencesOf(`It rose. ${list} ${short}`)).toEqual([
    { text: "It rose.", items: [] },
    {
      text: "Referrals by outcome, in the whole borough, in the school year 2017/18:",
      items: [
        "disproved, a mistake of someone (40)",
        "below the test for it (32)",
        "backed by evidence (27)",
      ],
    },
    { text: short, items: [] },
  ]);
});
