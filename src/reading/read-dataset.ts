import { type Dataset, datasetSchema } from "../model/dataset.ts";
import { pinnedChart } from "../model/pinned-charts.ts";
import type { Topic } from "../model/topic.ts";
import type { ChartTypes } from "../render/chart.ts";
import { checkCharts } from "./check-charts.ts";
import { checkDataset } from "./check-dataset.ts";
import { checkDay } from "./check-day.ts";
import { smallCountProblems } from "./check-small-counts.ts";
import { checkSums } from "./check-sums.ts";
import type { DatasetFiles } from "./data-folder.ts";
import { ANY_ROW, type Doubts } from "./doubts.ts";
import { type Draft, isReadable, type Readable } from "./draft.ts";
import { fillFields } from "./fill-fields.ts";
import { readContradictions } from "./read-contradictions.ts";
import { readFigures } from "./read-figures.ts";
import { type Meaning, readMeaning } from "./read-meaning.ts";
import type { Reading } from "./reading.ts";
import type { Registers } from "./registers.ts";

/** Nothing is known of figures that are not there. */
const NONE: { figures: []; doubts: Doubts } = {
  figures: [],
  doubts: { figures: new Set(), unread: [ANY_ROW] },
};

/** Reads the two files of a dataset, whatever is wrong with either, and checks each by itself. */
export function readDataset(
  reading: Reading,
  { id, csv, json: jsonPath = `${csv?.split("/")[0]}/${id}.json` }: DatasetFiles,
  topic: Topic,
  registers: Registers,
): Draft {
  const json = reading.prose(jsonPath, datasetSchema);
  const meaning = readMeaning(json ? { json } : {}, registers);
  const file = `data/${csv ?? `${topic.id}/${id}.csv`}`;
  const { figures, doubts } = csv ? readRows(reading, csv, file, meaning, registers) : NONE;
  if (!json) return { id, doubts };
  const dataset: Dataset = {
    ...json.value,
    revisions: json.value.revisions ?? [{ date: json.value.updated, change: "First published." }],
    id,
    topic,
    indicators: meaning.indicators,
    breakdowns: meaning.breakdowns,
    figures,
    contradictions: readContradictions(json, registers),
    file,
  };
  return { id, dataset, json, doubts };
}

/** Checks the two files of a dataset against each other, and fills what its texts take from its figures. */
export function completeDataset(reading: Reading, draft: Draft, charts: ChartTypes): void {
  if (!isReadable(draft)) return;
  const { dataset, json, doubts } = draft;
  dataset.charts = dataset.charts.map((chart) => pinnedChart(dataset, chart));
  Object.assign(dataset, fillFields(draft, charts));
  checkDataset(draft);
  checkDays(reading, draft);
  checkSums(draft);
  checkCharts(draft, json.file, charts, reading.problems);
  reading.problems.push(...smallCountProblems(dataset, doubts.unread.length === 0));
  hideCharts(dataset);
}

/** Charts that are not to be shown are checked like the others, and then are gone. */
function hideCharts(dataset: Dataset): void {
  const hidden = dataset.charts.flatMap(({ id, hidden: why }) => (why === undefined ? [] : [{ id, why }]));
  dataset.gone = [...dataset.gone, ...hidden];
  dataset.charts = dataset.charts.filter((chart) => chart.hidden === undefined);
}

function checkDays({ today }: Reading, { dataset, json }: Readable): void {
  checkDay(json, ["updated"], today);
  for (const index of dataset.revisions.keys()) checkDay(json, ["revisions", index, "date"], today);
}

function readRows(
  reading: Reading,
  path: string,
  file: string,
  meaning: Meaning,
  registers: Registers,
): ReturnType<typeof readFigures> | typeof NONE {
  const bytes = reading.bytes(path);
  return bytes ? readFigures(bytes, file, meaning, registers, reading.problems) : NONE;
}
