import { Console } from "node:console";
import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { charts } from "../charts/registry.ts";
import { type Ask, answeredDraft } from "../importing/answer-draft.ts";
import { askDataset, askMeasures, askPublication, askTopic } from "../importing/ask-dataset.ts";
import { AnswersEnded, type Asks, answerTo, type Outcome } from "../importing/asking.ts";
import type { FeedFile } from "../importing/feed-file.ts";
import { knownKinds } from "../importing/known-kinds.ts";
import type { Harvest, Measure, Observation } from "../importing/layout.ts";
import { layoutOf } from "../importing/mapped-layout.ts";
import { mappedLayouts } from "../importing/mapped-layouts.ts";
import { newDataset, splitAlike } from "../importing/new-dataset.ts";
import { openFile } from "../importing/open-file.ts";
import { readImportsFile } from "../importing/publish/answers.ts";
import { changesOf } from "../importing/publish/changes.ts";
import { planImport } from "../importing/publish/plan.ts";
import { textsToWrite } from "../importing/publish/write.ts";
import { recognise } from "../importing/recognise.ts";
import { type AnyLayout, layouts } from "../importing/registry.ts";
import { type Answers, remembering } from "../importing/remembering.ts";
import { type Mapping, mappedLayoutId, mappingSchema, pathOfMapping } from "../model/mapping.ts";
import { diskFolder, laidOver } from "../reading/folder.ts";
import { ProblemsError } from "../reading/problem.ts";
import { readSite } from "../reading/read-site.ts";
import { keptFolder, keptIn } from "../takeaway/kept.ts";
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

What you answer is kept until it is written: where something is refused, run it again, and Enter alone takes each answer.

With pack it makes a source of the text of a meeting's papers, as a reader of PDF saves it: finds the day, the committee
and the lines of each report on the agenda, and asks for the rest.`;
/** So many places that are not known are named. */
const NAMED = 8;
/** A headline that is true of any figures, for a person to replace. */
const PLAIN = "The figures, {first} to {last}";
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
  const { ask: confirm, close } = terminal(streams.stdin, streams.stdout);
  const kept = keptIn(keptFolder(process.cwd(), process.env), Date.now);
  const about = ["answers", resolve(path)];
  const keep = (answers: Answers) => kept.put(about, new TextEncoder().encode(JSON.stringify(answers)));
  const { ask, answers } = remembering(
    confirm,
    JSON.parse(new TextDecoder().decode(kept.find(about)) || "{}"),
  );
  const nothingChanged = () => {
    if (Object.keys(answers()).length === 0) return "Nothing was changed.";
    keep(answers());
    return "Nothing was changed. Your answers are kept: run it again, and Enter alone takes each.";
  };
  try {
    const outcome = await (isPack ? addPack : addFrom)(path, values.data, { ask, confirm }, console);
    if (outcome === "written") keep({});
    else console.log(nothingChanged());
    return 0;
  } catch (error) {
    if (!(error instanceof ProblemsError || error instanceof AnswersEnded || error instanceof NoTable))
      throw error;
    console.error(error.message);
    console.error(nothingChanged());
    return 1;
  } finally {
    close();
  }
}

/** Thrown where a file holds no table that can be read. */
class NoTable extends Error {}

async function addFrom(
  path: string,
  data: string,
  { ask, confirm }: Asks,
  console: Console,
): Promise<Outcome> {
  const folder = diskFolder(data);
  const site = readSite(folder, charts, today());
  const opened = openFile(path, new Uint8Array(readFileSync(path)));
  if ("problem" in opened) throw new ProblemsError([opened.problem]);
  const file = { ...opened, name: basename(path) };
  const ours = [...layouts, ...mappedLayouts(folder)];
  const known = recognise(file, { layouts: ours, kinds: knownKinds });
  if (known.is === "layout") console.log(`Known: ${known.layout.title}.`);
  if (known.is === "known")
    console.log(`Known: ${known.kind.title}. Nothing is published of such files here: ${known.kind.why}.`);
  const publications = [...site.publications.keys()];
  const publication = await askPublication(publications, ask);
  const table: Table =
    known.is === "layout"
      ? { layout: known.layout, harvest: known.layout.read(file, known.plan) }
      : await asked(file, publications, publication.id, ask);
  const topic = await askTopic(
    site.topics.map(({ id }) => id),
    ask,
  );
  const taken = [...site.datasets, ...site.withdrawn].map(({ id }) => id);
  const about = await askDataset(table.mapping?.title ?? "", taken, ask);
  const layout = table.mapping ? layoutOf(table.mapping, mappedLayoutId(about.id)) : table.layout;
  const observations = splitAlike(table.harvest.observations);
  const named = { ...layout.measures, ...table.harvest.measures };
  console.log(firstRows(observations, named));
  const measures = await askMeasures(named, [...site.units.keys()], ask);
  const order = site.datasets.filter((each) => each.topic.id === topic.id).length + 1;
  const before = readImportsFile(folder);
  const made = newDataset(
    { ...about, order, today: today(), measures },
    { observations },
    named,
    { layout: layout.id, source: publication.id },
    {
      areas: [...site.areas.values()],
      organisations: [...site.organisations.values()],
      published: before.published,
    },
    charts,
  );
  const imports = { ...before, published: [...before.published, made.published] };
  const reads = [{ file: basename(path), layout, edition: table.harvest.edition, observations }];
  const planned = (json: typeof made.json) => {
    const texts = new Map([
      ...(table.mapping ? [[pathOfMapping(about.id), jsonText(table.mapping)] as const] : []),
      [`${topic.id}/${about.id}.json`, jsonText(json)],
      ...(topic.file ? [[`${topic.id}/topic.json`, jsonText(topic.file)] as const] : []),
      ...(publication.file ? [[`sources/${publication.id}.json`, jsonText(publication.file)] as const] : []),
    ]);
    const laid = laidOver(folder, texts);
    const plan = planImport(laid, imports, [...layouts, ...mappedLayouts(laid)], reads);
    if (plan.problems.length > 0) throw new ProblemsError(plan.problems);
    for (const [each, text] of plan.texts) texts.set(each, text);
    const written = textsToWrite(laid, { ...plan, texts }, { imports, before, charts, today: today() });
    return { plan, written };
  };
  const { plan, written } = withPlainHeadlines(made.json, planned);
  console.log(
    [
      ...plan.datasets.map((dataset) => changesOf(dataset, false)),
      ...leftOut(`since ${data}/areas and organisations.csv do not have them`, made.unknown),
      ...leftOut("of periods in which the place was not there, as the register says", made.untimely),
      `To be written: ${[...written.keys()].map((each) => join(data, each)).join(", ")}.`,
    ].join("\n\n"),
  );
  const isMeant = await answerTo({ question: "Write it?", choices: ["yes", "no"] }, confirm);
  if (isMeant === "no") return "not meant";
  writeAll(data, written);
  const look =
    data === "data"
      ? "npm run dev"
      : `npm run build -- --data ${data} --out ${data}-site and npm run serve -- --data ${data} --folder ${data}-site`;
  console.log(
    `Written. Look at it with ${look}, at datasets/${about.id}/, and give its charts a headline that says what they show.`,
  );
  return "written";
}

/** What a file says, and how it is read: by a layout that there is, or by a new mapping. */
interface Table {
  layout: AnyLayout;
  harvest: Harvest;
  mapping?: Mapping;
}

/** What a file says by a mapping that is drafted of it and asked for; or why there is none. */
async function asked(
  file: FeedFile,
  publications: readonly string[],
  publication: string,
  ask: Ask,
): Promise<Table> {
  const drafted = await answeredDraft(file, publications, ask, publication);
  if ("lost" in drafted) {
    if (drafted.lost !== "no table") throw new AnswersEnded(drafted.lost.question);
    throw new NoTable(
      `There is no table in ${file.name}: expected one row of heads, with numbers below at least one of them.`,
    );
  }
  const mapping = mappingSchema.parse(drafted.mapping);
  const layout: AnyLayout = layoutOf(mapping);
  const planned = layout.plan(file, {}, []);
  if ("mismatch" in planned)
    throw new NoTable(
      `It does not read this file: expected ${planned.mismatch.expected}, found ${planned.mismatch.found}.`,
    );
  const harvest: Harvest = layout.read(file, planned.plan);
  return { mapping, layout, harvest };
}

/** What is planned with the names of measures as headlines; where they claim what no figure shows, with plain ones. */
function withPlainHeadlines<Json extends { charts: object[] }, Planned>(
  json: Json,
  planned: (json: Json) => Planned,
): Planned {
  try {
    return planned(json);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return planned({ ...json, charts: json.charts.map((chart) => ({ ...chart, headline: PLAIN })) });
  }
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function leftOut(why: string, counts: ReadonlyMap<string, number>): string[] {
  const names = [...counts].map(([name, count]) => `${name} (${count})`);
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : "";
  return names.length > 0 ? [`Left out, ${why}: ${names.slice(0, NAMED).join(", ")}${more}.`] : [];
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
