import type { Figure } from "../model/figure.ts";
import { sourceWords } from "./sources.ts";
import { capital, countWords, listWords } from "./words.ts";

/**
 * That some of the figures of a chart have no printed date, and which one we took for them: "The papers print no date
 * for two of these figures: that they are of 2022 is our assumption." Empty where all have one.
 */
export function assumptionSentence(figures: readonly Figure[]): string {
  const undated = figures.filter(({ periodBasis }) => periodBasis === "assumed");
  if (undated.length === 0) return "";
  const which =
    undated.length === figures.length ? "these figures" : `${countWords(undated.length)} of these figures`;
  const periods = listWords([...new Set(undated.map(({ period }) => period.title))]);
  const { noun, print } = sourceWords(undated);
  // A reader looks for "one of these figures" among those of places, and a target stands beside them.
  if (figures.length > undated.length && undated.every(({ role }) => role === "target"))
    return undated.length === 1
      ? `${capital(noun)} ${print} no date for the target: that it holds for ${periods} is our assumption.`
      : `${capital(noun)} ${print} no date for ${countWords(undated.length)} targets: that they hold for ${periods} is our assumption.`;
  return undated.length === 1
    ? `${capital(noun)} ${print} no date for ${figures.length === 1 ? "this figure" : which}: that it is of ${periods} is our assumption.`
    : `${capital(noun)} ${print} no date for ${which}: that they are of ${periods} is our assumption.`;
}
