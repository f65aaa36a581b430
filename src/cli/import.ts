import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { charts } from "../charts/registry.ts";
import { type Finding, findingsIn } from "../importing/finding.ts";
import { knownKinds } from "../importing/known-kinds.ts";
import type { Answers } from "../importing/layout.ts";
import { mappedLayout, mappedLayouts } from "../importing/mapped-layouts.ts";
import { answered, fingerprintOf, readImportsFile, withAnswers } from "../importing/publish/answers.ts";
import { changesOf } from "../importing/publish/changes.ts";
import { type ImportPlan, planImport } from "../importing/publish/plan.ts";
import { planPostcodes, postcodeWords } from "../importing/publish/postcodes.ts";
import { notPublished, readsOf } from "../importing/publish/reads.ts";
import { withWards } from "../importing/publish/with-wards.ts";
import { textsToWrite } from "../importing/publish/write.ts";
import { refusalOf } from "../importing/refusal.ts";
import { type AnyLayout, layouts } from "../importing/registry.ts";
import { reportOf } from "../importing/report.ts";
import { pathOfMapping } from "../model/mapping.ts";
import { diskFolder, type Folder } from "../reading/folder.ts";
import { describeProblems, type Problem, ProblemsError } from "../reading/problem.ts";
import { writeDraft } from "./draft-mapping.ts";
import { terminal } from "./terminal.ts";

const USAGE = `npm run import -- <files or folders>

Says what official files hold, each known by what is in it and not by its name: edition, measures, places, figures, rows
left out and why, and what was not understood, with sheet, row and column; then what that changes in the figures here.
Files of one folder are told together where they have one layout, and may say something of each other.

  --write                  write new and revised figures, editions and notes of revision into the data folder; without it
                           nothing is changed
  --answer <name>=<text>   what all these files do not print and ask for, such as edition=2017/18-Q1; of files, not of
                           folders. With --write it is kept in imports.json
  --mapping <file>         read these files by this mapping, whatever else they are. With --write it is kept in the data
                           folder as imports/<its name>, where files that fit it are known without being told
  --draft <file>           write a first draft of a mapping of one file: what the file says itself, and what you answer
  --changes                tell only what changes in the figures here
  --all                    name every figure that was revised or differs, not only the first
  --data <folder>          the data folder; data if left out

Exits 1 when a file is damaged or has no layout that is known, or when the data would not be sound.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    changes: { type: "boolean", default: false },
    all: { type: "boolean", default: false },
    data: { type: "string", default: "data" },
    answer: { type: "string", multiple: true, default: [] },
    mapping: { type: "string" },
    draft: { type: "string" },
  },
});

process.exitCode = await run();

async function run(): Promise<number> {
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const lost = [...positionals, ...(values.mapping === undefined ? [] : [values.mapping])].filter(
    (path) => !existsSync(path),
  );
  if (positionals.length === 0 || lost.length > 0) {
    console.error([...lost.map((path) => `There is no file or folder ${path}.\n`), USAGE].join("\n"));
    return 1;
  }
  const given = values.answer.map((text) => text.split(/=(.*)/s).slice(0, 2));
  if (given.some(([name, text]) => !name || !text)) {
    console.error(`An answer is written <name>=<text>, such as edition=2017/18-Q1.\n\n${USAGE}`);
    return 1;
  }
  if (given.length > 0 && positionals.some((path) => statSync(path).isDirectory())) {
    console.error(
      `An answer holds for the files that it is given with: name them, not their folder.\n\n${USAGE}`,
    );
    return 1;
  }
  try {
    if (values.draft !== undefined) return await draft(values.draft);
    return importFiles(Object.fromEntries(given));
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    console.error(error.message);
    return 1;
  }
}

async function draft(to: string): Promise<number> {
  const [path, more] = positionals as [string, string?];
  if (more !== undefined || statSync(path).isDirectory()) {
    console.error(`A mapping is drafted of one file.\n\n${USAGE}`);
    return 1;
  }
  const { ask, close } = terminal(process.stdin, process.stdout);
  try {
    console.log(await writeDraft(path, to, diskFolder(values.data), ask));
    return 0;
  } finally {
    close();
  }
}

/** A mapping that files are read by because a person says so. */
interface GivenMapping {
  layout: AnyLayout;
  /** Where the data folder keeps it. */
  path: string;
  text: string;
}

function givenMapping(file: string): GivenMapping {
  const bytes = readFileSync(file);
  const id = basename(file, ".json");
  return { layout: mappedLayout(id, bytes, file), path: pathOfMapping(id), text: bytes.toString("utf8") };
}

function importFiles(given: Answers): number {
  const folder = diskFolder(values.data);
  const mapping = values.mapping === undefined ? undefined : givenMapping(values.mapping);
  const ours = [...layouts, ...mappedLayouts(folder).filter(({ id }) => id !== mapping?.layout.id)];
  const known = mapping ? { layouts: [mapping.layout], kinds: [] } : { layouts: ours, kinds: knownKinds };
  const before = readImportsFile(folder);
  const problems: Problem[] = [];
  const findings: Finding[] = [];
  const fingerprints: string[] = [];
  for (const [where, paths] of byFolder(positionals.flatMap(filesIn))) {
    const files = paths.map((path) => ({ path, bytes: new Uint8Array(readFileSync(path)) }));
    const found = findingsIn(files, known, (bytes) => answered(before, bytes, given));
    if (Object.keys(given).length > 0) fingerprints.push(...files.map(({ bytes }) => fingerprintOf(bytes)));
    const report = values.changes ? "" : reportOf(where, found);
    if (report !== "") console.log(`${report}\n`);
    problems.push(...found.flatMap((finding) => refusalOf(finding) ?? []));
    findings.push(...found);
  }
  const imports = withAnswers(before, fingerprints, given);
  const plan = planImport(
    folder,
    imports,
    mapping ? [...ours, mapping.layout] : ours,
    withWards(readsOf(findings), findings, folder),
  );
  const postcodes = planPostcodes(folder, findings);
  for (const [path, text] of postcodes.texts) plan.texts.set(path, text);
  problems.push(...plan.problems);
  if (mapping && plan.datasets.length > 0 && !isKept(folder, mapping))
    plan.texts.set(mapping.path, mapping.text);
  for (const dataset of plan.datasets) console.log(`${changesOf(dataset, values.all)}\n`);
  for (const each of postcodes.plans) console.log(`${postcodeWords(each)}\n`);
  for (const title of notPublished(imports, findings)) console.log(`${title}: known, not published.\n`);
  if (problems.length > 0) {
    console.error(describeProblems(problems));
    return 1;
  }
  const looked = `${findings.length.toLocaleString("en-GB")} ${findings.length === 1 ? "file" : "files"} looked at`;
  const texts = textsToWrite(folder, plan, { imports, before, charts, today: today() });
  if (texts.size === 0) console.log(`${looked}. Nothing new.`);
  else if (!values.write)
    console.log(
      `${looked}. Nothing was changed: --write writes ${[...texts.keys()].map(inData).join(", ")}.`,
    );
  else {
    writeAll(texts);
    console.log(`${looked}. Written: ${[...texts.keys()].map(inData).join(", ")}.`);
  }
  return 0;
}

function isKept(folder: Folder, { path, text }: GivenMapping): boolean {
  return folder.list().includes(path) && new TextDecoder().decode(folder.read(path)) === text;
}

/** The day of a revision: that on which the import is run. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Every file beside its place first, then all moved: where one cannot be written, none is changed. */
function writeAll(texts: ImportPlan["texts"]): void {
  for (const [path, text] of texts) {
    mkdirSync(dirname(inData(path)), { recursive: true });
    writeFileSync(`${inData(path)}.new`, text);
  }
  for (const path of texts.keys()) renameSync(`${inData(path)}.new`, inData(path));
}

function inData(path: string): string {
  return join(values.data, path);
}

/** All files at a path, those of folders below it too; what a system hides is passed over. */
function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !name.startsWith("."))
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

function byFolder(paths: readonly string[]): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const path of new Set(paths))
    folders.set(dirname(path), [...(folders.get(dirname(path)) ?? []), path]);
  return folders;
}
