import type { Problem } from "../reading/problem.ts";
import type { FeedFile } from "./feed-file.ts";
import type { Answers, Harvest } from "./layout.ts";
import { openFile } from "./open-file.ts";
import { type Known, type Recognition, recognise } from "./recognise.ts";

/** What came of one file: what it is and, where a layout fits, what it says; or why it cannot be opened. */
export type Finding =
  | { path: string; problem: Problem }
  | { path: string; recognition: Recognition; reads?: string[]; harvest?: Harvest };

/**
 * Opens, recognises and reads the files of one folder: what lies in one folder was downloaded together, and one file may
 * say something of another.
 *
 * @param answersTo what a person said of a file because it does not say it itself
 */
export function findingsIn(
  files: readonly { path: string; bytes: Uint8Array }[],
  known: Known,
  answersTo: (bytes: Uint8Array) => Answers = () => ({}),
): Finding[] {
  const opened = files.map(({ path, bytes }) => ({
    path,
    file: openFile(path, bytes),
    answers: answersTo(bytes),
  }));
  const beside = opened.flatMap(({ file }) => ("problem" in file ? [] : [file]));
  return opened.map(({ path, file, answers }) =>
    "problem" in file
      ? { path, problem: file.problem }
      : { path, ...readBeside(file, known, beside, answers) },
  );
}

function readBeside(file: FeedFile, known: Known, beside: readonly FeedFile[], answers: Answers) {
  const recognition = recognise(file, known, beside, answers);
  if (recognition.is !== "layout") return { recognition };
  const { layout, plan } = recognition;
  return { recognition, reads: layout.describe(plan), harvest: layout.read(file, plan) };
}
