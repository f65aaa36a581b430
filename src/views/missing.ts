import { sum } from "d3";
import { slugOf } from "../model/area.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Site } from "../model/site.ts";
import type { Topic } from "../model/topic.ts";

/** The datasets of a topic of which something is missing, and how much is. */
export interface MissingOfTopic {
  topic: Topic;
  datasets: Dataset[];
  count: number;
}

/** What sources leave out, by topic, in its order. */
export function missingByTopic({ topics, datasets }: Pick<Site, "topics" | "datasets">): MissingOfTopic[] {
  return topics
    .map((topic) => datasets.filter((each) => each.topic.id === topic.id && each.missing.length > 0))
    .flatMap((own) => {
      const [first] = own;
      return first
        ? [{ topic: first.topic, datasets: own, count: sum(own, ({ missing }) => missing.length) }]
        : [];
    });
}

/** So many of its first words tell one thing that is missing from the others. */
const TELLING = 8;

/** What a dataset lacks, each with its address in a page: its first words, or all of them where two begin alike. */
export function missingWithIds({
  id,
  missing,
}: Pick<Dataset, "id" | "missing">): { id: string; text: string }[] {
  const start = (text: string) => slugOf(text.split(" ").slice(0, TELLING).join(" "));
  return missing.map((text) => ({
    id: `${id}-${missing.some((other) => other !== text && start(other) === start(text)) ? slugOf(text) : start(text)}`,
    text,
  }));
}
