import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { measuredBuild } from "../src/cli/measured-build.ts";
import { withoutForms } from "../src/cli/without-forms.ts";
import { writeFiles } from "./cli/write-files.ts";
import { madeCouncil } from "./fixtures/made-council.ts";

/** Councils of growing size, as datasets and wards. */
const SIZES = ["90x22", "360x22", "900x22", "1000x22", "1x300", "200x200"];

/**
 * `npm run bench:scale [-- --sizes 90x22,360x22] [-- --forms]`: makes invented councils of so many datasets and wards,
 * builds each with nothing kept, and again after one figure has changed, and prints what that took as a table in Markdown.
 * With `--forms` every chart is made in every form to take away too, for each ward that it can highlight.
 */
function main(): void {
  const { values } = parseArgs({
    options: {
      sizes: { type: "string", default: SIZES.join(",") },
      forms: { type: "boolean", default: false },
    },
  });
  console.log("| datasets × wards | build | seconds | processor seconds | peak memory | files | size |");
  console.log("|---|---|---|---|---|---|---|");
  for (const size of values.sizes.split(",")) {
    const [datasets = 0, wards = 0] = size.split("x").map(Number);
    if (values.forms) benchOf(resolve("."), { datasets, wards });
    else withoutForms(resolve("."), (copy) => benchOf(copy, { datasets, wards }));
  }
}

function benchOf(project: string, { datasets, wards }: { datasets: number; wards: number }): void {
  // Inside the project, where the pages of a build find the packages that they are made with.
  mkdirSync(resolve("node_modules/.cache"), { recursive: true });
  const folder = mkdtempSync(resolve("node_modules/.cache/scale-"));
  try {
    const [data, out] = [join(folder, "data"), join(folder, "site")];
    const files = madeCouncil({ datasets, wards, providers: 2, stories: 1, hexagons: true });
    writeFiles(data, Object.fromEntries(files));
    const build = (what: string) => {
      const took = measuredBuild(project, ["--data", data, "--out", out], {
        SITE_KEPT: join(folder, "kept"),
      });
      const sizes = filesIn(out);
      const cells = [
        `${datasets} × ${wards}`,
        what,
        took.seconds.toFixed(0),
        took.processor.toFixed(0),
        `${took.megabytes.toFixed(0)} MB`,
        sizes.length.toLocaleString("en-GB"),
        `${(sizes.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(0)} MB`,
      ];
      console.log(`| ${cells.join(" | ")} |`);
    };
    build("nothing kept");
    const figures = join(data, "health", "survey-1.csv");
    const text = readFileSync(figures, "utf8");
    const changed = text.replace(/(?<=^well,.*?,)\d+\.\d(?=,)/m, "12.3");
    if (changed === text) throw new Error("no figure was changed");
    writeFileSync(figures, changed);
    build("one figure changed");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Sizes of all files of a folder, in bytes. */
function filesIn(folder: string): number[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
}

main();
