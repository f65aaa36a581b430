import { mappingPath } from "../model/mapping.ts";
import type { Problem } from "../reading/problem.ts";
import { listWords } from "../words/words.ts";
import { placeTitle } from "./cells.ts";
import type { Finding } from "./finding.ts";

/** Why nothing can be read of a file; nothing where something can, or where it is known that nothing is to be read. */
export function refusalOf(finding: Finding): Problem | undefined {
  if ("problem" in finding) return finding.problem;
  const { path: file, recognition } = finding;
  if (recognition.is === "ambiguous")
    return {
      file,
      message: "More than one layout fits this file, and none was taken",
      expected: "exactly one",
      found: listWords(recognition.layouts.map(({ id }) => id)),
      remedy: `Make them tell such files apart by what is in them: ${listWords(recognition.layouts.map(({ id }) => homeOf(id)))}.`,
    };
  if (recognition.is !== "unknown") return undefined;
  const { nearest, looks } = recognition;
  if (!nearest)
    return {
      file,
      message: "No layout is known that this file is anything like",
      expected: "a file with a layout in src/importing/layouts, or a mapping in data/imports",
      found: looks,
      remedy:
        "Give the file as its publisher offers it for download. Where it is a plain table of figures, write a mapping of it: --draft data/imports/<name>.json.",
    };
  const { layout, mismatch } = nearest;
  return {
    file,
    message: `No layout fits this file; nearest is “${layout.title}” (${layout.id})`,
    expected: mismatch.expected,
    found: `${mismatch.at ? `in ${placeTitle(mismatch.at)}: ` : ""}${mismatch.found || "nothing"}`,
    remedy: `If it is that file, give it as it was downloaded, not opened and saved in between, with all that came with it; if its publisher has changed it, teach ${homeOf(layout.id)} to read it.`,
  };
}

/** Where a layout stands, so that a person can change it. */
function homeOf(layout: string): string {
  const mapping = mappingPath(layout);
  return mapping === undefined ? `src/importing/layouts/${layout}` : `data/${mapping}`;
}
