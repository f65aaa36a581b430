import { Console } from "node:console";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { charts } from "../charts/registry.ts";
import type { Dataset } from "../model/dataset.ts";
import { datasetCsv } from "../model/figure-rows.ts";
import { redacted } from "../model/redaction.ts";
import { packCsv, releaseAt, releasePath, unpackCsv } from "../model/release.ts";
import { CHART_IDS, type ChartIds, chartIdsSchema, withIds } from "../reading/chart-ids.ts";
import { diskFolder, type Folder } from "../reading/folder.ts";
import { ProblemsError } from "../reading/problem.ts";
import { readSite } from "../reading/read-site.ts";
import { isStarted, type Streams } from "./command.ts";
import { today } from "./today.ts";

/**
 * `npm run release [-- --data <folder>]`: keeps the figures of each dataset as published on its day of last change,
 * where that version is not kept yet. What is kept is written again for one reason only: to take out figures that are
 * left out by now, so that nobody can be recognised.
 */
export function release(args: string[], streams: Streams): number {
  const console = new Console(streams);
  const { values } = parseArgs({ args, options: { data: { type: "string", default: "data" } } });
  try {
    const folder = diskFolder(values.data);
    const versions = folder.list().filter((path) => releaseAt(path));
    const { datasets } = readSite(
      { ...folder, list: () => folder.list().filter((path) => !versions.includes(path)) },
      charts,
      today(),
    );
    const present = new Map(datasets.map((dataset) => [dataset.id, datasetCsv(dataset)]));
    const shortened = new Map(versions.flatMap((path) => withoutWithheld(folder, path, present)));
    // Refuses where a figure has changed and no revision says so, before anything is written.
    readSite({ ...folder, read: (path) => shortened.get(path) ?? folder.read(path) }, charts);
    const fresh = datasets
      .map((dataset) => ({
        path: releasePath({ dataset: dataset.id, date: dataset.updated }),
        csv: present.get(dataset.id) as string,
      }))
      .filter(({ path }) => !existsSync(join(values.data, path)));
    for (const [path, bytes] of [
      ...shortened,
      ...fresh.map(({ path, csv }) => [path, packCsv(csv)] as const),
    ]) {
      mkdirSync(dirname(join(values.data, path)), { recursive: true });
      writeFileSync(join(values.data, path), bytes);
    }
    keepIds(values.data, folder, datasets);
    console.log(
      [
        `${fresh.length} of ${datasets.length} datasets have a new version, now kept in ${values.data}/releases.`,
        ...shortened.keys().map((path) => `Taken out of ${values.data}/${path}: what is left out by now.`),
      ].join("\n"),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    console.error(error.message);
    return 1;
  }
}

/** Writes the ids of all charts that are there beside those that were released before. */
function keepIds(data: string, folder: Folder, datasets: readonly Dataset[]): void {
  const text = (ids: ChartIds) => `${JSON.stringify(ids, null, 1)}\n`;
  const kept = folder.list().includes(CHART_IDS) ? new TextDecoder().decode(folder.read(CHART_IDS)) : "{}";
  const all = datasets.map(({ id, charts, gone }) => ({ id, charts: [...charts, ...gone] }));
  const now = text(withIds(chartIdsSchema.parse(JSON.parse(kept)), all));
  if (now === kept) return;
  mkdirSync(dirname(join(data, CHART_IDS)), { recursive: true });
  writeFileSync(join(data, CHART_IDS), now);
}

/** A kept version with its path, where it says more of what is left out by now; damaged ones are for the check to name. */
function withoutWithheld(
  folder: Folder,
  path: string,
  present: ReadonlyMap<string, string>,
): [string, Uint8Array][] {
  const now = present.get(releaseAt(path)?.dataset ?? "");
  const kept = unpacked(folder.read(path));
  if (now === undefined || kept === undefined) return [];
  const without = redacted(kept, now);
  return without === kept ? [] : [[path, packCsv(without)]];
}

function unpacked(bytes: Uint8Array): string | undefined {
  try {
    return unpackCsv(bytes);
  } catch {
    return undefined;
  }
}

if (isStarted(import.meta.filename)) process.exitCode = release(process.argv.slice(2), process);
