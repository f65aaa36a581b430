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

test("a long sentence whose things end in brackets is parted at these, and not at commas inside a thing", () => {
  const parts =
    "Money in the fund, in the whole borough, in the financial year 2015/16: care out of hospital (£9.9 million), protecting social care, of adults (£8.0 million, disputed) and care in hospital (£1.8 million).";
  const ends =
    "Life expectancy at birth of men in the wards of the borough, 2009 to 2013: highest in Ainsdale (82.7 years), lowest in Linacre (70.5 years), 12.2 years apart.";
  const change =
    "Years lived in good health by men in the whole borough, worked out anew each year: 61.7 years in 2011 to 2013, then 59.0 years.";
  expect(sentencesOf(`${parts} ${ends} ${change}`).map(({ items }) => items)).toEqual([
    [
      "care out of hospital (£9.9 million)",
      "protecting social care, of adults (£8.0 million, disputed)",
      "care in hospital (£1.8 million)",
    ],
    ["highest in Ainsdale (82.7 years)", "lowest in Linacre (70.5 years)", "12.2 years apart"],
    [],
  ]);
});
