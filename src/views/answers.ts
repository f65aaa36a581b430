import { type ChartSpec, chartOptions, type Dataset } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import type { ChartTypes, Question } from "../render/chart.ts";
import { figuresOf } from "../render/figures-of.ts";
import { type Process, processOf } from "../words/control.ts";
import { certaintyAnswer } from "./answer-certainty.ts";
import { compareAnswer } from "./answer-compare.ts";
import { trendAnswer } from "./answer-trend.ts";

/** One of the four questions that an indicator page answers, with the words and charts that answer it. */
export interface Answer {
  /** Part of the page's address. */
  id: string;
  title: string;
  paragraphs: string[];
  specs: ChartSpec[];
}

/** How do we compare? What is the trend? Is the difference real? Why? A question without an answer says so. */
export function answersOf(dataset: Dataset, types: ChartTypes): Answer[] {
  const chartsOn = (question: Question) =>
    dataset.charts.filter(
      ({ answers, type }) => (answers ?? types.get(type)?.answers ?? "compare") === question,
    );
  const [processes, shown] = asDrawn(dataset, types);
  const answers = [
    {
      id: "compare",
      title: "How do we compare?",
      paragraphs: [compareAnswer(dataset)].filter(Boolean),
      specs: chartsOn("compare"),
    },
    {
      id: "trend",
      title: "What is the trend?",
      paragraphs: trendAnswer(dataset, processes, shown),
      specs: chartsOn("trend"),
    },
    {
      id: "certainty",
      title: "Is the difference real?",
      paragraphs: certaintyAnswer(dataset, processes),
      specs: chartsOn("certainty"),
    },
    {
      id: "why",
      title: "Why?",
      paragraphs: dataset.why.length > 0 ? dataset.why : [],
      specs: [],
    },
  ];
  // A question that the sources leave open is not asked.
  return answers.filter(({ paragraphs, specs }) => paragraphs.length + specs.length > 0);
}

/** The processes that the charts of a dataset draw, and the figures of all of its charts, in their order. */
function asDrawn(dataset: Dataset, types: ChartTypes): [Process[], Figure[]] {
  const drawn = dataset.charts.flatMap((spec) => {
    const type = types.get(spec.type);
    return type ? [{ type, options: type.schema.parse(chartOptions(spec)) }] : [];
  });
  return [
    drawn.flatMap(({ type, options }) => (type.process ? processOf(dataset, type.process(options)) : [])),
    drawn.flatMap(({ type, options }) => figuresOf(type, dataset, options)),
  ];
}
