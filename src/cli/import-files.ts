import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { charts } from "../charts/registry.ts";
import { type Finding, findingsIn } from "../importing/finding.ts";
import { knownKinds } from "../importing/known-kinds.ts";
import type { Answers } from "../importing/layout.ts";
import { mappedLayout, mappedLayouts } from "../importing/mapped-layouts.ts";
import { answered, fingerprintOf, readImportsFile, withAnswers } from "../importing/publish/answers.ts";
import { changesOf } from "../importing/publish/changes.ts";
import { planImport } from "../importing/publish/plan.ts";
import { planPostcodes, postcodeWords } from "../importing/publish/postcodes.ts";
import { notPublished, readsOf } from "../importing/publish/reads.ts";
import { withWards } from "../importing/publish/with-wards.ts";
import { textsToWrite } from "../importing/publish/write.ts";
import { refusalOf } from "../importing/refusal.ts";
import { type AnyLayout, layouts } from "../importing/registry.ts";
import { reportOf } from "../importing/report.ts";
import { pathOfMapping } from "../model/mapping.ts";
import { diskFolder, type Folder } from "../reading/folder.ts";
import { type Problem, ProblemsError } from "../reading/problem.ts";
import { today } from "./today.ts";
import { writeAll } from "./write-all.ts";

/** What the command was told beside its files. */
interface ImportOptions {
  /** The data folder. */
  data: string;
  /** The file of a mapping that these files are read by, whatever else they are. */
  mapping?: string | undefined;
  write: boolean;
  /** Tell only what changes. */
  changes: boolean;
  /** Name every figure that was revised or differs. */
  all: boolean;
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

/**
 * Says what files hold and what that changes in the figures of the data folder; writes it there where it is to.
 *
 * @param paths of files and folders
 * @param given answers to what all these files ask for
 * @throws ProblemsError with all that is wrong; then nothing is written
 */
export function importFiles(
  paths: readonly string[],
  given: Answers,
  options: ImportOptions,
  console: Console,
): void {
  const folder = diskFolder(options.data);
  const mapping = options.mapping === undefined ? undefined : givenMapping(options.mapping);
  const ours = [...layouts, ...mappedLayouts(folder).filter(({ id }) => id !== mapping?.layout.id)];
  const known = mapping ? { layouts: [mapping.layout], kinds: [] } : { layouts: ours, kinds: knownKinds };
  const before = readImportsFile(folder);
  const problems: Problem[] = [];
  const findings: Finding[] = [];
  const fingerprints: string[] = [];
  for (const [where, inside] of byFolder(paths.flatMap(filesIn))) {
    const files = inside.map((path) => ({ path, bytes: new Uint8Array(readFileSync(path)) }));
    const found = findingsIn(files, known, (bytes) => answered(before, bytes, given));
    if (Object.keys(given).length > 0) fingerprints.push(...files.map(({ bytes }) => fingerprintOf(bytes)));
    const report = options.changes ? "" : reportOf(where, found);
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
  for (const dataset of plan.datasets) console.log(`${changesOf(dataset, options.all)}\n`);
  for (const each of postcodes.plans) console.log(`${postcodeWords(each)}\n`);
  for (const title of notPublished(imports, findings))
    console.log(`${title}: known, not published. npm run add -- <file> makes a dataset of it.\n`);
  if (problems.length > 0) throw new ProblemsError(problems);
  const looked = `${findings.length.toLocaleString("en-GB")} ${findings.length === 1 ? "file" : "files"} looked at`;
  const texts = textsToWrite(folder, plan, { imports, before, charts, today: today() });
  const written = [...texts.keys()].map((path) => join(options.data, path)).join(", ");
  if (texts.size === 0) console.log(`${looked}. Nothing new.`);
  else if (!options.write) console.log(`${looked}. Nothing was changed: --write writes ${written}.`);
  else {
    writeAll(options.data, texts);
    console.log(`${looked}. Written: ${written}.`);
  }
}

function isKept(folder: Folder, { path, text }: GivenMapping): boolean {
  return folder.list().includes(path) && new TextDecoder().decode(folder.read(path)) === text;
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
