import { type Site, siteSchema } from "../model/site.ts";
import { type Story, storySchema } from "../model/story.ts";
import { type Topic, topicSchema } from "../model/topic.ts";
import type { ChartTypes } from "../render/chart.ts";
import { checkChartIds } from "./chart-ids.ts";
import { checkDay } from "./check-day.ts";
import { checkFiles } from "./check-files.ts";
import { checkSharedPrints } from "./check-shared-prints.ts";
import { checkSite } from "./check-site.ts";
import { checkStory } from "./check-story.ts";
import { datasetFiles, topicFolders } from "./data-folder.ts";
import type { Draft } from "./draft.ts";
import type { Folder } from "./folder.ts";
import { ProblemsError } from "./problem.ts";
import { readAsked } from "./read-asked.ts";
import { readBoroughProfile } from "./read-borough-profile.ts";
import { completeDataset, readDataset } from "./read-dataset.ts";
import { readImports } from "./read-imports.ts";
import { readLocalities } from "./read-localities.ts";
import { readPostcodes } from "./read-postcodes.ts";
import { readRegisters } from "./read-registers.ts";
import { readReleases } from "./read-releases.ts";
import { readSearchWords } from "./read-search-words.ts";
import { readShown } from "./read-shown.ts";
import { Reading } from "./reading.ts";
import type { Registers } from "./registers.ts";

/**
 * Reads a whole data folder.
 *
 * @param folder the `data` folder
 * @param charts the chart types that datasets may name
 * @param today the day of reading, `YYYY-MM-DD`: a change of a later day is a problem. Left out where no clock may be asked
 * @returns the site, with everything resolved
 * @throws ProblemsError with every problem in every file
 */
export function readSite(folder: Folder, charts: ChartTypes, today?: string): Site {
  const reading = new Reading(folder, today);
  const registers = readRegisters(reading);
  reading.problems.push(...checkFiles(reading.paths));
  const topics = readTopics(reading);
  const all = topics.flatMap((topic) => readDatasets(reading, topic, registers));
  readShown(all);
  for (const draft of all) completeDataset(reading, draft, charts);
  const isWithdrawn = ({ dataset }: Draft) => dataset?.withdrawn !== undefined;
  const drafts = all.filter((draft) => !isWithdrawn(draft));
  reading.problems.push(...checkSharedPrints(drafts));
  const stories = readStories(reading, drafts);
  const file = reading.prose("site.json", siteSchema);
  if (file) checkSite(file, registers, drafts);
  const postcodes = readPostcodes(reading, registers);
  const localities = readLocalities(reading, registers);
  const synonyms = readSearchWords(reading, drafts, [
    ...topics.map(({ title }) => title),
    ...[...registers.areas.values(), ...registers.organisations.values()].map(({ name }) => name),
  ]);
  const asked = readAsked(reading, registers, drafts);
  const profile = readBoroughProfile(reading, topics, drafts);
  readImports(reading, registers, drafts);
  const releases = readReleases(reading, all);
  checkChartIds(reading, drafts);
  if (reading.problems.length > 0 || !file) throw new ProblemsError(reading.told);
  const { unsound: _unsound, unsoundUnits: _unsoundUnits, ...sound } = registers;
  return {
    ...file.value,
    ...sound,
    topics,
    datasets: drafts.flatMap(({ dataset }) => dataset ?? []),
    withdrawn: all.filter(isWithdrawn).flatMap(({ dataset }) => dataset ?? []),
    stories,
    asked,
    postcodes,
    localities,
    synonyms,
    releases,
    ...(profile ? { profile } : {}),
  };
}

/** Topics in their order; a folder without a description is one too, so that its datasets are checked. */
function readTopics(reading: Reading): Topic[] {
  return topicFolders(reading.paths)
    .map((id) => {
      const path = `${id}/topic.json`;
      const file = reading.paths.includes(path) ? reading.prose(path, topicSchema) : undefined;
      return { ...(file?.value ?? { title: "", order: 0, introduction: "" }), id };
    })
    .sort((a, b) => a.order - b.order);
}

function readDatasets(reading: Reading, topic: Topic, registers: Registers): Draft[] {
  return datasetFiles(reading.paths, topic.id)
    .map((files) => readDataset(reading, files, topic, registers))
    .sort((a, b) => (a.dataset?.order ?? 0) - (b.dataset?.order ?? 0));
}

function readStories(reading: Reading, drafts: readonly Draft[]): Story[] {
  return reading.paths
    .filter((path) => /^stories\/[^/]+\.json$/.test(path))
    .flatMap((path) => {
      const file = reading.prose(path, storySchema);
      if (!file) return [];
      checkStory(file, drafts);
      checkDay(file, ["updated"], reading.today);
      return [{ ...file.value, id: path.slice("stories/".length, -".json".length) }];
    })
    .sort((a, b) => a.order - b.order);
}
