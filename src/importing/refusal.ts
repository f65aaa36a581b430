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
      remedy: "Make the layouts in src/importing/layouts tell such files apart by what is in them.",
    };
  if (recognition.is !== "unknown") return undefined;
  const { nearest } = recognition;
  if (!nearest)
    return {
      file,
      message: "No layout is known that this file is anything like",
      expected: "a file with a layout in src/importing/layouts",
      found: "another kind of table, or none",
      remedy: "Give the file as its publisher offers it for download, or write a layout of it.",
    };
  const { layout, mismatch } = nearest;
  return {
    file,
    message: `No layout fits this file; nearest is “${layout.title}” (${layout.id})`,
    expected: mismatch.expected,
    found: `${mismatch.at ? `in ${placeTitle(mismatch.at)}: ` : ""}${mismatch.found || "nothing"}`,
    remedy: `If it is that file and part of the download is missing, add it; if its publisher has changed it, teach src/importing/layouts/${layout.id} to read it.`,
  };
}
