import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { isStarted, type Streams } from "./command.ts";
import { type Original, offlinePage, START } from "./offline/page.ts";
import { classicScript, scriptsOf, startScript } from "./offline/scripts.ts";

/** What never comes along: pages for frames of other pages, answers for programs, what hosts read. */
const FOR_HOSTS =
  /^(embed|oembed|api|feeds|schemas)\/|^(embed\.js|_headers|404\.html|robots\.txt|sitemap\.xml)$|^\./;

/** What scripts of pages ask for. */
const ASKED = /^(search\.json|compare\/places\/.*\.json|api\/v1\/postcodes\/.*\.json)$/;

/** What pages need, and figures as CSV; documents and pictures are many times as large. */
const PLAIN = /\.(html|csv|woff2|svg)$/;

const README = (address: string) =>
  `Open index.html. This is a copy of ${address}, which may have newer figures. Links to what is not in it lead there.\r\n`;

/**
 * `npm run offline -- --out <folder> [--from dist] [--files]`: writes a copy of the built site that opens without a server,
 * as from a shared drive. `--files` takes documents and pictures of charts along.
 */
export async function offline(args: string[], { stdout, stderr }: Streams): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      out: { type: "string" },
      from: { type: "string", default: "dist" },
      files: { type: "boolean", default: false },
    },
  });
  const problem = problemOf(values);
  if (problem !== undefined) {
    stderr.write(`${problem}\nNothing was written.\n`);
    return 1;
  }
  const [from, out] = [resolve(values.from), resolve(values.out as string)];
  const all = filesIn(from);
  const copied = all.filter((path) => comesAlong(path, values.files));
  const address = addressOf(readFileSync(join(from, "index.html"), "utf8"));
  const inCopy = new Set(copied);
  const original: Original = {
    address,
    base: new URL(address).pathname,
    has: (path) => inCopy.has(path) || /^assets\/[^/]+\.js$/.test(path),
  };
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
  };

  const scripts = new Set<string>();
  for (const path of copied) {
    const bytes = readFileSync(join(from, path));
    const html = path.endsWith(".html") ? bytes.toString("utf8") : undefined;
    for (const name of html === undefined ? [] : scriptsOf(html)) scripts.add(name);
    write(path, html === undefined ? bytes : offlinePage(html, path, original));
  }
  for (const path of all.filter((each) => ASKED.test(each)))
    write(`${path}.js`, asScript(path, readFileSync(join(from, path), "utf8")));
  for (const name of scripts) write(`assets/${name}`, await classicScript(join(from, "assets", name)));
  write(START, await startScript());
  write("README.txt", README(address));
  stdout.write(`Copied into ${values.out}/. Open ${join(values.out as string, "index.html")}.\n`);
  return 0;
}

function problemOf({ out, from }: { out?: string | undefined; from: string }): string | undefined {
  if (out === undefined) return "Say where the copy is to be: --out <a new or empty folder>.";
  if (!existsSync(join(from, "index.html")))
    return `There is no built site in ${from}/. Run npm run build first.`;
  if (!existsSync(out)) return undefined;
  if (!statSync(out).isDirectory()) return `${out} is a file. Name a new or empty folder with --out.`;
  const [first] = readdirSync(out);
  return first && `${out}/ is not empty: it holds ${first}. Name a new or empty folder with --out.`;
}

function comesAlong(path: string, files: boolean): boolean {
  return (
    !FOR_HOSTS.test(path) &&
    !/\.(js|json)$/.test(path) &&
    (files || (PLAIN.test(path) && !/^charts\/.*\.svg$/.test(path)))
  );
}

/** The address for which a site was built, which its first page names. */
function addressOf(html: string): string {
  const address = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  if (address === undefined) throw new Error("index.html of the built site does not say its address");
  return address;
}

/** A file of JSON as a script that hands it over. */
function asScript(path: string, json: string): string {
  return `(globalThis.offlineFiles??={})[${JSON.stringify(path)}]=${json.trim()};\n`;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

if (isStarted(import.meta.filename)) process.exitCode = await offline(process.argv.slice(2), process);
