import { dateTitle, isPeriod, parsePeriod } from "../model/period.ts";
import type { Problem } from "../reading/problem.ts";
import type { FeedFile } from "./feed-file.ts";
import type { Answers, Edition, Harvest } from "./layout.ts";
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
  return opened.map(({ path, file, answers }): Finding => {
    if ("problem" in file) return { path, problem: file.problem };
    const found = readBeside(file, known, beside, answers);
    const problem = found.harvest && tooEarly(path, found.harvest.edition);
    return problem ? { path, problem } : { path, ...found };
  });
}

/** Why an edition cannot be what its file says: it was published before the time that it is of began. */
function tooEarly(file: string, { id, published }: Edition): Problem | undefined {
  const period = parsePeriod(id);
  if (!published || !isPeriod(period) || period.start <= published) return undefined;
  return {
    file,
    message: "The file says that it was published before the time that it is of",
    expected: `a day of publication after ${dateTitle(period.start)}, or figures of a time before ${dateTitle(published)}`,
    found: `${period.title}, published on ${dateTitle(published)}`,
    remedy: "Download it again from its publisher; do not open and save it in between.",
  };
}

function readBeside(file: FeedFile, known: Known, beside: readonly FeedFile[], answers: Answers) {
  const recognition = recognise(file, known, beside, answers);
  if (recognition.is !== "layout") return { recognition };
  const { layout, plan } = recognition;
  return { recognition, reads: layout.describe(plan), harvest: layout.read(file, plan) };
}
