import type { Writable } from "node:stream";

/** What a process that makes pages tells the build: what it has begun, how far it is, or what is wrong with the data. */
export type Told =
  | { step: "read" | "find" }
  | { step: "make"; made: number; of: number }
  | { problems: string };

/** A step of long work. */
export interface Step {
  /** What is done, such as "Reading the data". */
  doing: string;
  /** The same when it is done, such as "Read the data". */
  done: string;
}

export const STEPS = {
  bind: { doing: "Preparing the code", done: "Prepared the code" },
  read: { doing: "Reading the data", done: "Read the data" },
  find: { doing: "Finding which pages there are", done: "Found which pages there are" },
  make: { doing: "Drawing charts, writing pages and files", done: "Wrote pages and files" },
  place: { doing: "Putting the new site in its place", done: "Put the new site in its place" },
} as const satisfies Record<string, Step>;

/** Shows what long work is doing and how far it is. */
export interface Progress {
  /** The step before is done, and this one begins. */
  begin(step: Step): void;
  /** A step has come so far, such as "1,204 of 9,013"; it begins where it is not the one before. */
  at(step: Step, count: string): void;
  /** The last step is done, or was ended: then what it had come to is returned in words, where it is counted. */
  end(ended?: "interrupted"): string;
}

/** Longer than this between two lines that are rewritten, in milliseconds, and nobody sees them flicker. */
const BREATH = 200;

/**
 * Progress on a stream: at a terminal one line that is written again, elsewhere, as in a log, one line for each step when
 * it is done.
 *
 * @param now the clock, in milliseconds
 */
export function progressOn(stream: Writable & { isTTY?: boolean }, now: () => number): Progress {
  let current: { step: Step; since: number; count: string; shown: number } | undefined;
  const clear = () => stream.isTTY && stream.write("\r\u001b[K");
  const show = () => {
    if (!current || !stream.isTTY || now() - current.shown < BREATH) return;
    current.shown = now();
    clear();
    stream.write(`${current.step.doing}${counted(current.count)}, ${timeWords(now() - current.since)}`);
  };
  const finish = () => {
    if (!current) return;
    clear();
    const { step, count, since } = current;
    stream.write(`${step.done}${counted(count)}, ${timeWords(now() - since)}\n`);
    current = undefined;
  };
  const begin = (step: Step) => {
    if (current?.step === step) return;
    finish();
    current = { step, since: now(), count: "", shown: Number.NEGATIVE_INFINITY };
    show();
  };
  return {
    begin,
    at(step, count) {
      begin(step);
      if (current) current.count = count;
      show();
    },
    end(ended) {
      const left = current?.count ? `${current.step.doing}${counted(current.count)}` : "";
      if (ended) clear();
      else finish();
      current = undefined;
      return left;
    },
  };
}

function counted(count: string): string {
  return count === "" ? "" : `: ${count}`;
}

/** A time in words, such as "4 s" or "2 min 5 s". */
export function timeWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`;
}

/** How many pages and files there are so far. */
export function countWords({ made, of }: { made: number; of: number }): string {
  const number = (count: number) => count.toLocaleString("en-GB");
  return made < of ? `${number(made)} of ${number(of)}` : number(of);
}
