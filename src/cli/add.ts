import { Console } from "node:console";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { charts } from "../charts/registry.ts";
import { type Ask, answeredDraft } from "../importing/answer-draft.ts";
import { askDataset, askMeasures, askPublication } from "../importing/ask-dataset.ts";
import { AnswersEnded, answerTo } from "../importing/asking.ts";
import type { Measure, Observation } from "../importing/layout.ts";
import { layoutOf } from "../importing/mapped-layout.ts";
import { mappedLayouts } from "../importing/mapped-layouts.ts";
import { newDataset } from "../importing/new-dataset.ts";
import { openFile } from "../importing/open-file.ts";
import { readImportsFile } from "../importing/publish/answers.ts";
import { changesOf } from "../importing/publish/changes.ts";
import { planImport } from "../importing/publish/plan.ts";
import { textsToWrite } from "../importing/publish/write.ts";
import { layouts } from "../importing/registry.ts";
import { mappedLayoutId, mappingSchema, pathOfMapping } from "../model/mapping.ts";
import { diskFolder, laidOver } from "../reading/folder.ts";
import { ProblemsError } from "../reading/problem.ts";
import { readSite } from "../reading/read-site.ts";
import { addPack } from "./add-pack.ts";
import { isStarted, type Streams } from "./command.ts";
import { terminal } from "./terminal.ts";
import { today } from "./today.ts";
import { writeAll } from "./write-all.ts";

const USAGE = `npm run add -- <spreadsheet or CSV> [--data <folder>]
npm run add -- pack <text> [--data <folder>]

Makes a dataset of a table, one record a row, by asking: what is measured, which column is the place, the period, the
value, who published it. Shows what it would write, and writes it when you say yes: the figures, their meaning with a
first chart, the publication and how the next file of this kind is read. From then on npm run import takes new files.

With pack it makes a source of the text of a meeting's papers, as a reader of PDF saves it: finds the day, the committee
and the lines of each report on the agenda, and asks for the rest.`;
/** So many places that are not known are named. */
const NAMED = 8;
/** So many figures are shown before they are asked about. */
const ROWS = 4;

/** `npm run add`: exits 1 where the file is no table, where the answers end, or where the data would not be sound. */
export async function add(args: string[], streams: Streams): Promise<number> {
  const console = new Console(streams);
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { data: { type: "string", default: "data" }, help: { type: "boolean", default: false } },
  });
  const isPack = positionals[0] === "pack";
  const [path, ...more] = isPack ? positionals.slice(1) : positionals;
  if (values.help || path === undefined || more.length > 0 || !existsSync(path)) {
    const lost = path !== undefined && !existsSync(path) ? `There is no file ${path}.\n\n` : "";
    (values.help ? console.log : console.error)(lost + USAGE);
    return values.help ? 0 : 1;
  }
  const { ask, close } = terminal(streams.stdin, streams.stdout);
  try {
    return await (isPack ? addPack : addFrom)(path, values.data, ask, console);
  } catch (error) {
    if (!(error instanceof ProblemsError) && !(error instanceof AnswersEnded)) throw error;
    console.error(`${error.message}\nNothing was changed.`);
    return 1;
  } finally {
    close();
  }
}

async function addFrom(path: string, data: string, ask: Ask, console: Console): Promise<number> {
  const folder = diskFolder(data);
  const site = readSite(folder, charts, today());
  const file = openFile(path, new Uint8Array(readFileSync(path)));
  if ("problem" in file) throw new ProblemsError([file.problem]);
  const publications = [...site.publications.keys()];
  const publication = await askPublication(publications, ask);
  const drafted = await answeredDraft({ ...file, name: basename(path) }, publications, ask, publication.id);
  if ("lost" in drafted) {
    if (drafted.lost !== "no table") throw new AnswersEnded(drafted.lost.question);
    console.error(
      `There is no table in ${path}: expected one row of heads, with numbers below at least one of them.`,
    );
    return 1;
  }
  const mapping = mappingSchema.parse(drafted.mapping);
  const all = [...site.datasets, ...site.withdrawn].map(({ id }) => id);
  const about = await askDataset(mapping.title, { topics: site.topics.map(({ id }) => id), taken: all }, ask);
  const layout = layoutOf(mapping, mappedLayoutId(about.id));
  const planned = layout.plan({ ...file, name: basename(path) });
  if ("mismatch" in planned) {
    console.error(
      `It does not read this file: expected ${planned.mismatch.expected}, found ${planned.mismatch.found}.`,
    );
    return 1;
  }
  const harvest = layout.read({ ...file, name: basename(path) }, planned.plan);
  console.log(firstRows(harvest.observations, mapping.measures));
  const measures = await askMeasures(mapping.measures, [...site.units.keys()], ask);
  const order = site.datasets.filter(({ topic }) => topic.id === about.topic).length + 1;
  const made = newDataset(
    { ...about, order, today: today(), measures },
    harvest,
    mapping.measures,
    { layout: layout.id, source: publication.id },
    { areas: site.areas.values(), organisations: site.organisations.values() },
    charts,
  );
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  const before = readImportsFile(folder);
  const imports = { ...before, published: [...before.published, made.published] };
  const texts = new Map([
    [pathOfMapping(about.id), json(mapping)],
    [`${about.topic}/${about.id}.json`, json(made.json)],
    ...(publication.file ? [[`sources/${publication.id}.json`, json(publication.file)] as const] : []),
  ]);
  const laid = laidOver(folder, texts);
  const reads = [
    { file: basename(path), layout, edition: harvest.edition, observations: harvest.observations },
  ];
  const plan = planImport(laid, imports, [...layouts, ...mappedLayouts(laid)], reads);
  if (plan.problems.length > 0) throw new ProblemsError(plan.problems);
  for (const [each, text] of plan.texts) texts.set(each, text);
  const written = textsToWrite(laid, { ...plan, texts }, { imports, before, charts, today: today() });
  const missing = [...made.unknown].map(([name, count]) => `${name} (${count})`);
  console.log(
    [
      ...plan.datasets.map((dataset) => changesOf(dataset, false)),
      ...(missing.length > 0
        ? [
            `Left out, since ${data}/areas and organisations.csv do not have them: ${missing.slice(0, NAMED).join(", ")}${missing.length > NAMED ? ` and ${missing.length - NAMED} more` : ""}.`,
          ]
        : []),
      `To be written: ${[...written.keys()].map((each) => join(data, each)).join(", ")}.`,
    ].join("\n\n"),
  );
  const isMeant = await answerTo({ question: "Write it?", choices: ["yes", "no"] }, ask);
  if (isMeant === "no") {
    console.log("Nothing was changed.");
    return 0;
  }
  writeAll(data, written);
  console.log(
    `Written. Look at it with npm run dev, at datasets/${about.id}/, and give its charts a headline that says what they show.`,
  );
  return 0;
}

/** The first figures, as they are understood. */
function firstRows(
  observations: readonly Observation[],
  measures: Readonly<Record<string, Measure>>,
): string {
  const rows = observations.slice(0, ROWS).map(({ measure, place, period, parts = {}, value, missing }) => {
    const what = [
      measures[measure]?.title ?? measure,
      place.name || place.code,
      ...Object.values(parts),
      period,
    ];
    return `  ${what.join(", ")}: ${value ?? `no number (${missing?.mark ?? ""})`}`;
  });
  return [`The first of ${observations.length} figures, as they are understood:`, ...rows].join("\n");
}

if (isStarted(import.meta.filename)) process.exitCode = await add(process.argv.slice(2), process);
