import type { Area } from "../model/area.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import { figureWords } from "../model/provenance.ts";
import { keyOf, select, titleOf } from "../model/select.ts";
import type { Topic } from "../model/topic.ts";
import { type SourceWords, sourceWords } from "../words/sources.ts";
import { capital, countWords, fitting, listWords } from "../words/words.ts";

/** The latest figure of one measure, with that of another area for the same period. */
interface Latest {
  figure: Figure;
  /** What is measured, of whom: "Nurses vaccinated, Women". */
  title: string;
  value: string;
  /** The other area's figure for the same period, or "none". */
  beside: string;
}

/** The latest figures of one place or provider in a dataset. */
interface LatestOfDataset {
  dataset: Dataset;
  rows: Latest[];
  /** True where at least one row has a figure of the other area. */
  hasBeside: boolean;
  /** The head of the column that says where each figure stands: "Line". */
  head: string;
  /** Words for the fold of a long table; nothing where the table is short. */
  fold: string;
}

/** The latest figures of one place or provider in a topic. */
export interface LatestOfTopic {
  topic: Topic;
  datasets: LatestOfDataset[];
}

/** What is measured and of whom, without place, period and value; who or where only as far as `about` names it. */
function measureTitle(dataset: Dataset, figure: Figure, about: readonly ("area" | "organisation")[]): string {
  return [
    figure.indicator.title,
    ...dataset.breakdowns.map(({ id }) => (figure.breakdown[id] ? titleOf(dataset, figure, id) : "")),
    ...about.map((dimension) => titleOf(dataset, figure, dimension)),
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** Tables of more rows than this are folded. */
const SHORT = 8;

/**
 * The latest plain figure of each measure of one place or provider, by topic and dataset.
 *
 * @param subject the dimension that the page is about, and its key
 * @param beside an area to put next to it: its figure counts only for the same measure and the same period
 */
export function latestFigures(
  topics: readonly Topic[],
  datasets: readonly Dataset[],
  subject: { dimension: "area" | "organisation"; key: string },
  beside?: Area,
): LatestOfTopic[] {
  const all = datasets
    .map((dataset) => latestOf(dataset, subject, beside))
    .filter(({ rows }) => rows.length > 0);
  return topics
    .map((topic) => ({ topic, datasets: all.filter(({ dataset }) => dataset.topic.id === topic.id) }))
    .filter((each) => each.datasets.length > 0);
}

function latestOf(
  dataset: Dataset,
  { dimension, key }: { dimension: "area" | "organisation"; key: string },
  beside: Area | undefined,
): LatestOfDataset {
  const other = dimension === "area" ? "organisation" : "area";
  const same = ["indicator", other, ...dataset.breakdowns.map(({ id }) => id)];
  const measureOf = (figure: Figure) => JSON.stringify(same.map((each) => keyOf(figure, each)));
  const periodOf = (figure: Figure) => `${measureOf(figure)} ${figure.period.id}`;
  const besides = new Map(
    select(dataset.figures, { area: beside?.code ?? [] }).map((figure) => [periodOf(figure), figure]),
  );
  const rows = [...Map.groupBy(select(dataset.figures, { [dimension]: key }), measureOf).values()].map(
    (figures) => {
      const figure = figures.reduce((a, b) => (isLater(b, a) ? b : a));
      const twin = besides.get(periodOf(figure));
      return {
        figure,
        title: measureTitle(dataset, figure, [other]),
        value: figureWords(figure),
        beside: twin ? figureWords(twin) : "none",
        hasTwin: twin !== undefined,
      };
    },
  );
  return {
    dataset,
    rows: rows.map(({ hasTwin: _hasTwin, ...row }) => row),
    head: sourceWords(rows.map(({ figure }) => figure)).head,
    hasBeside: rows.some(({ hasTwin }) => hasTwin),
    fold: rows.length > SHORT ? `Show all ${rows.length} measures` : "",
  };
}

/** Whether a figure's period ends later; of two that end together, the shorter is the later. */
function isLater({ period: a }: Figure, { period: b }: Figure): boolean {
  return a.end === b.end ? a.start > b.start : a.end > b.end;
}

/** The topics of which the sources print something for an area, and those of which they print nothing, by their titles. */
export function topicsOf(datasets: readonly Dataset[], area: Area): { told: string[]; silent: string[] } {
  const topics = [...Map.groupBy(datasets, (dataset) => dataset.topic.title)];
  const isSilent = (all: readonly Dataset[]) =>
    all.every((dataset) => select(dataset.figures, { area: area.code }).length === 0);
  const titles = (wanted: boolean) =>
    topics.filter(([, all]) => isSilent(all) === wanted).map(([title]) => title);
  return { told: titles(false), silent: titles(true) };
}

/** How many topics the sources tell of an area, by the shorter of two lists: those with figures, or those without. */
export function topicsSentence(
  { told, silent }: ReturnType<typeof topicsOf>,
  name: string,
  { noun, print }: Pick<SourceWords, "noun" | "print">,
): string {
  const count = (titles: readonly string[]) =>
    titles.length === 1 ? "one topic" : `${countWords(titles.length)} topics`;
  const list = (titles: readonly string[]) => listWords(titles.map((title) => `“${title}”`));
  const [head, titles] =
    told.length < silent.length
      ? [`figures for ${name} on ${count(told)} of ${countWords(told.length + silent.length)}`, told]
      : [`no figure for ${name} on ${count(silent)}`, silent];
  const said = `${capital(noun)} ${print} ${head}`;
  const half = Math.ceil(titles.length / 2);
  return fitting(
    () => `${said}: ${list(titles)}`,
    () => `${said}. They are ${list(titles)}`,
    () => `${said}. They are ${list(titles.slice(0, half))}. The others are ${list(titles.slice(half))}`,
  );
}
