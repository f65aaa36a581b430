import { type Release, releaseAt, unpackCsv } from "../model/release.ts";
import { CHART_IDS } from "./chart-ids.ts";
import { checkRelease, disclosedByRelease, missingDataset } from "./check-release.ts";
import { type Draft, isReadable } from "./draft.ts";
import type { Reading } from "./reading.ts";

/** Reads every published version that is kept, by dataset, the oldest first, and compares the last one with what is now. */
export function readReleases(reading: Reading, drafts: readonly Draft[]): Map<string, Release[]> {
  const releases = reading.paths
    .filter((path) => path.startsWith("releases/") && path !== CHART_IDS)
    .flatMap((path) => readRelease(reading, path) ?? [])
    .sort((a, b) => a.date.localeCompare(b.date));
  const byDataset = Map.groupBy(releases, ({ dataset }) => dataset);
  for (const [id, versions] of byDataset) {
    const draft = drafts.find((each) => each.id === id);
    const last = versions.at(-1) as Release;
    if (!draft) reading.problems.push(missingDataset(last));
    else if (isReadable(draft))
      reading.problems.push(
        ...checkRelease(draft, last),
        ...versions.flatMap((version) => disclosedByRelease(draft, version)),
      );
  }
  return byDataset;
}

function readRelease(reading: Reading, path: string): Release | undefined {
  const file = `data/${path}`;
  const named = releaseAt(path);
  if (!named) {
    reading.problems.push({
      file,
      message: "This file is not a release",
      expected: "data/releases/<dataset>/<YYYY-MM-DD>.csv.br, or <YYYY-MM-DD>.2.csv.br",
      found: file,
      remedy: "Move it elsewhere: only npm run release writes here.",
    });
    return undefined;
  }
  try {
    return { ...named, csv: unpackCsv(reading.bytes(path) as Uint8Array) };
  } catch {
    reading.problems.push({
      file,
      message: "The release cannot be read",
      expected: "the bytes that npm run release wrote",
      found: "damaged bytes",
      remedy: "Restore the file from the history of the repository: what was published must not change.",
    });
    return undefined;
  }
}
