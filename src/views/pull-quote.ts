import type { Dataset } from "../model/dataset.ts";
import type { Site } from "../model/site.ts";
import { type Disagreement, disagreements } from "./dataset.ts";

/** A contradiction that two numbers tell: both, large, beside what they are of. */
export interface PullQuote {
  dataset: Dataset;
  disagreement: Disagreement;
  prints: Disagreement["figures"][number]["prints"];
}

/** What it is about and why, in sentences: a title that asks keeps its own mark. */
export function quoteWords({ title, why }: Pick<Disagreement, "title" | "why">): string {
  return `${title}${title.endsWith("?") ? "" : "."} ${why}`;
}

/** The longest number that is set large, in letters. */
const LONGEST = 14;

/** The first contradiction of the lead datasets in which one thing is printed as two numbers; nothing where there is none. */
export function pullQuote(site: Site): PullQuote | undefined {
  return site.datasets
    .flatMap((dataset) => disagreements(site, dataset).map((disagreement) => ({ dataset, disagreement })))
    .map((each) => ({ ...each, prints: each.disagreement.figures[0]?.prints ?? [] }))
    .find(
      ({ disagreement, prints }) =>
        disagreement.figures.length === 1 &&
        prints.length === 2 &&
        prints.every(({ value }) => value.length <= LONGEST) &&
        prints[0]?.value !== prints[1]?.value,
    );
}
