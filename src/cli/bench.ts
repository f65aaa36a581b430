import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildPromises } from "./build-promises.ts";
import { measuredBuild, type Took } from "./measured-build.ts";
import { medians } from "./medians.ts";
import { brokenPromises, circumstances, visitPages } from "./page-visits.ts";
import { lateAnswers, promisedAnswer, searchCircumstances, visitSearch } from "./search-visits.ts";
import { siteAddress } from "./serve.ts";
import { withoutForms } from "./without-forms.ts";

const root = join(import.meta.dirname, "..", "..");
const dist = join(root, "dist");

/** What a build leaves behind for the next one. */
const leftovers = ["dist", ".astro", "node_modules/.cache/astro", "node_modules/.vite"];
const kept = ["node_modules/.cache/kept", "node_modules/.cache/program"];

/** Builds after removing what is named. Throws what the build said when it fails. */
function buildWithout(removed: readonly string[], cwd = root): Pick<Took, "seconds" | "megabytes"> {
  for (const path of removed) rmSync(join(cwd, path), { recursive: true, force: true });
  const { seconds, megabytes } = measuredBuild(cwd, []);
  return { seconds, megabytes };
}

/** A hash of each file of the build, by its path. */
function hashesOfBuild(): Map<string, string> {
  const files = globSync("**/*", { cwd: dist, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path, createHash("sha256").update(readFileSync(path)).digest("hex")];
    }),
  );
}

/** Megabytes that the built site takes. */
function sizeOfBuild(): number {
  const files = globSync("**/*", { cwd: dist, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0) / 1e6;
}

/** Measures builds `runs` times each and prints the medians. Returns one sentence for each promise that is broken. */
async function benchBuilds(runs: number): Promise<string[]> {
  const cold = await medians(runs, () => buildWithout([...leftovers, ...kept]));
  const coldFiles = hashesOfBuild();
  // What else is kept, such as profiles, is kept for this one too: what the forms add is theirs alone.
  const plain = await medians(runs, () => withoutForms(root, (copy) => buildWithout(leftovers, copy)));
  const warm = await medians(runs, () => buildWithout(leftovers));
  const warmFiles = hashesOfBuild();
  const pageCount = globSync("**/*.html", { cwd: dist }).length;
  console.log(`Medians of ${runs}, ${pageCount} pages.\n\n| build | seconds | peak memory |\n|---|---|---|`);
  console.log(`| cold | ${cold.seconds.toFixed(1)} | ${cold.megabytes.toFixed(0)} MB |`);
  console.log(`| with all that is kept | ${warm.seconds.toFixed(1)} | ${warm.megabytes.toFixed(0)} MB |`);
  console.log(`| without forms to take away | ${plain.seconds.toFixed(1)} | |\n`);
  const different = [...new Set([...coldFiles.keys(), ...warmFiles.keys()])].filter(
    (path) => coldFiles.get(path) !== warmFiles.get(path),
  );
  const promises = buildPromises({
    cold: cold.seconds,
    warm: warm.seconds,
    plain: plain.seconds,
    megabytes: Math.max(cold.megabytes, warm.megabytes),
    size: sizeOfBuild(),
    different,
  });
  for (const { sentence } of promises) console.log(sentence);
  console.log(`Both builds wrote ${coldFiles.size} files.\n`);
  return promises.filter(({ isBroken }) => isBroken).map(({ sentence }) => sentence);
}

/** Visits pages of the built site `runs` times each and prints the medians. Returns what is broken, as above. */
async function benchPages(runs: number): Promise<string[]> {
  const base = new URL(siteAddress(root, process.env)).pathname;
  const visited = await visitPages(dist, base, runs);
  console.log(
    `Medians of ${runs}. ${circumstances}.\n\n` +
      "| page | bytes | requests | first contentful paint | blocked | layout shift |\n|---|---|---|---|---|---|",
  );
  for (const { path, bytes, requests, firstPaint, blocked, shift } of visited)
    console.log(
      `| /${path} | ${bytes.toLocaleString("en-GB")} | ${requests} | ${firstPaint.toFixed(0)} ms | ${blocked.toFixed(0)} ms | ${shift.toFixed(3)} |`,
    );
  return brokenPromises(visited);
}

/** Asks the search of the built site and prints how long it took; what was late is asked `runs` times. Returns what is broken, as above. */
async function benchSearch(runs: number): Promise<string[]> {
  const answers = await visitSearch(dist, new URL(siteAddress(root, process.env)).pathname, runs);
  const slowestFirst = answers.toSorted((a, b) => b.slowest - a.slowest);
  console.log(
    `\nSearch: ${answers.length} questions. ${searchCircumstances}; at most ${promisedAnswer} ms.\n`,
  );
  console.log("| question | slowest letter |\n|---|---|");
  for (const { query, slowest } of slowestFirst.slice(0, 5))
    console.log(`| ${query} | ${slowest.toFixed(0)} ms |`);
  const middle = slowestFirst[Math.floor(answers.length / 2)]?.slowest ?? Number.NaN;
  console.log(`| half of all | at most ${middle.toFixed(0)} ms |`);
  return lateAnswers(answers);
}

/**
 * `npm run bench`: prints the medians of `--runs` runs (5 unless told) as tables in Markdown, and exits with 1 when a
 * promise is broken. With `--pages` it only visits pages and asks search, of the site that is built already.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { runs: { type: "string", default: "5" }, pages: { type: "boolean", default: false } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs is "${values.runs}": expected a whole number from 1 on.`);
  if (values.pages && !existsSync(dist))
    throw new Error("There is no dist/ to visit. Run npm run build first.");
  const broken = [
    ...(values.pages ? [] : await benchBuilds(runs)),
    ...(await benchPages(runs)),
    ...(await benchSearch(runs)),
  ];
  if (broken.length > 0) throw new Error(`\nNot as promised:\n  ${broken.join("\n  ")}`);
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
