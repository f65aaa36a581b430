import { Console } from "node:console";
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { charts } from "../charts/registry.ts";
import { ownFigures } from "../model/dataset.ts";
import type { Site } from "../model/site.ts";
import { diskFolder } from "../reading/folder.ts";
import { leftovers } from "../reading/leftovers.ts";
import { ProblemsError } from "../reading/problem.ts";
import { readSite } from "../reading/read-site.ts";
import { verifySources } from "../reading/verify.ts";
import { verifyLines } from "../reading/verify-lines.ts";
import { isStarted, type Streams } from "./command.ts";
import { today } from "./today.ts";

/** `npm run check-data [-- --data <folder>] [-- --sources <folder>]`: exits 1 after listing every problem. */
export function checkData(args: string[], streams: Streams): number {
  const console = new Console(streams);
  const { values } = parseArgs({
    args,
    options: { sources: { type: "string" }, data: { type: "string", default: "data" } },
  });
  const folder = diskFolder(values.data);
  for (const { path, whose } of leftovers(folder.list()))
    console.log(`Passed over: ${join(values.data, path)} (${whose}).`);
  try {
    const site = readSite(folder, charts, today());
    const count = site.datasets.reduce((sum, dataset) => sum + ownFigures(dataset).length, 0);
    console.log(
      `${count.toLocaleString("en-GB")} figures in ${site.datasets.length} datasets: no problem found.`,
    );
    return values.sources === undefined ? 0 : verify(site, values.sources, console);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    console.error(error.message);
    return 1;
  }
}

function verify(site: Site, folder: string, console: Console): number {
  if (!existsSync(folder)) {
    console.error(
      `There is no folder ${folder}. Give the folder that holds the packs as text: --sources <folder>`,
    );
    return 1;
  }
  const packText = (id: string) => {
    const path = join(folder, `${id}.txt`);
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  };
  const { figures, published, places, problems } = verifySources(site, packText);
  // What the site shows of a line follows from its figures: where one of them is wrong, that is the problem.
  if (problems.length === 0) problems.push(...verifyLines(site, packText));
  if (problems.length > 0) throw new ProblemsError(problems);
  console.log(
    `All ${figures.toLocaleString("en-GB")} figures ${published > 0 ? "from papers " : ""}are printed where they say: ${places.toLocaleString("en-GB")} places looked up in ${relative(".", folder) || folder}.`,
  );
  if (published > 0)
    console.log(
      `${published.toLocaleString("en-GB")} figures from publications were not looked up: an import of their files compares them.`,
    );
  return 0;
}

if (isStarted(import.meta.filename)) process.exitCode = checkData(process.argv.slice(2), process);
