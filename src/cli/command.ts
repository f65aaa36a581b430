import { realpathSync } from "node:fs";
import type { Readable, Writable } from "node:stream";

/** What a command takes typed answers from and what it says goes to: those of the process, or a test's. */
export interface Streams {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
}

/** What a command does with its arguments, up to its exit code. */
export type Command = (args: string[], streams: Streams) => number | Promise<number>;

/** Whether a file is the one that the process was started with, not one that another imports. */
export function isStarted(file: string): boolean {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === file;
}
