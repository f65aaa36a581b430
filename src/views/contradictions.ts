import type { Dataset } from "../model/dataset.ts";
import type { Site } from "../model/site.ts";
import type { Topic } from "../model/topic.ts";
import type { SourceWords } from "../words/sources.ts";
import { capital, countWords, sentences } from "../words/words.ts";
import { type Disagreement, disagreements } from "./dataset.ts";
import { distinct, type Shown } from "./distinct.ts";

/** A disagreement with the other datasets that show it too. */
type SharedDisagreement = Disagreement & { others: Dataset[] };

/** The disagreements of one topic. */
export interface DisagreementsOfTopic {
  topic: Topic;
  /** How many there are and of which kinds. */
  introduction: string;
  datasets: { dataset: Dataset; list: SharedDisagreement[] }[];
}

/** Every disagreement of the site, by topic and dataset; one that several datasets show stands with the first of them. */
export function disagreementsByTopic(site: Site): DisagreementsOfTopic[] {
  const byDataset = Map.groupBy(distinct(inOrder(site)), ([first]) => first.dataset);
  return site.topics
    .map((topic) => ({
      topic,
      datasets: [...byDataset]
        .filter(([dataset]) => dataset.topic.id === topic.id)
        .map(([dataset, groups]) => ({
          dataset,
          list: groups.map(([first, ...rest]) => ({
            ...first.disagreement,
            others: rest.map((each) => each.dataset),
          })),
        })),
    }))
    .filter(({ datasets }) => datasets.length > 0)
    .map((each) => ({ ...each, introduction: kindsSentence(each.datasets.flatMap(({ list }) => list)) }));
}

function inOrder(site: Site): Shown[] {
  return site.topics.flatMap((topic) =>
    site.datasets
      .filter((dataset) => dataset.topic.id === topic.id)
      .flatMap((dataset) => disagreements(site, dataset).map((disagreement) => ({ dataset, disagreement }))),
  );
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

/** How many disagreements a site has found, in a sentence. */
export function countSentence(list: readonly Disagreement[], { all, print }: SourceWords): string {
  if (list.length === 0) return `We have found no place where ${all} disagree.`;
  return `${list.length < 3 ? times(list.length) : `${list.length} times`} ${all} ${print} two different numbers for one thing, or a claim that their own numbers do not bear out. Here ${list.length === 1 ? "it is" : "are those that we have found"}, with the place of each number.`;
}

/** Whether something at issue is printed as more than one number; else a claim is at odds with what is printed once. */
function isTwoPrints({ figures, claims }: Disagreement): boolean {
  if (figures.some(({ prints }) => prints.length > 1)) return true;
  return (
    claims.length > 0 && claims.every(({ printed, wouldBe }) => wouldBe === undefined && /\d/.test(printed))
  );
}

function times(count: number): string {
  if (count === 1) return "Once";
  if (count === 2) return "Twice";
  return `${capital(countWords(count))} times`;
}
