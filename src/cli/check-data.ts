import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { charts } from "../charts/registry.ts";
import { diskFolder } from "../reading/folder.ts";
import { leftovers } from "../reading/leftovers.ts";
import { describeProblems, ProblemsError } from "../reading/problem.ts";
import { readSite } from "../reading/read-site.ts";
import { verifySources } from "../reading/verify.ts";

/** `npm run check-data [-- --data <folder>] [-- --sources <folder>]`: exits 1 after listing every problem. */
const { values } = parseArgs({
  options: { sources: { type: "string" }, data: { type: "string", default: "data" } },
});

for (const { path, whose } of leftovers(diskFolder(values.data).list()))
  console.log(`Passed over: ${join(values.data, path)} (${whose}).`);

try {
  const site = readSite(diskFolder(values.data), charts);
  const count = site.datasets.reduce((sum, dataset) => sum + dataset.figures.length, 0);
  console.log(
    `${count.toLocaleString("en-GB")} figures in ${site.datasets.length} datasets: no problem found.`,
  );
  if (values.sources !== undefined) verify(values.sources);
} catch (error) {
  if (!(error instanceof ProblemsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function verify(folder: string): void {
  if (!existsSync(folder)) {
    console.error(
      `There is no folder ${folder}. Give the folder that holds the packs as text: --sources <folder>`,
    );
    process.exitCode = 1;
    return;
  }
  const { figures, published, places, problems } = verifySources(
    readSite(diskFolder(values.data), charts),
    (id) => {
      const path = join(folder, `${id}.txt`);
      return existsSync(path) ? readFileSync(path, "utf8") : undefined;
    },
  );
  if (problems.length > 0) {
    console.error(describeProblems(problems));
    process.exitCode = 1;
    return;
  }
  console.log(
    `All ${figures.toLocaleString("en-GB")} figures ${published > 0 ? "from papers " : ""}are printed where they say: ${places.toLocaleString("en-GB")} places looked up in ${relative(".", folder) || folder}.`,
  );
  if (published > 0)
    console.log(
      `${published.toLocaleString("en-GB")} figures from publications were not looked up: an import of their files compares them.`,
    );
}
