import { Console } from "node:console";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { diskFolder } from "../reading/folder.ts";
import { isStarted, type Streams } from "./command.ts";
import { MARK } from "./output-folder.ts";

const USAGE = "npm run publish -- --dry-run | --done [--folder <dist>] [--published <file>]";

/** Hashes of the files of a site by their paths. */
type Hashes = ReadonlyMap<string, string>;

/**
 * `npm run publish -- --dry-run`: prints which files of the built site came, changed and went since it was last put where
 * people find it, so that no more is uploaded. `--done` notes that the site as it is built now has been put there. The
 * note is a file of hashes, as `sha256sum` writes and checks it. Nothing is sent anywhere.
 */
export function publish(args: string[], streams: Streams): number {
  const console = new Console(streams);
  const { values } = parseArgs({
    args,
    options: {
      "dry-run": { type: "boolean", default: false },
      done: { type: "boolean", default: false },
      folder: { type: "string", default: "dist" },
      published: { type: "string", default: "published.sha256" },
    },
  });
  const { "dry-run": isDry, done, folder, published } = values;
  if (isDry === done) {
    console.error(`Say either --dry-run or --done: the upload itself is that of your host.\nUsage: ${USAGE}`);
    return 1;
  }
  if (!existsSync(join(folder, MARK.file))) {
    console.error(`There is no built site in ${folder}/. Run npm run build first.`);
    return 1;
  }
  const now = hashesOf(folder);
  if (done) {
    writeFileSync(published, [...now].map(([path, hash]) => `${hash}  ${path}\n`).join(""));
    console.log(`Noted in ${published}: ${now.size} files are published.`);
    return 0;
  }
  if (!existsSync(published)) {
    console.log(`Nothing is noted as published in ${published}: all ${now.size} files are to be uploaded.`);
    return 0;
  }
  const { came, changed, went } = differencesBetween(notedIn(readFileSync(published, "utf8")), now);
  for (const path of came) console.log(`came     ${path}`);
  for (const path of changed) console.log(`changed  ${path}`);
  for (const path of went) console.log(`went     ${path}`);
  const bytes = [...came, ...changed].reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  console.log(
    `${came.length} came, ${changed.length} changed, ${went.length} went; ` +
      `${now.size - came.length - changed.length} are as they were. To upload: ${(bytes / 1e6).toFixed(1)} MB.`,
  );
  return 0;
}

function differencesBetween(before: Hashes, now: Hashes): Record<"came" | "changed" | "went", string[]> {
  const paths = [...now.keys()];
  return {
    came: paths.filter((path) => !before.has(path)),
    changed: paths.filter((path) => before.has(path) && before.get(path) !== now.get(path)),
    went: [...before.keys()].filter((path) => !now.has(path)),
  };
}

/** The mark of a build is no part of the site. */
function hashesOf(folder: string): Hashes {
  const site = diskFolder(folder);
  const paths = site.list().filter((path) => path !== MARK.file);
  return new Map(paths.map((path) => [path, createHash("sha256").update(site.read(path)).digest("hex")]));
}

function notedIn(text: string): Hashes {
  const lines = [...text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)];
  return new Map(lines.map(([, hash = "", path = ""]) => [path, hash]));
}

if (isStarted(import.meta.filename)) process.exitCode = publish(process.argv.slice(2), process);
