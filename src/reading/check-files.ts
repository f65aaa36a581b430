import { vintageOfPostcodes } from "../model/postcodes.ts";
import { vintageOfPath } from "./boundary-file.ts";
import { packOfLines } from "./cited-lines.ts";
import { folderOf, OTHER_FOLDERS, topicFolders } from "./data-folder.ts";
import { leftovers } from "./leftovers.ts";
import type { Problem } from "./problem.ts";
import { nearest } from "./suggest.ts";

/** Files with a name of their own, besides those of topics. */
const NAMED = [
  "site.json",
  "units.json",
  "roles.json",
  "organisations.csv",
  "profile.json",
  "asked.json",
  "search.json",
  "imports.json",
  "areas/areas.csv",
  "areas/hexagons.csv",
  "areas/localities.csv",
  "areas/neighbours.csv",
  "areas/types.csv",
  "areas/successors.csv",
];

/** What the files of a folder are called, where each has a name of its own choice. */
const CHOSEN: Record<string, string> = {
  sources: "<pack>.json",
  stories: "<story>.json",
  imports: "<mapping>.json",
};

const ID = /^[a-z0-9][a-z0-9-]*$/;

/** Checks that every file of the data folder is one that is read: nothing is passed over in silence. */
export function checkFiles(paths: readonly string[]): Problem[] {
  const passedOver = new Set(leftovers(paths).map(({ path }) => path));
  const files = paths.filter((path) => !passedOver.has(path) && !/(^|\/)README\.md$/.test(path));
  const topics = topicFolders(files);
  return [
    ...topics.flatMap((topic) => checkTopic(topic, files)),
    ...files.flatMap((path) => checkFile(path, files, topics) ?? []),
  ];
}

function checkFile(path: string, files: readonly string[], topics: readonly string[]): Problem | undefined {
  const folder = folderOf(path);
  // What stands among the releases is checked where they are read.
  if (
    NAMED.includes(path) ||
    vintageOfPath(path) !== undefined ||
    vintageOfPostcodes(path) !== undefined ||
    folder === "releases"
  )
    return undefined;
  if (/\.(geojson|topojson)$/i.test(path) || /^areas\/boundar[^/]*$/i.test(path)) return unreadBoundary(path);
  if (/\.(xls[xmb]?|ods|numbers)$/i.test(path)) return workbook(path);
  const pack = packOfLines(path);
  if (pack !== undefined) return files.includes(`sources/${pack}.json`) ? undefined : withoutPack(path, pack);
  const twin = NAMED.find((name) => name.toLowerCase() === path.toLowerCase());
  if (twin) return misspelt(path, twin, files);
  if (topics.includes(folder)) return checkTopicFile(path, files);
  const own = folder.toLowerCase();
  if (folder !== own && OTHER_FOLDERS.includes(own))
    return misspelt(path, `${own}${path.slice(folder.length)}`, files);
  const chosen = CHOSEN[folder];
  if (chosen) return checkName(path, ["json"], `data/${folder}/${chosen}`, files);
  const known = NAMED.filter((name) => folderOf(name) === folder || (folder === path && !name.includes("/")));
  return unread(
    path,
    known.length > 0 ? known.map((name) => `data/${name}`) : ["data/<topic>/<dataset>.csv"],
  );
}

function checkTopic(topic: string, files: readonly string[]): Problem[] {
  return [
    ...(ID.test(topic)
      ? []
      : [
          {
            file: `data/${topic}`,
            message: "The name of the folder cannot be part of an address",
            expected: "small letters, digits and hyphens",
            found: topic,
            remedy: `Rename it${to(addressOf(topic))}.`,
          },
        ]),
    ...(files.some((path) => path.toLowerCase() === `${topic}/topic.json`.toLowerCase())
      ? []
      : [
          {
            file: `data/${topic}`,
            message: "The folder is not a topic",
            expected: `data/${topic}/topic.json`,
            found: "no such file",
            remedy: "Add topic.json with title, order and introduction, or move the files to a topic.",
          },
        ]),
  ];
}

function checkTopicFile(path: string, files: readonly string[]): Problem | undefined {
  const file = `data/${path}`;
  const [topic, name = ""] = path.split("/");
  if (path === `${topic}/topic.json`) return undefined;
  if (name.toLowerCase() === "topic.json") return misspelt(path, `${topic}/topic.json`, files);
  const problem = checkName(path, ["csv", "json"], "data/<topic>/<dataset>.csv and .json", files);
  if (problem) return problem;
  const [id, extension] = name.split(".");
  const beside = (ending: string) =>
    files.some((other) => other.toLowerCase() === `${topic}/${id}.${ending}`.toLowerCase());
  const twin = files.find((other) => other !== path && other.endsWith(`/${name}`));
  if (extension === "csv" && twin !== undefined && twin < path)
    return {
      file,
      message: `Two datasets have the id "${id}"`,
      expected: "each file name once, in whichever topic",
      found: `data/${twin}`,
      remedy: "Rename the newer one: an id is part of an address and never changes.",
    };
  if (extension === "json" && !beside("csv"))
    return {
      file,
      message: "There are no figures beside this file",
      expected: `data/${topic}/${id}.csv`,
      found: "no such file",
      remedy:
        nearest(name, ["topic.json"]) !== undefined && !files.includes(`${topic}/topic.json`)
          ? 'Did you mean "topic.json"?'
          : "Add the figures, or delete this file.",
    };
  return undefined;
}

/** A file whose name, without its ending, is the id of what it holds, and part of an address. */
function checkName(
  path: string,
  endings: readonly string[],
  expected: string,
  files: readonly string[],
): Problem | undefined {
  const file = `data/${path}`;
  const [folder, name = "", ...deeper] = path.split("/");
  const [, stem = "", ending = ""] = /^(.+)\.([^.]+)$/.exec(deeper.at(-1) ?? name) ?? [];
  if (!endings.includes(ending.toLowerCase())) return unread(path, [expected]);
  if (deeper.length > 0)
    return {
      file,
      message: "The file lies too deep to be read",
      expected,
      found: file,
      remedy: `Move it to data/${folder}.`,
    };
  if (ID.test(stem) && endings.includes(ending)) return undefined;
  const better = `${addressOf(stem)}.${ending.toLowerCase()}`;
  const isTaken = files.includes(`${folder}/${better}`);
  return {
    file,
    message: "The name of the file cannot be part of an address",
    expected: `small letters, digits and hyphens, then ${endings.map((each) => `.${each}`).join(" or ")}`,
    found: name,
    remedy: isTaken ? `Delete it or data/${folder}/${better}, or rename it.` : `Rename it${to(better)}.`,
  };
}

function misspelt(path: string, wanted: string, files: readonly string[]): Problem {
  return {
    file: `data/${path}`,
    message: "The file is not read, because of its capital letters",
    expected: `data/${wanted}`,
    found: `data/${path}`,
    remedy: files.includes(wanted) ? "Delete one of the two." : `Rename it to data/${wanted}.`,
  };
}

function withoutPack(path: string, pack: string): Problem {
  return {
    file: `data/${path}`,
    message: "These are lines of a pack that is not there",
    expected: `data/sources/${pack}.json`,
    found: "no such file",
    remedy: "Add the pack, or delete this file: npm run source-lines writes it anew.",
  };
}

function workbook(path: string): Problem {
  return {
    file: `data/${path}`,
    message: "A workbook is not read",
    expected: "figures as CSV",
    found: path.split("/").at(-1) as string,
    remedy: 'Save its figures as "CSV UTF-8 (comma delimited)" and keep the workbook elsewhere.',
  };
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

function unread(path: string, expected: readonly string[]): Problem {
  const near = nearest(`data/${path}`, expected);
  return {
    file: `data/${path}`,
    message: "This file is not read",
    expected: `one of the files that data/README.md names, such as ${expected.join(", ")}`,
    found: path.split("/").at(-1) as string,
    remedy: near && !near.includes("<") ? `Did you mean "${near}"?` : "Delete it, or keep it elsewhere.",
  };
}

/** A name as it can stand in an address; empty where nothing is left of it. */
function addressOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
}

function to(name: string): string {
  return name === "" || name.startsWith(".") ? "" : ` to ${name}`;
}
