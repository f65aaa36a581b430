import type { ChartSpec, Dataset } from "../model/dataset.ts";
import { type Figure, isKnown, type Known } from "../model/figure.ts";
import { select } from "../model/select.ts";
import type { Topic } from "../model/topic.ts";

/** A chart that stands for something among others. */
export interface Picture {
  dataset: Dataset;
  spec: ChartSpec;
}

/** A topic with the chart that leads it, the figure that stands for it, and the rest of its charts by dataset. */
export interface TopicCards {
  topic: Topic;
  lead: Picture | undefined;
  datasets: { dataset: Dataset; specs: ChartSpec[] }[];
}

/** The figure that a chart's headline is about first, with what it measures; nothing where the headline states none. */
export function statedFigure({ dataset, spec }: Picture): Known | undefined {
  return (spec.restsOn ?? []).flatMap((each) => select(dataset.figures, each.select)).find(isKnown);
}

/** The charts of a topic: the first of its first dataset leads. */
export function topicCards(topic: Topic, all: readonly Dataset[]): TopicCards {
  const datasets = all.filter((dataset) => dataset.topic.id === topic.id);
  const [lead] = datasets.flatMap((dataset) => dataset.charts.map((spec) => ({ dataset, spec })));
  return {
    topic,
    lead,
    datasets: datasets
      .map((dataset) => ({ dataset, specs: dataset.charts.filter((spec) => spec !== lead?.spec) }))
      .filter(({ specs }) => specs.length > 0),
  };
}

/** The providers that some datasets have figures of, each once, in the order of the figures. */
export function providersIn(datasets: readonly Dataset[]): NonNullable<Figure["organisation"]>[] {
  const named = datasets.flatMap(({ figures }) => figures.flatMap(({ organisation }) => organisation ?? []));
  return [...new Set(named)];
}
