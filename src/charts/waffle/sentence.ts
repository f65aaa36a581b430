import type { Dataset } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown } from "../../model/figure.ts";
import { plainRatio } from "../../stats/plain-ratio.ts";
import { certaintySentence } from "../../words/certainty.ts";
import { headOf, intervalText, nameOf, spokenValue, statedValue } from "../../words/phrases.ts";
import { sentences } from "../../words/words.ts";

/**
 * Each share with a plain ratio.
 *
 * @param dimensions those that name several shares
 */
export function describeShares(
  dataset: Dataset,
  figures: readonly Figure[],
  dimensions: readonly string[],
): string {
  if (figures.length === 0) return "There is no figure to show.";
  const several = figures.length > 1;
  const head = headOf(dataset, figures, several ? dimensions : []);
  const known = figures.filter(isKnown);
  const say = (figure: Figure) =>
    [
      several ? spokenValue(figure) : statedValue(figure),
      ratioWords(figure),
      figure.interval && `95% confidence interval ${intervalText(figure, true)}`,
    ]
      .filter(Boolean)
      .join(", ");
  return sentences(
    several
      ? `${head}. ${figures.map((figure) => `${nameOf(dataset, figure, dimensions, true)}: ${say(figure)}`).join(". ")}`
      : `${head}: ${say(figures[0] as Figure)}`,
    known.some((figure) => ratioWords(figure).startsWith("about")) &&
      "“About” means rounded, by a twentieth at most",
    known.length > 1 && certaintySentence(known, known.length - 1),
  );
}

/** "about 1 in 7", "none", "all"; empty where there is no value. Never exact: shares are printed rounded themselves. */
export function ratioWords(figure: Figure): string {
  if (!isKnown(figure)) return "";
  const ratio = plainRatio(amountOf(figure));
  if (ratio) return `about ${ratio.count} in ${ratio.of.toLocaleString("en-GB")}`;
  return amountOf(figure) === 0 ? "none" : "all";
}
