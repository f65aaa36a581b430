import type { Dataset } from "../model/dataset.ts";
import type { Site } from "../model/site.ts";
import type { Topic } from "../model/topic.ts";
import { capital, countWords, sentences } from "../words/words.ts";
import { type Disagreement, disagreements } from "./dataset.ts";

/** The disagreements of one topic. */
export interface DisagreementsOfTopic {
  topic: Topic;
  /** How many there are and of which kinds. */
  introduction: string;
  datasets: { dataset: Dataset; list: Disagreement[] }[];
}

/** Every disagreement of the site, by topic and dataset. */
export function disagreementsByTopic(site: Site): DisagreementsOfTopic[] {
  return site.topics
    .map((topic) => ({
      topic,
      datasets: site.datasets
        .filter((dataset) => dataset.topic.id === topic.id)
        .map((dataset) => ({ dataset, list: disagreements(site, dataset) }))
        .filter(({ list }) => list.length > 0),
    }))
    .filter(({ datasets }) => datasets.length > 0)
    .map((each) => ({ ...each, introduction: kindsSentence(each.datasets.flatMap(({ list }) => list)) }));
}

/**
 * How many disagreements of which kind there are: "Twice two places print different numbers for one thing. Once a
 * claim or a sum does not fit the numbers beside it."
 */
export function kindsSentence(list: readonly Disagreement[]): string {
  const twoPrints = list.filter(isTwoPrints).length;
  const misfits = list.length - twoPrints;
  return sentences(
    twoPrints > 0 && `${times(twoPrints)} two places print different numbers for one thing`,
    misfits > 0 && `${times(misfits)} a claim or a sum does not fit the numbers beside it`,
  );
}

/** Whether some figure at issue is printed more than once; else a claim is at odds with figures printed once. */
function isTwoPrints({ figures }: Disagreement): boolean {
  return figures.some(({ prints }) => prints.length > 1);
}

function times(count: number): string {
  if (count === 1) return "Once";
  if (count === 2) return "Twice";
  return `${capital(countWords(count))} times`;
}
