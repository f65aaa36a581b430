import { Console } from "node:console";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { importBoundaries } from "../importing/boundaries/import-boundaries.ts";
import { boundaryPath } from "../reading/boundary-file.ts";
import { diskFolder } from "../reading/folder.ts";
import { type Problem, ProblemsError } from "../reading/problem.ts";
import { readRegisters } from "../reading/read-registers.ts";
import { Reading } from "../reading/reading.ts";
import { budgetOf, sizeOf } from "../reading/topology.ts";
import { isStarted, type Streams } from "./command.ts";

const USAGE = `npm run boundaries -- <file.geojson> [options]

Takes the boundaries of wards from an official file in GeoJSON (WGS84), so that maps of wards are also drawn to scale.

  --attribution "…"   what the licence of the file asks to be said wherever it is drawn
  --source "…"        what the file is and where it is published; its name if left out
  --pick              leave out areas that data/areas/areas.csv does not have
  --date <day>        the day of the import; today if left out
  --data <folder>     the data folder; data if left out`;

/** `npm run boundaries`: exits 1 after listing every problem, and stores nothing then. */
export function boundaries(args: string[], streams: Streams): number {
  const console = new Console(streams);
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      attribution: { type: "string", default: "" },
      source: { type: "string" },
      pick: { type: "boolean", default: false },
      date: { type: "string", default: new Date().toISOString().slice(0, 10) },
      data: { type: "string", default: "data" },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    console.error(USAGE);
    return 1;
  }
  if (!existsSync(file)) {
    console.error(`There is no file ${file}.\n\n${USAGE}`);
    return 1;
  }
  const reading = new Reading(withoutBoundaries(diskFolder(values.data)));
  const { areas } = readRegisters(reading);
  const problems: Problem[] = [...reading.problems];
  const imported =
    problems.length === 0
      ? importBoundaries(
          readFileSync(file),
          {
            file,
            areas,
            pick: values.pick,
            source: values.source ?? basename(file),
            attribution: values.attribution,
            date: values.date,
          },
          problems,
        )
      : undefined;
  if (!imported) {
    console.error(new ProblemsError(problems).message);
    return 1;
  }
  const { topology, ...rest } = imported;
  const path = join(values.data, boundaryPath(imported.vintage));
  // The words are for people, the numbers for the machine: they stand on one line.
  const words = JSON.stringify(rest, null, 2).replace(/\n\}$/, "");
  writeFileSync(path, `${words},\n  "topology": ${JSON.stringify(topology)}\n}\n`);
  const count = topology.objects.areas.geometries.length;
  console.log(
    `${path}: ${count} wards of ${imported.vintage}, ${(sizeOf(topology) / 1024).toFixed(1)} KB of at most ${budgetOf(count) / 1024} KB.`,
  );
  if (imported.attribution === "")
    console.log(
      `Most official boundaries may be shown only with their publisher's words. Maps name the source alone now; give them with --attribution "…".`,
    );
  return 0;
}

/** The data folder without the boundaries that are about to be replaced: what is wrong with them is no matter. */
function withoutBoundaries(folder: ReturnType<typeof diskFolder>): ReturnType<typeof diskFolder> {
  return { ...folder, list: () => folder.list().filter((path) => !/^areas\/boundaries-/.test(path)) };
}

if (isStarted(import.meta.filename)) process.exitCode = boundaries(process.argv.slice(2), process);
