import type { Icon } from "../marks/variation.ts";
import { breakSentences, statedValue } from "../words/phrases.ts";
import { assuranceCell, stepSentence, variationCell } from "../words/process.ts";
import { targetWords } from "../words/targets.ts";
import type { Measure } from "./measures.ts";

/** A sign in words, with the icon that stands before them; without one where there are too few figures for it. */
export interface Sign {
  icon: Icon | undefined;
  words: string;
}

/** What a page says of a measure beside its small chart. */
export interface MeasureWords {
  /** Unique on a page. */
  id: string;
  value: string;
  period: string;
  /** "NHS standard 95% or more", or that there is none. */
  target: string;
  variation: Sign;
  /** Nothing where there is no target. */
  assurance: Sign | undefined;
  /** Where figures are not joined, and where limits start anew; why is said once for all measures, by `reasonsOf`. */
  breaks: string[];
}

/** The latest figure of a measure, its target, and what its signs say. */
export function measureWords({ dataset, spec, process, steps, latest, targetLabel }: Measure): MeasureWords {
  const { variation, assurance, target, gaps } = process;
  return {
    id: `measure-${dataset.id}-${spec.id}`,
    value: statedValue(latest),
    period: latest.period.title,
    target: target && targetLabel ? `${targetLabel} ${targetWords(latest, target)}` : "No target",
    variation: { icon: variation, words: variationCell(process) },
    assurance: target && { icon: assurance, words: assuranceCell(process) },
    breaks: [
      ...gaps.map(({ from, to }) => `Not joined: ${from.title} and ${to.title}`),
      ...steps.map(({ title }) => `Limits anew from ${title}`),
    ],
  };
}

/** Why figures are not joined, and why limits start anew: each reason once, with the measures that it is about. */
export function reasonsOf(measures: readonly Measure[]): { text: string; titles: string[] }[] {
  const reasons = measures.flatMap(({ title, process, steps }) =>
    [
      ...process.gaps.map((gap) => breakSentences(gap)),
      ...steps.map((step) => stepSentence(step.title, step.why)),
    ].map((text) => ({ text, title })),
  );
  return [...Map.groupBy(reasons, ({ text }) => text)].map(([text, of]) => ({
    text,
    titles: of.map(({ title }) => title),
  }));
}
