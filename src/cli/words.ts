import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { charts } from "../charts/registry.ts";
import type { Site } from "../model/site.ts";
import { diskFolder } from "../reading/folder.ts";
import { ProblemsError } from "../reading/problem.ts";
import { readSite } from "../reading/read-site.ts";
import { type Wording, wordingsOf } from "../views/wording.ts";
import { sentencesOf } from "../words/faults.ts";
import { readingLine, readingOf } from "../words/reading.ts";
import { MOST_WORDS } from "../words/words.ts";
import { isStarted, type Streams } from "./command.ts";
import { wordChanges } from "./word-changes.ts";

/**
 * `npm run words [-- --data <folder>] [-- --since <…>] [-- --long]`: prints all that the site says of its figures, for a person to
 * read, or what it says differently since: a file that an earlier run was printed into, the day of a release, or a
 * version that git knows. Ends with how hard it is to read; `--long` prints only that. Exits with 1 when a sentence has a fault that a program can see.
 */
export function words(args: string[], { stdout, stderr }: Streams): number {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: "string", default: "data" },
      since: { type: "string" },
      long: { type: "boolean", default: false },
    },
  });
  try {
    const site = readSite(diskFolder(values.data), charts);
    if (values.long) {
      stdout.write(hardness(site, wordingsOf(site, charts)));
      return 0;
    }
    const wordings = wordingsOf(site, charts);
    const now = printed(wordings);
    const since =
      values.since === undefined ? undefined : wordsOf(values.since, values.data).split(`\n${HARDNESS}`)[0];
    stdout.write(
      since === undefined
        ? `${now}\n${hardness(site, wordings)}`
        : wordChanges(since, now) || "Not a word has changed.\n",
    );
    const faults = wordings.flatMap(({ at, faults }) => faults.map((fault) => `${at}: ${fault}`));
    if (faults.length > 0) throw new Error(`\n${[...faults, count(faults.length)].join("\n")}`);
    return 0;
  } catch (error) {
    const isExpected = error instanceof ProblemsError || (error as Error).constructor === Error;
    if (!isExpected) throw error;
    stderr.write(`${(error as Error).message}\n`);
    return 1;
  }
}

/** What stands above how hard the words are: no words of the site follow it. */
const HARDNESS = "How hard this is to read (Flesch–Kincaid; a number is one syllable):";

/** How hard the words of the site are to read, by who words them, and the sentences that are too long. */
function hardness({ datasets }: Pick<Site, "datasets">, wordings: readonly Wording[]): string {
  const isChart = ({ at }: Wording) => !at.endsWith("/");
  const kinds = Object.entries({
    "headlines and subtitles, worded in data": wordings.filter(isChart).flatMap(({ given }) => given),
    "sentences of charts, made": wordings.filter(isChart).flatMap(({ made }) => made),
    "sentences of pages, made": wordings.filter((each) => !isChart(each)).flatMap(({ made }) => made),
    "summaries, worded in data": datasets.map(({ summary }) => summary),
    "caveats, worded in data": datasets.flatMap(({ caveats }) => caveats),
    "definitions, worded in data": datasets.flatMap(({ indicators }) =>
      indicators.map(({ definition }) => definition),
    ),
  }).map(([what, texts]) => ({ what, reading: readingOf(texts) }));
  return [
    HARDNESS,
    ...kinds.map(({ what, reading }) => `  ${readingLine(what, reading)}`),
    ...kinds.flatMap(({ what, reading: { long } }) =>
      long.length === 0
        ? []
        : ["", `Over ${MOST_WORDS} words, ${what}:`, ...new Set(long.map((each) => `  ${each}`))],
    ),
    "",
  ].join("\n");
}

const project = resolve(import.meta.dirname, "..", "..");

/** One place after another: its address, what the data word, and each sentence that is made, on lines of their own. */
function printed(wordings: readonly Wording[]): string {
  return wordings
    .map(({ at, given, made }) => [at, ...given, ...made.flatMap(sentencesOf)].join("\n  "))
    .join("\n\n")
    .concat("\n");
}

/** The words of an earlier version: what a file holds, or what this command prints in a checkout of that version. */
function wordsOf(since: string, data: string): string {
  if (existsSync(since)) return readFileSync(since, "utf8");
  const commit = commitOf(since);
  const checkout = join(mkdtempSync(join(tmpdir(), "words-")), "before");
  git("worktree", "add", "--quiet", "--detach", checkout, commit);
  try {
    if (!existsSync(join(checkout, "src/cli/words.ts")))
      throw new Error(`The version of ${since} is older than npm run words. Give a later one, or a file.`);
    symlinkSync(join(project, "node_modules"), join(checkout, "node_modules"), "junction");
    const { stdout, stderr } = spawnSync(process.execPath, [join("src", "cli", "words.ts"), "--data", data], {
      cwd: checkout,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    if (stdout === "") throw new Error(`The words of ${since} cannot be printed:\n${stderr}`);
    return stdout;
  } finally {
    git("worktree", "remove", "--force", checkout);
    rmSync(join(checkout, ".."), { recursive: true });
  }
}

/** The last commit of a day, or the one that git knows by a name. */
function commitOf(since: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(since);
  try {
    const commit = isDay
      ? git("rev-list", "-1", `--before=${since} 23:59:59`, "HEAD")
      : git("rev-parse", "--verify", "--quiet", `${since}^{commit}`);
    if (commit !== "") return commit;
  } catch {}
  throw new Error(
    isDay
      ? `Nothing was kept in git on ${since} or before.`
      : `There is no file ${since}, and git knows no version of that name. Expected: a file that npm run words was printed into, a day such as 2026-11-22, or a commit, tag or branch.`,
  );
}

function git(...args: string[]): string {
  return execFileSync("git", args, { cwd: project, encoding: "utf8", stdio: "pipe" }).trim();
}

function count(faults: number): string {
  return `\n${faults} ${faults === 1 ? "fault" : "faults"} found. Where the data word it, change it there; where a program does, change src/words.`;
}

if (isStarted(import.meta.filename)) process.exitCode = words(process.argv.slice(2), process);
