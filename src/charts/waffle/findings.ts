import type { Dataset } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown } from "../../model/figure.ts";
import type { Finding } from "../../model/finding.ts";
import { plainRatio } from "../../stats/plain-ratio.ts";
import { findOwn } from "../../words/find.ts";
import { findCertain } from "../../words/judged.ts";
import {
  headOf,
  intervalText,
  listValues,
  spokenNameOf,
  spokenValue,
  statedValue,
} from "../../words/phrases.ts";
import { capital, fitting, HEAD_ALONE, underHead } from "../../words/words.ts";

/**
 * Each share with a plain ratio, where one is near.
 *
 * @param dimensions those that name several shares
 */
export function shareFindings(
  dataset: Dataset,
  figures: readonly Figure[],
  dimensions: readonly string[],
): Finding[] {
  const isOne = figures.length === 1;
  const said = figures.map((figure) =>
    [
      isOne ? statedValue(figure) : spokenValue(figure),
      ratioWords(figure),
      figure.interval && `95% confidence interval ${intervalText(figure, true)}`,
    ]
      .filter(Boolean)
      .join(", "),
  );
  const head = headOf(dataset, figures, isOne ? [] : dimensions);
  const words = isOne
    ? [
        fitting(
          () => `${head}: ${said[0]}`,
          () => `${HEAD_ALONE}: ${head}. ${capital(said[0] as string)}`,
        ),
      ]
    : underHead(
        head,
        listValues(
          figures.map((figure, index) => ({
            name: spokenNameOf(dataset, figure, dimensions),
            value: said[index] as string,
          })),
        ),
      );
  return [...findOwn(...words), ...findCertain(dataset, figures)];
}

/** "about 1 in 7", "none", "all"; empty where there is no value, or no plain ratio is near. */
export function ratioWords(figure: Figure): string {
  if (!isKnown(figure)) return "";
  const share = amountOf(figure);
  if (share === 0 || share === 100) return share === 0 ? "none" : "all";
  const ratio = plainRatio(share);
  return ratio ? `about ${ratio.count} in ${ratio.of}` : "";
}
