import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { onTestFinished } from "vitest";
import { testCache } from "../test-cache.ts";

/** What a command of the project printed, and its exit code. */
export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a file of src/cli from the project folder, as npm does. */
export function runCommand(name: string, ...args: string[]): Ran {
  return runAnswering("", name, ...args);
}

/** Runs a command with these lines as what a person types. */
export function runAnswering(input: string, name: string, ...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${name}.ts`, ...args], {
    encoding: "utf8",
    input,
    env: { ...process.env, SITE_ADDRESS: "" },
  });
  return { code: status, stdout: stripVTControlCharacters(stdout), stderr: stripVTControlCharacters(stderr) };
}

/** A folder inside the checkout, where builds at one time do not share Astro's own folder; gone after the test. */
export function temporaryFolder(): string {
  mkdirSync(testCache, { recursive: true });
  const folder = mkdtempSync(join(testCache, "test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Writes files into a folder, by their path in it. */
export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
