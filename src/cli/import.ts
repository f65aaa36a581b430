import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { type Finding, findingsIn } from "../importing/finding.ts";
import { knownKinds } from "../importing/known-kinds.ts";
import { refusalOf } from "../importing/refusal.ts";
import { layouts } from "../importing/registry.ts";
import { reportOf } from "../importing/report.ts";
import { describeProblems, type Problem } from "../reading/problem.ts";

const USAGE = `npm run import -- <files or folders>

Says what official files hold, each known by what is in it and not by its name: edition, measures, places, figures, rows
left out and why, and what was not understood, with sheet, row and column. Files of one folder are told together where
they have one layout, and may say something of each other.

  --answer <name>=<text>   what all these files do not print and ask for, such as edition=2017/18-Q1; of files, not of
                           folders

It reads only and changes nothing: writing figures into data/ follows.

Exits 1 when a file is damaged or has no layout that is known.`;

process.exitCode = run();

function run(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: "boolean", default: false },
      answer: { type: "string", multiple: true, default: [] },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const lost = positionals.filter((path) => !existsSync(path));
  if (positionals.length === 0 || lost.length > 0) {
    console.error([...lost.map((path) => `There is no file or folder ${path}.\n`), USAGE].join("\n"));
    return 1;
  }
  const answers = values.answer.map((text) => text.split(/=(.*)/s).slice(0, 2));
  if (answers.some(([name, text]) => !name || !text)) {
    console.error(`An answer is written <name>=<text>, such as edition=2017/18-Q1.\n\n${USAGE}`);
    return 1;
  }
  if (answers.length > 0 && positionals.some((path) => statSync(path).isDirectory())) {
    console.error(
      `An answer holds for the files that it is given with: name them, not their folder.\n\n${USAGE}`,
    );
    return 1;
  }
  const problems: Problem[] = [];
  let total = 0;
  for (const [folder, paths] of byFolder(positionals.flatMap(filesIn))) {
    const files = paths.map((path) => ({ path, bytes: new Uint8Array(readFileSync(path)) }));
    const findings: Finding[] = findingsIn(
      files,
      { layouts, kinds: knownKinds },
      Object.fromEntries(answers),
    );
    const report = reportOf(folder, findings);
    if (report !== "") console.log(`${report}\n`);
    problems.push(...findings.flatMap((finding) => refusalOf(finding) ?? []));
    total += files.length;
  }
  if (problems.length > 0) console.error(describeProblems(problems));
  else
    console.log(
      `${total.toLocaleString("en-GB")} ${total === 1 ? "file" : "files"} looked at. Nothing was changed.`,
    );
  return problems.length > 0 ? 1 : 0;
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
