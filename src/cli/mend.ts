import { Console } from "node:console";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { releaseAt, unpackCsv } from "../model/release.ts";
import { diskFolder } from "../reading/folder.ts";
import { type Mending, mended } from "../reading/mend.ts";
import { quote } from "../reading/problem.ts";
import { isStarted, type Streams } from "./command.ts";

const USAGE = "npm run mend -- data/<topic>/<dataset>.csv [more files] [--write] [--data <folder>]";
/** So many changes of a kind are shown; the others are counted. */
const SHOWN = 5;

/**
 * `npm run mend -- <files> [--write] [--data <folder>]`: shows what a spreadsheet has changed in CSV files and what stood
 * there before, as far as that is certain; with --write it writes that. Exits 1 where a file is not there.
 */
export function mend(args: string[], streams: Streams): number {
  const console = new Console(streams);
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { write: { type: "boolean", default: false }, data: { type: "string", default: "data" } },
  });
  const missing = positionals.filter((path) => !existsSync(path));
  if (positionals.length === 0 || missing.length > 0) {
    console.error(
      [...missing.map((path) => `There is no file ${path}. Nothing was changed.`), `Usage: ${USAGE}`].join(
        "\n",
      ),
    );
    return 1;
  }
  for (const path of positionals) {
    const { text, mendings } = mended(readFileSync(path), lastVersion(values.data, path));
    if (values.write && mendings.length > 0) writeFileSync(path, text);
    console.log(wordsOf(path, mendings, values.write));
  }
  return 0;
}

/** The CSV of the last version that is kept of the dataset that a file is named after. */
function lastVersion(data: string, path: string): string | undefined {
  const kept = diskFolder(data)
    .list()
    .flatMap((file) => {
      const release = releaseAt(file);
      return release?.dataset === basename(path, ".csv") ? { file, date: release.date } : [];
    })
    .sort((a, b) => a.date.localeCompare(b.date))
    .at(-1);
  return kept && unpackCsv(readFileSync(join(data, kept.file)));
}

function wordsOf(path: string, mendings: readonly Mending[], isWritten: boolean): string {
  if (mendings.length === 0) return `${path}: nothing to mend.`;
  const lines = mendings.flatMap(({ title, changes }) => [
    `  ${title}`,
    ...changes.slice(0, SHOWN).map(({ line, column, found, meant }) => {
      return `    line ${line}, cell ${column}: ${quote(found)} becomes ${quote(meant)}`;
    }),
    ...(changes.length > SHOWN ? [`    and ${changes.length - SHOWN} more`] : []),
  ]);
  const end = isWritten
    ? "  Written. Run npm run check-data next."
    : "  Nothing was changed. Look it over, and write it with --write.";
  return [`${path}:`, ...lines, end].join("\n");
}

if (isStarted(import.meta.filename)) process.exitCode = mend(process.argv.slice(2), process);
