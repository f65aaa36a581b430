import { expect, it } from "vitest";
import { chartWith, figuresWith, problemsWith } from "./small-site.ts";

/** What is said of the chart of the small site, of figures of 2013, with another headline. */
function told(
  headline: string,
  restsOn: { select: object; value: string }[],
  breaks: { from: string; to: string; why: string }[] = [],
): string {
  return problemsWith({
    "health/smoking.json": JSON.stringify(
      { ...JSON.parse(chartWith({ headline, restsOn })), breaks },
      null,
      2,
    ),
    "health/smoking.csv": `${figuresWith({}).trim()}\nsmokes,E05990938,,2013,,,female,8.0,,,,,,2015-cabinet,14,,\nsmokes,E05990938,,2012-13,,,female,8.5,,,,,,2015-cabinet,13,,\n`,
  });
}
const MEN = { select: { area: "E05990940", sex: "male" }, value: "12.3" };
const WOMEN = { select: { area: "E05990940", sex: "female" }, value: "9.8" };
const ELSEWHERE = { select: { area: "E05990938", sex: "female", period: "2013" }, value: "8.0" };
const BOTH_YEARS = { select: { area: "E05990938", sex: "female", period: "2012-13" }, value: "8.5" };

it("words what a headline claims beyond its figures for the author", () => {
  expect(told("More men smoked than women", [])).toMatchInlineSnapshot(`
    data/health/smoking.json:34:7  The headline compares, "More", and rests on no two figures of one measure
        expected: the two figures under "restsOn", the one that the headline is about first
        found: "More" in "More men smoked than women"
        remedy: Name both under "restsOn", or set the two numbers side by side: "30.8% in one place, 28.6% in another".

    1 problem found. Nothing was changed.
  `);
  expect(told("Women smoked less than elsewhere", [WOMEN, ELSEWHERE])).toMatchInlineSnapshot(`
    data/health/smoking.json:34:7  The headline says "less", and nothing shows that the figures differ by more than chance
        expected: a verdict that the source prints, or intervals by which the two differ
        found: "less" in "Women smoked less than elsewhere"
        remedy: Add the verdict or the interval to the row if the source prints it, or set the two numbers side by side: "30.8% in one place, 28.6% in another".

    1 problem found. Nothing was changed.
  `);
  expect(told("As many women smoked as elsewhere", [WOMEN, ELSEWHERE])).toMatchInlineSnapshot(`
    data/health/smoking.json:34:7  The headline says "As many women smoked as", and nothing shows that the figures are alike
        expected: a printed verdict "similar", or intervals by which the two may be the same
        found: "As many women smoked as" in "As many women smoked as elsewhere"
        remedy: Add the verdict or the interval to the row if the source prints it, or set the two numbers side by side: "30.8% in one place, 28.6% in another".

    1 problem found. Nothing was changed.
  `);
  expect(told("The share of men was the lowest", [MEN])).toMatchInlineSnapshot(`
    data/health/smoking.json:34:7  In the headline, "lowest" is said of a set of which some figures are withheld or missing
        expected: a set whose figures on that side are all known
        found: "lowest" in "The share of men was the lowest"
        remedy: State the number without the superlative.

    1 problem found. Nothing was changed.
  `);
  expect(told("The share of women was the lowest", [WOMEN])).toMatchInlineSnapshot(`
    data/health/smoking.json:34:7  In the headline, "lowest" is not true of any figure that the headline rests on
        expected: the highest or the lowest of all figures of its kind in the dataset
        found: "lowest" in "The share of women was the lowest"
        remedy: Correct the headline, or name the figure that it is about under "restsOn".

    1 problem found. Nothing was changed.
  `);
  expect(told("8.0% of women smoke", [ELSEWHERE])).toMatchInlineSnapshot(`
    data/health/smoking.json:34:7  The headline says "smoke" of figures that end in 2013
        expected: the past tense for what ended before the year before the dataset was last updated
        found: "smoke" in "8.0% of women smoke"
        remedy: Put the verb into the past tense.

    1 problem found. Nothing was changed.
  `);
  expect(told("8.0% of women smoked, after 8.5%", [ELSEWHERE, BOTH_YEARS])).toMatchInlineSnapshot(`
    data/health/smoking.json:34:7  The headline sets two figures side by side whose periods overlap: 2013 and 2012 to 2013
        expected: periods that share no time, or both of them named in the headline
        found: "2013 and 2012 to 2013" in "8.0% of women smoked, after 8.5%"
        remedy: Name both periods, or state one of the figures.

    1 problem found. Nothing was changed.
  `);
  const gap = { from: "2012-13", to: "2013", why: "Others were asked." };
  expect(told("8.0% of women smoked, after 8.5%", [ELSEWHERE, BOTH_YEARS], [gap])).toMatchInlineSnapshot(`
    data/health/smoking.json:34:7  The headline sets two figures side by side across a break: 2013 and 2012 to 2013
        expected: figures of one side of each entry of "breaks"
        found: "2013 and 2012 to 2013" in "8.0% of women smoked, after 8.5%"
        remedy: State one of the two, and take the other out of "restsOn".

    1 problem found. Nothing was changed.
  `);
});
