import { nearest } from "./suggest.ts";

/** Folders of the data that are no topics. */
export const OTHER_FOLDERS: readonly string[] = ["areas", "sources", "stories", "imports", "releases"];

/** The two files of a dataset, as paths in the data folder. */
export interface DatasetFiles {
  id: string;
  csv?: string;
  json?: string;
}

/** Folders that are topics, or seem meant to be: with figures, what they mean, or a description of the topic. */
export function topicFolders(paths: readonly string[]): string[] {
  const files = paths.filter((path) => /^[^/]+\/.*\.(csv|json)$/i.test(path));
  return [...new Set(files.map(folderOf))].filter((folder) => !OTHER_FOLDERS.includes(folder.toLowerCase()));
}

/**
 * The datasets of a topic's folder. Two files belong together where their names differ in capitals only: such a name
 * is a problem, and what is wrong in the file is told with it.
 */
export function datasetFiles(paths: readonly string[], topic: string): DatasetFiles[] {
  const found = new Map<string, DatasetFiles>();
  for (const path of paths) {
    const [folder, name = "", ...deeper] = path.split("/");
    const [, id, extension] = /^(.+)\.(csv|json)$/.exec(name.toLowerCase()) ?? [];
    if (folder !== topic || deeper.length > 0 || !id || !extension || name.toLowerCase() === "topic.json")
      continue;
    const files = found.get(id) ?? { id };
    // Where two are written differently, the one that is written well.
    if (extension === "csv" && (!files.csv || name === `${id}.csv`)) files.csv = path;
    if (extension === "json" && (!files.json || name === `${id}.json`)) files.json = path;
    found.set(id, files);
  }
  const all = [...found.values()];
  // Without figures, what is nearly called topic.json is that.
  return all.filter(({ csv, id }) => csv !== undefined || nearest(id, ["topic"]) === undefined);
}

/** The first name of a path. */
export function folderOf(path: string): string {
  return path.split("/")[0] as string;
}
