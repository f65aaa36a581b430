import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import type { Command } from "../../src/cli/command.ts";
import { testCache } from "../test-cache.ts";

export { writeFiles } from "./write-files.ts";

/** What a command of the project printed, and its exit code. */
export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a command of src/cli in this process, from the project folder, as npm does. */
export function runCommand(command: Command, ...args: string[]): Promise<Ran> {
  return runAnswering("", command, ...args);
}

/** Runs a command with these lines as what a person types. */
export async function runAnswering(input: string, command: Command, ...args: string[]): Promise<Ran> {
  const streams = { stdin: Readable.from([input]), stdout: new PassThrough(), stderr: new PassThrough() };
  const said = Promise.all([text(streams.stdout), text(streams.stderr)]);
  const code = await command(args, streams);
  streams.stdout.end();
  streams.stderr.end();
  const [stdout, stderr] = await said;
  return { code, stdout, stderr };
}

/** A folder inside the checkout, where builds at one time do not share Astro's own folder; gone after the test. */
export function temporaryFolder(): string {
  mkdirSync(testCache, { recursive: true });
  const folder = mkdtempSync(join(testCache, "test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
