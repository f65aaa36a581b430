import type { ChartSpec, Dataset } from "../model/dataset.ts";
import type { Site } from "../model/site.ts";
import type { Story } from "../model/story.ts";
import { breaksInWords } from "../words/breaks.ts";
import { type GroupInequality, groupInequality } from "./group-inequality.ts";

/** A section of a story with everything it names looked up. */
export interface StorySection {
  id: string;
  title: string;
  paragraphs: string[];
  charts: { dataset: Dataset; spec: ChartSpec }[];
  inequality: { dataset: Dataset; result: GroupInequality }[];
  /** What to bear in mind and what must not be compared, by dataset. */
  caveats: { dataset: Dataset; texts: string[] }[];
}

/** The sections of a story, ready to be laid out. */
export function storySections({ datasets }: Pick<Site, "datasets">, story: Story): StorySection[] {
  const find = (id: string) => datasets.find((dataset) => dataset.id === id) as Dataset;
  return story.sections.map(({ id, title, paragraphs, charts = [], groups, caveats = [] }) => ({
    id,
    title,
    paragraphs,
    charts: charts.map((address) => {
      const [datasetId, chart] = address.split("/") as [string, string];
      const dataset = find(datasetId);
      return { dataset, spec: dataset.charts.find((spec) => spec.id === chart) as ChartSpec };
    }),
    inequality: groups
      ? [{ dataset: find(groups.dataset), result: groupInequality(find(groups.dataset), groups) }]
      : [],
    caveats: caveats.map(find).map((dataset) => ({
      dataset,
      texts: [...dataset.caveats, ...breaksInWords(dataset).map((each) => `${each.title}: ${each.why}`)],
    })),
  }));
}

/** The stories that show a chart of one of some datasets. */
export function storiesWith(stories: readonly Story[], datasets: readonly Dataset[]): Story[] {
  const ids = new Set(datasets.map(({ id }) => id));
  return stories.filter(({ sections }) =>
    sections.some(({ charts = [] }) => charts.some((address) => ids.has(address.split("/")[0] ?? ""))),
  );
}
