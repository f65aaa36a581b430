import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Answers } from "../importing/remembering.ts";

/** The answers that a person gave about a file, until what they were given for is written. */
export interface AnswersKept {
  read(): Answers;
  write(answers: Answers): void;
  forget(): void;
}

/**
 * Keeps answers about a file in a folder, which may be deleted at any time.
 *
 * @param path of the file that is asked about
 */
export function answersAbout(path: string, folder: string): AnswersKept {
  const name = createHash("sha256").update(resolve(path)).digest("hex").slice(0, 16);
  const place = join(folder, `${name}.json`);
  return {
    read: () => (existsSync(place) ? JSON.parse(readFileSync(place, "utf8")) : {}),
    write(answers) {
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, JSON.stringify(answers, null, 2));
    },
    forget: () => rmSync(place, { force: true }),
  };
}
