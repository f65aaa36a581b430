import { Console } from "node:console";
import { existsSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { diskFolder } from "../reading/folder.ts";
import { ProblemsError } from "../reading/problem.ts";
import { isStarted, type Streams } from "./command.ts";
import { writeDraft } from "./draft-mapping.ts";
import { importFiles } from "./import-files.ts";
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

/** `npm run import`: exits 1 when a file is damaged or not known, or when the data would not be sound. */
export async function importCommand(args: string[], streams: Streams): Promise<number> {
  const console = new Console(streams);
  const { values, positionals } = parseArgs({
    args,
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
    if (values.draft === undefined) {
      importFiles(positionals, Object.fromEntries(given), values, console);
      return 0;
    }
    const [path, more] = positionals as [string, string?];
    if (more !== undefined || statSync(path).isDirectory()) {
      console.error(`A mapping is drafted of one file.\n\n${USAGE}`);
      return 1;
    }
    const { ask, close } = terminal(streams.stdin, streams.stdout);
    try {
      console.log(await writeDraft(path, values.draft, diskFolder(values.data), ask));
      return 0;
    } finally {
      close();
    }
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    console.error(error.message);
    return 1;
  }
}

if (isStarted(import.meta.filename)) process.exitCode = await importCommand(process.argv.slice(2), process);
