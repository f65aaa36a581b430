import {
  constants,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

/** The processes of this computer, each by a text that no later process shares. */
export interface Processes {
  own: string;
  isRunning(process: string): boolean;
}

/** The lock of a folder, as long as a build has it. */
export interface Lock {
  /** Whether it still is ours: who deletes it by hand lets another build in. */
  isOurs(): boolean;
  /** Gives it back. */
  release(): void;
}

/** A lock is a file that is written in no time. One that stays empty was left by a build that ended right then. */
const millisecondsToWrite = 1000;
const millisecondsToTry = 5000;

/**
 * Takes the lock of a folder, which is made where it is not there: the file `lock` in it, which names the process that
 * builds. A lock whose process has ended is taken over. Returns the number of the process where another build has it.
 */
export function takeLock(folder: string, processes: Processes): Lock | { heldBy: string } {
  const file = lockFile(folder);
  const start = Date.now();
  while (Date.now() - start < millisecondsToTry) {
    mkdirSync(folder, { recursive: true });
    if (writeNew(file, processes.own)) return lockOf(folder, processes.own);
    const holder = readIfThere(file);
    if (holder === undefined || (holder === "" && ageOf(file) < millisecondsToWrite)) continue;
    if (holder !== "" && processes.isRunning(holder)) return { heldBy: numberOf(holder) };
    setAside(file, holder, processes.own);
  }
  throw new Error(`The lock ${file} can be neither taken nor read. Delete it if no build is running.`);
}

function lockOf(folder: string, own: string): Lock {
  const file = lockFile(folder);
  const isOurs = () => readIfThere(file) === own;
  return {
    isOurs,
    release() {
      if (isOurs()) rmSync(file);
      // Fails where something else stands in the folder, such as the lock of the next build.
      attempt(() => rmdirSync(folder));
    },
  };
}

/** The lock of a folder as a file, for the person who must delete it. */
export function lockFile(folder: string): string {
  return join(folder, "lock");
}

/** Writes a file unless it is there, or its folder has just been taken away; says whether it did. */
function writeNew(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (["EEXIST", "ENOENT"].includes(String((error as NodeJS.ErrnoException).code))) return false;
    throw error;
  }
}

/** Takes a lock away whose process has ended. Of several builds that try at once, one finds it. */
function setAside(file: string, holder: string, own: string): void {
  const aside = `${file}-${numberOf(own)}`;
  if (!attempt(() => renameSync(file, aside))) return;
  // Another build may have been quicker, and this is its lock.
  if (readIfThere(aside) !== holder) attempt(() => copyFileSync(aside, file, constants.COPYFILE_EXCL));
  rmSync(aside, { force: true });
}

/** Does what another process may do or undo at the same time; says whether it worked. */
function attempt(step: () => void): boolean {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** Milliseconds between a file's last change and now, on whichever side a clock puts it; 0 where it is not there. */
function ageOf(file: string): number {
  const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return changed === undefined ? 0 : Math.abs(Date.now() - changed);
}

function numberOf(process: string): string {
  return process.split(" ")[0] as string;
}

/** The processes of this computer. Linux gives the time at which one began, so that no number is taken for an older. */
export function runningProcesses(): Processes {
  const textOf = (id: number) => `${id} ${startOf(id)}`.trim();
  return {
    own: textOf(process.pid),
    isRunning(text) {
      const id = Number(numberOf(text));
      return Number.isInteger(id) && id > 0 && exists(id) && textOf(id) === text;
    },
  };
}

function exists(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // It is there and belongs to someone else.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process began, in ticks since the computer did; nothing where the system does not say. */
function startOf(id: number): string {
  const fields = readIfThere(`/proc/${id}/stat`)?.split(") ").at(-1)?.split(" ");
  return fields?.[19] ?? "";
}
