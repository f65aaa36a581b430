import type { z } from "zod";
import { readReleases } from "./read-releases.ts";
import type { ChartTypes } from "../render/chart.ts";
import type { Area } from "../model/area.ts";
import { checkDataset } from "./check-dataset.ts";
import { checkFiles, datasetPaths } from "./check-files.ts";
import { checkVintages } from "./check-wards.ts";
import { smallCountProblems } from "./check-small-counts.ts";
import { type Breakdown, type Dataset, datasetSchema, type Indicator } from "../model/dataset.ts";
import type { Folder } from "./folder.ts";
import { type JsonFile, jsonProblem } from "./json.ts";
import { type Problem, ProblemsError } from "./problem.ts";
import { readAsked } from "./read-asked.ts";
import { readBoroughProfile } from "./read-borough-profile.ts";
import { type Registers, readFigures } from "./read-figures.ts";
import { readRegisters, unknownArea } from "./read-registers.ts";
import { Reading } from "./reading.ts";
import { checkSums } from "./check-sums.ts";
import { checkStory } from "./check-story.ts";
import { type Story, storySchema } from "../model/story.ts";
import { type Site, type SiteFile, siteSchema } from "../model/site.ts";
import { suggest } from "./suggest.ts";
import { type Topic, topicSchema } from "../model/topic.ts";

/**
 * Reads a whole data folder.
 *
 * @param folder the `data` folder
 * @param charts the chart types that datasets may name
 * @returns the site, with everything resolved
 * @throws ProblemsError with every problem in every file
 */
export function readSite(folder: Folder, charts: ChartTypes): Site {
  const reading = new Reading(folder);
  const registers = readRegisters(reading);
  reading.problems.push(...checkFiles(reading.paths));
  const topics = readTopics(reading);
  const datasets = topics.flatMap((topic) => readDatasets(reading, topic, registers, charts));
  const stories = readStories(reading, datasets, reading.problems.length === 0);
  const file = reading.json("site.json", siteSchema);
  if (file) checkSite(file, registers, datasets, reading);
  const asked = readAsked(reading, registers, datasets);
  const profile = readBoroughProfile(reading, topics, datasets, registers);
  const releases = readReleases(reading, reading.problems.length === 0 ? datasets : undefined);
  if (reading.problems.length > 0 || !file) throw new ProblemsError(reading.problems);
  const { unsound: _unsound, ...sound } = registers;
  return {
    ...file.value,
    ...sound,
    topics,
    datasets,
    stories,
    asked,
    releases,
    ...(profile ? { profile } : {}),
  };
}

function readTopics(reading: Reading): Topic[] {
  return reading.paths
    .filter((path) => /^[^/]+\/topic\.json$/.test(path))
    .flatMap((path) => {
      const file = reading.json(path, topicSchema);
      return file ? [{ ...file.value, id: path.split("/")[0] as string }] : [];
    })
    .sort((a, b) => a.order - b.order);
}

/** Stories; where a dataset has a problem, what they say of figures is not looked at. */
function readStories(reading: Reading, datasets: Dataset[], sound: boolean): Story[] {
  return reading.paths
    .filter((path) => /^stories\/[^/]+\.json$/.test(path))
    .flatMap((path) => {
      const file = reading.json(path, storySchema);
      if (file && sound) checkStory(file, `data/${path}`, datasets, reading.problems);
      return file ? [{ ...file.value, id: path.slice("stories/".length, -".json".length) }] : [];
    })
    .sort((a, b) => a.order - b.order);
}

function readDatasets(reading: Reading, topic: Topic, registers: Registers, charts: ChartTypes): Dataset[] {
  return datasetPaths(reading.paths, topic.id)
    .map((path) => path.slice(topic.id.length + 1, -".csv".length))
    .flatMap((id) => readDataset(reading, topic, id, registers, charts) ?? [])
    .sort((a, b) => a.order - b.order);
}

function readDataset(
  reading: Reading,
  topic: Topic,
  id: string,
  registers: Registers,
  charts: ChartTypes,
): Dataset | undefined {
  const path = `${topic.id}/${id}`;
  const json = reading.json(`${path}.json`, datasetSchema);
  const bytes = reading.bytes(`${path}.csv`);
  if (!json || !bytes) return undefined;
  const before = reading.problems.length;
  const indicators = readIndicators(json, `data/${path}.json`, registers, reading.problems);
  const breakdowns: Breakdown[] = Object.entries(json.value.breakdowns).map(([key, value]) => ({
    id: key,
    ...value,
  }));
  const figures = readFigures(
    bytes,
    `data/${path}.csv`,
    { indicators, breakdowns },
    registers,
    reading.problems,
  );
  const dataset: Dataset = {
    ...json.value,
    id,
    topic,
    indicators,
    breakdowns,
    figures,
    file: `data/${path}.csv`,
  };
  // Selections that come up empty because of a bad row or register would only repeat that problem.
  if (reading.problems.length === before && registers.unsound.size === 0) {
    checkDataset(dataset, json, `data/${path}.json`, charts, reading.problems);
    checkSums(dataset, json, `data/${path}.json`, reading.problems);
    reading.problems.push(...smallCountProblems(dataset));
  }
  return dataset;
}

function readIndicators(
  json: JsonFile<z.infer<typeof datasetSchema>>,
  file: string,
  { units, unsound }: Registers,
  problems: Problem[],
): Indicator[] {
  return Object.entries(json.value.indicators).map(([id, { unit: unitId, ...rest }], position) => {
    const unit = units.get(unitId);
    if (!unit && !unsound.has("data/units.json"))
      problems.push(
        jsonProblem(file, json, ["indicators", id, "unit"], {
          message: `Unknown unit "${unitId}"`,
          expected: `one of ${[...units.keys()].join(", ")}`,
          found: `"${unitId}"`,
          remedy: suggest(unitId, [...units.keys()]) ?? "Correct it, or add it to data/units.json.",
        }),
      );
    // A stand-in, so that the rows of the indicator are still checked for all else.
    return { ...rest, id, unit: unit ?? { id: unitId, title: unitId, pattern: "{}" }, position };
  });
}

function checkSite(
  file: JsonFile<SiteFile>,
  { areas, unsound }: { areas: Map<string, Area>; unsound: ReadonlySet<string> },
  datasets: Dataset[],
  { paths, problems }: Reading,
): void {
  const { place, home } = file.value;
  if (!areas.has(place) && !unsound.has("data/areas/areas.csv"))
    problems.push(jsonProblem("data/site.json", file, ["place"], unknownArea(place, areas)));
  if (!unsound.has("data/areas/areas.csv")) checkVintages(file, areas, problems);
  const known = datasets.flatMap((dataset) => dataset.charts.map((chart) => `${dataset.id}/${chart.id}`));
  const named: [string, (string | number)[]][] = [
    [home.lead, ["home", "lead"]],
    [home.map, ["home", "map"]],
    ...home.subjects.map(({ chart }, index): [string, (string | number)[]] => [
      chart,
      ["home", "subjects", index, "chart"],
    ]),
  ];
  for (const [address, path] of named) {
    const [id] = address.split("/");
    // A dataset that could not be read has problems of its own.
    const isUnread =
      !datasets.some((dataset) => dataset.id === id) &&
      paths.some((each) => each.endsWith(`/${id}.csv`) || each.endsWith(`/${id}.json`));
    if (!known.includes(address) && !isUnread)
      problems.push(
        jsonProblem("data/site.json", file, path, {
          message: `There is no chart "${address}"`,
          expected: "a dataset and one of its charts",
          found: `"${address}"`,
          remedy: suggest(address, known) ?? "Name a chart of a dataset.",
        }),
      );
  }
}
