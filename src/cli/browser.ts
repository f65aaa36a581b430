import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { type Browser, chromium } from "playwright-core";
import { isStarted } from "./command.ts";

/** A Chromium and how to start it. `env` holds what it needs besides the environment of this process. */
export interface BrowserFound {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

/** What `findBrowser` looks at, so that a test can stand in another machine. */
export interface Machine {
  platform: string;
  arch: string;
  env: Record<string, string | undefined>;
  exists: (path: string) => boolean;
}

const thisMachine: Machine = {
  platform: process.platform,
  arch: process.arch,
  env: process.env,
  exists: existsSync,
};

const quiet = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-gpu",
  "--disable-software-rasterizer",
  "--mute-audio",
];

/**
 * The browser for tests and benchmarks: the one that CHROME names, else an installed Chromium, Chrome or Edge,
 * else on Linux x64 the one inside @sparticuz/chromium, unpacked once.
 * Throws an error that says what was looked for and what to install.
 */
export async function findBrowser(machine: Machine = thisMachine): Promise<BrowserFound> {
  const chosen = machine.env.CHROME;
  if (chosen) {
    if (!machine.exists(chosen))
      throw new Error(`CHROME is "${chosen}", and there is no such file. Correct it or unset it.`);
    return installed(chosen);
  }
  const places = usualPlaces(machine);
  const place = places.find(machine.exists);
  if (place) return installed(place);
  if (machine.platform === "linux" && machine.arch === "x64") return bundled();
  throw new Error(
    `No browser to test with. Looked for CHROME in the environment, and for\n  ${places.join("\n  ")}\n` +
      "Install Chromium, Google Chrome or Microsoft Edge, or set CHROME to the path of one.",
  );
}

/** Starts that browser. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser();
  return chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
}

function installed(executablePath: string): BrowserFound {
  return { executablePath, args: ["--headless", ...quiet], env: {} };
}

function usualPlaces({ platform, env }: Machine): string[] {
  if (platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === "win32") {
    const folders = [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    return folders.flatMap((folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ]);
  }
  // Not chromium-browser or a snap: the one is often a notice in place of a browser, the other sees no /tmp.
  return ["chromium", "google-chrome", "google-chrome-stable", "microsoft-edge"].map(
    (name) => `/usr/bin/${name}`,
  );
}

/** The browser of the npm package, with the libraries and fonts beside it: a bare system may have none. */
async function bundled(): Promise<BrowserFound> {
  const folder = await unpackOnce();
  // Beside the package's own fonts.conf, which knows no font of the system and may be unpacked last.
  const fonts = join(folder, "all-fonts.conf");
  if (!existsSync(fonts)) await writeFile(fonts, fontsConfiguration);
  return {
    executablePath: join(folder, "chromium"),
    args: ["--headless=shell", ...quiet],
    env: { LD_LIBRARY_PATH: join(folder, "lib"), FONTCONFIG_FILE: fonts },
  };
}

const fontsConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * Unpacks @sparticuz/chromium into node_modules/.cache/chromium-<version>, unless it is there, and returns that folder.
 * The package's own function reuses any old /tmp/chromium and brings its libraries only on Amazon's systems.
 */
async function unpackOnce(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const shipped = dirname(dirname(entry));
  const { version } = JSON.parse(await readFile(join(shipped, "package.json"), "utf8")) as {
    version: string;
  };
  const cache = join(shipped, "..", "..", ".cache");
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;

  const { extract } = createRequire(entry)("tar-fs") as { extract: (to: string) => NodeJS.WritableStream };
  const unpack = (name: string, to: NodeJS.WritableStream) =>
    pipeline(createReadStream(join(shipped, "bin", name)), createBrotliDecompress(), to);
  try {
    await mkdir(cache, { recursive: true });
    const unfinished = await mkdtemp(join(cache, "unpacking-"));
    await Promise.all([
      unpack("chromium.br", createWriteStream(join(unfinished, "chromium"), { mode: 0o755 })),
      unpack("al2023.tar.br", extract(unfinished)),
      unpack("fonts.tar.br", extract(unfinished)),
    ]);
    await chmod(unfinished, 0o755);
    await rename(unfinished, folder).catch(async (error: unknown) => {
      await rm(unfinished, { recursive: true });
      // Another process may have finished first; its copy serves as well.
      if (!existsSync(folder)) throw error;
    });
  } catch (error) {
    throw new Error(
      `The browser could not be unpacked into ${folder}: ${(error as Error).message}\n` +
        "Make that folder writable with 250 MB to spare, or set CHROME to the path of an installed browser.",
    );
  }
  return folder;
}

/** `node src/cli/browser.ts` makes the browser ready, or says why there is none and exits with 1. */
async function main(): Promise<void> {
  try {
    await findBrowser();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

if (isStarted(import.meta.filename)) await main();
