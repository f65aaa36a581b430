import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import type { Site } from "../../src/model/site.ts";
import { diskFolder, memoryFolder } from "../../src/reading/folder.ts";
import { describeProblem, type Problem, ProblemsError } from "../../src/reading/problem.ts";
import { readSite } from "../../src/reading/read-site.ts";
import { drawChart } from "../../src/render/draw.ts";
import { COUNCIL } from "../fixtures/council.ts";
import { CHANGES, type Files } from "./mutate.ts";

/**
 * So many changes are tried, and by which chance: `MUTATIONS=1000 SEED=2 MUTATED=data` tries more, of another seed, of
 * another data folder.
 */
const tries = Number(process.env["MUTATIONS"] ?? 40);
const seed = Number(process.env["SEED"] ?? 1);
const data = process.env["MUTATED"] ?? COUNCIL;
/** Later than any day in the data, so that no change is of a later day. */
const TODAY = "2100-01-01";

const { document } = new JSDOM("").window;

describe("data in which anything was changed", () => {
  const disk = diskFolder(data);
  const isText = (path: string) => /\.(csv|json)$/.test(path);
  const files: Files = Object.fromEntries(
    disk.list().map((path) => {
      const bytes = disk.read(path);
      return [path, isText(path) ? new TextDecoder().decode(bytes) : bytes];
    }),
  );

  it("is sound before", () => {
    expect(problemsOf(files)).toEqual([]);
  });

  it("is named with a remedy, or makes a sound site", { timeout: 60_000 + tries * 60_000 }, () => {
    const told = { named: 0, sound: 0 };
    const wrong: string[] = [];
    const change = fc.tuple(fc.constantFrom(...Object.keys(CHANGES)), fc.infiniteStream(fc.nat()));
    for (const [name, numbers] of fc.sample(change, { numRuns: tries, seed })) {
      const pick = (below: number) => (numbers.next().value as number) % Math.max(1, below);
      const mutation = CHANGES[name]?.(files, pick);
      if (!mutation) continue;
      const { says, mustBeNamed } = mutation;
      try {
        const problems = problemsOf(mutation.files);
        told[problems.length > 0 ? "named" : "sound"] += 1;
        if (problems.length === 0 && mustBeNamed) wrong.push(`${says}: nobody says so`);
        const [unclear] = problems.filter((problem) => !isClear(problem));
        if (unclear) wrong.push(`${says}: ${JSON.stringify(unclear)}`);
      } catch (error) {
        wrong.push(`${says}: ${(error as Error).stack}`);
      }
    }
    console.log(`${told.named} changes are named, ${told.sound} make a sound site.`);
    expect(wrong).toEqual([]);
    expect(told.named).toBeGreaterThan(0);
  });
});

/** What the check says of a data folder; where it says nothing, every chart is drawn. */
function problemsOf(files: Files): readonly Problem[] {
  let site: Site;
  try {
    site = readSite(memoryFolder(files), charts, TODAY);
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
  for (const dataset of site.datasets)
    for (const spec of dataset.charts)
      for (const form of drawChart(dataset, spec, { document, types: charts }).forms)
        expect(form.drawings.length).toBeGreaterThan(0);
  return [];
}

/** Whether a problem says where it is and what to do, in words that a terminal shows. */
function isClear(problem: Problem): boolean {
  const { file, message, expected = "", remedy } = problem;
  return (
    file.startsWith("data") &&
    message !== "" &&
    remedy !== "" &&
    !/undefined|\[object|NaN|\bat .*:\d+:\d+/.test([message, expected, remedy].join(" ")) &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not reach a terminal
    !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(describeProblem(problem))
  );
}
