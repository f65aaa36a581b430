import { vintageOfPath } from "./boundary-file.ts";
import type { Problem } from "./problem.ts";

/** Folders of the data that are no topics. */
const OTHER_FOLDERS = ["areas", "sources", "stories", "releases"];

/** Checks that every file of a topic, and every file of boundaries, is one that is read: nothing is left out in silence. */
export function checkFiles(paths: readonly string[]): Problem[] {
  const files = paths.filter(
    (path) => /\/.*\.(csv|json)$/i.test(path) && !OTHER_FOLDERS.includes(topicOf(path)),
  );
  const topics = [...new Set(files.map(topicOf))];
  return [
    ...topics.filter((topic) => !files.includes(`${topic}/topic.json`)).map(withoutTopic),
    ...files.flatMap((path) => checkFile(path, files)),
    ...paths.filter(isUnreadBoundary).map(unreadBoundary),
  ];
}

/** Whether a file looks like boundaries and is not where they are looked for. */
function isUnreadBoundary(path: string): boolean {
  return (
    (/\.(geojson|topojson)$/i.test(path) || /^areas\/boundar[^/]*$/i.test(path)) &&
    vintageOfPath(path) === undefined
  );
}

function unreadBoundary(path: string): Problem {
  return {
    file: `data/${path}`,
    message: "The boundaries in this file are not read",
    expected: "data/areas/boundaries-<year>.json",
    found: path.split("/").at(-1) as string,
    remedy: "Keep the file elsewhere and import it: npm run boundaries -- <file>",
  };
}

/** Path of the CSV of each dataset in a topic's folder. */
export function datasetPaths(paths: readonly string[], topic: string): string[] {
  return paths.filter((path) => topicOf(path) === topic && /^[^/]+\/[^/]+\.csv$/.test(path));
}

function checkFile(path: string, files: readonly string[]): Problem[] {
  const file = `data/${path}`;
  const [topic, name = "", ...deeper] = path.split("/");
  if (name === "topic.json" && deeper.length === 0) return [];
  if (deeper.length > 0)
    return [
      {
        file,
        message: "The file lies too deep to be read",
        expected: "data/<topic>/<dataset>.csv and .json",
        found: file,
        remedy: `Move it to data/${topic}.`,
      },
    ];
  const [id = "", extension = ""] = name.split(/\.(?=[^.]*$)/);
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id) || extension !== extension.toLowerCase())
    return [
      {
        file,
        message: "The name of the file cannot be part of an address",
        expected: "small letters, digits and hyphens, then .csv or .json",
        found: name,
        remedy: "Rename it.",
      },
    ];
  const twin = files.find((other) => other !== path && other.endsWith(`/${name}`));
  if (extension === "csv" && twin !== undefined && twin < path)
    return [
      {
        file,
        message: `Two datasets have the id "${id}"`,
        expected: "each file name once, in whichever topic",
        found: `data/${twin}`,
        remedy: "Rename the newer one: an id is part of an address and never changes.",
      },
    ];
  if (extension === "json" && !files.includes(`${topic}/${id}.csv`))
    return [
      {
        file,
        message: "There are no figures beside this file",
        expected: `data/${topic}/${id}.csv`,
        found: "no such file",
        remedy: "Add the figures, or delete this file.",
      },
    ];
  return [];
}

function withoutTopic(topic: string): Problem {
  return {
    file: `data/${topic}`,
    message: "The folder is not a topic",
    expected: `data/${topic}/topic.json`,
    found: "no such file",
    remedy: "Add topic.json with title, order and introduction, or move the files to a topic.",
  };
}

function topicOf(path: string): string {
  return path.split("/")[0] as string;
}
