import type { Dataset } from "../model/dataset.ts";
import { assumptionSentence } from "../words/assumption.ts";
import { type ChartWords, highlightedWords } from "../words/highlighted.ts";
import { say } from "../words/say.ts";
import type { Chart } from "./chart.ts";
import { figuresOf } from "./figures-of.ts";
import { highlightable } from "./places.ts";

/**
 * The headline and the sentence of a chart.
 *
 * @param options its own, with what replaces some of them
 * @param highlight the key of the place that was asked for; its author's own highlight has its author's headline
 */
export function saidOf(
  type: Chart<unknown>,
  dataset: Dataset,
  { headline, options, highlight }: { headline: string; options: unknown; highlight?: unknown },
): ChartWords {
  const figures = figuresOf(type, dataset, options);
  const said = {
    headline,
    sentence: [say(type.findings(dataset, options)), assumptionSentence(figures)].filter(Boolean).join(" "),
  };
  const place = highlightable(type, dataset, options).find(({ key }) => key === highlight);
  if (!place) return said;
  const { drawn } = type.figures(dataset, options);
  return highlightedWords(dataset, said, drawn, place);
}
