import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { diskFolder } from "../reading/folder.ts";
import { ProblemsError } from "../reading/problem.ts";
import { readSite } from "../reading/read-site.ts";
import { figuresCsv } from "../model/figure-rows.ts";
import { packCsv, releasePath } from "../model/release.ts";
import { charts } from "../charts/registry.ts";

/**
 * `npm run release [-- --data <folder>]`: keeps the figures of each dataset as published on its day of last change,
 * where that version is not kept yet. What is kept is never written again.
 */
const { values } = parseArgs({ options: { data: { type: "string", default: "data" } } });

try {
  const { datasets } = readSite(diskFolder(values.data), charts);
  const fresh = datasets
    .map((dataset) => ({
      path: join(values.data, releasePath({ dataset: dataset.id, date: dataset.updated })),
      dataset,
    }))
    .filter(({ path }) => !existsSync(path));
  for (const { path, dataset } of fresh) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, packCsv(figuresCsv([dataset])));
  }
  console.log(
    `${fresh.length} of ${datasets.length} datasets have a new version, now kept in ${values.data}/releases.`,
  );
} catch (error) {
  if (!(error instanceof ProblemsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
