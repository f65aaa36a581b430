import { Console } from "node:console";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { charts } from "../charts/registry.ts";
import { COUNCIL_CODES, placeOfCode } from "../importing/new-council/codes.ts";
import { type NewWard, newCouncil } from "../importing/new-council/new-council.ts";
import { wardsOfLookup } from "../importing/new-council/wards.ts";
import { openFile } from "../importing/open-file.ts";
import { slugOf } from "../model/area.ts";
import { diskFolder, laidOver } from "../reading/folder.ts";
import { ProblemsError } from "../reading/problem.ts";
import { readSite } from "../reading/read-site.ts";
import { isStarted, type Streams } from "./command.ts";
import { today } from "./today.ts";
import { writeAll } from "./write-all.ts";

const USAGE = `npm run new-council -- <name> <code> [options]

Makes a data folder for a council from its code alone, which passes the check and builds.

  --wards <file>   its wards from a lookup of the Office for National Statistics, wards to local authority districts
  --since <day>    year or day from which the boundaries of these wards hold, such as 2023-05-04
  --out <folder>   the folder to make: new or empty; councils/<name> if left out

For example: npm run new-council -- "Anytown" E08000001`;

/** `npm run new-council`: exits 1 and writes nothing where something is not as it must be. */
export function makeCouncil(args: string[], streams: Streams): number {
  const console = new Console(streams);
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: "string" }, wards: { type: "string" }, since: { type: "string" } },
  });
  const [name = "", code = "", ...more] = positionals;
  const coded = placeOfCode(code);
  const out = values.out ?? `councils/${slugOf(name)}`;
  const fault =
    name === "" || more.length > 0
      ? "Give the name and the code; a name of several words stands in quotes."
      : coded === undefined
        ? `"${code}" is the code of no council: expected ${COUNCIL_CODES}.`
        : existsSync(out) && readdirSync(out).length > 0
          ? `${out} is not empty: name a new folder with --out.`
          : values.wards !== undefined && !existsSync(values.wards)
            ? `There is no file ${values.wards}.`
            : values.wards !== undefined && values.since === undefined
              ? "Say with --since from which year or day the boundaries of the wards hold: the file does not."
              : undefined;
  if (fault !== undefined || coded === undefined) {
    console.error(`${fault}\n\n${USAGE}`);
    return 1;
  }
  try {
    const wards = values.wards === undefined ? [] : wardsIn(values.wards, code, values.since ?? "");
    const files = newCouncil({ name, code, coded, today: today(), wards });
    readSite(laidOver(diskFolder(out), files), charts, today());
    writeAll(out, files);
    console.log(nextSteps(out, [...files.keys()], { name, code, wards: wards.length }));
    return 0;
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    console.error(error.message);
    return 1;
  }
}

function wardsIn(path: string, council: string, since: string): NewWard[] {
  const file = openFile(basename(path), new Uint8Array(readFileSync(path)));
  const found = "problem" in file ? file : wardsOfLookup(file, council, since);
  if ("problem" in found) throw new ProblemsError([found.problem]);
  return found.wards;
}

/** What was made, and what to do next, each with its command. */
function nextSteps(
  out: string,
  files: readonly string[],
  { name, code, wards }: { name: string; code: string; wards: number },
): string {
  const isData = resolve(out) === resolve("data");
  const data = isData ? "" : ` --data ${out}`;
  const [build, serve] = isData
    ? ["", ""]
    : [` --${data} --out ${out}-site`, ` --${data} --folder ${out}-site`];
  const more =
    wards > 0
      ? `Add boundaries:   npm run boundaries -- <file.geojson> --pick${data}`
      : `Add wards:        rows of the type ward in ${out}/areas/areas.csv; or make the folder anew with --wards and
                     --since: npm run new-council -- "${name}" ${code} --wards <lookup.csv> --since <day> --out <folder>`;
  return `Made ${out}/ for ${name} (${code})${wards > 0 ? ` with ${wards} ${wards === 1 ? "ward" : "wards"}` : ""}: ${files.join(", ")}.

Next:
1. Look at it:       npm run build${build}
                     npm run serve${serve}
2. Say whose it is:  name, address, publisher and licence stand in ${out}/site.json.
3. Add a topic:      ${out}/<topic>/topic.json, such as { "title": "Vaccines", "order": 1, "introduction": "Who is vaccinated." }
4. Add a dataset:    npm run add -- <spreadsheet or CSV>${data}
5. ${more}

What each file holds, and which others there can be: data/README.md.`;
}

if (isStarted(import.meta.filename)) process.exitCode = makeCouncil(process.argv.slice(2), process);
