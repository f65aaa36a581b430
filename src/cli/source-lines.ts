import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { charts } from "../charts/registry.ts";
import { citedLines, citedLinesCsv, linesPath } from "../reading/cited-lines.ts";
import { diskFolder } from "../reading/folder.ts";
import { ProblemsError } from "../reading/problem.ts";
import { readSite } from "../reading/read-site.ts";

/**
 * `npm run source-lines -- --sources <folder> [--data <folder>]`: writes, for each pack whose text is in the folder, what
 * its lines print of the figures that cite them, and on which pages. Exits 1 where a text is missing or the data has a
 * problem.
 */
const { values } = parseArgs({
  options: { sources: { type: "string", default: "sources" }, data: { type: "string", default: "data" } },
});

try {
  const site = readSite(diskFolder(values.data), charts);
  for (const pack of site.packs.values()) {
    const text = join(values.sources, `${pack.id}.txt`);
    if (!existsSync(text)) {
      console.error(`There is no ${text}. Give the folder that holds the packs as text: --sources <folder>`);
      process.exitCode = 1;
      continue;
    }
    const path = join(values.data, linesPath(pack.id));
    const lines = citedLines(site, pack, readFileSync(text, "utf8"));
    if (lines.size === 0) continue;
    const csv = citedLinesCsv(lines);
    if (existsSync(path) && readFileSync(path, "utf8") === csv) continue;
    writeFileSync(path, csv);
    console.log(`Written: ${path}`);
  }
} catch (error) {
  if (!(error instanceof ProblemsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
