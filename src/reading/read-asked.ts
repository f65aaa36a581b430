import { type Asked, type AskedFile, askedFileSchema } from "../model/asked.ts";
import { type Draft, findDataset } from "./draft.ts";
import { isSound, type JsonFile, type Report } from "./json.ts";
import { readLines } from "./read-lines.ts";
import type { Reading } from "./reading.ts";
import type { Registers } from "./registers.ts";

const PATH = "asked.json";

/**
 * Reads what members asked for, with the lines and datasets that it names resolved; a folder without the file has
 * none. Each problem is pushed to those of the reading.
 */
export function readAsked(reading: Reading, registers: Registers, drafts: readonly Draft[]): Asked[] {
  if (!reading.paths.includes(PATH)) return [];
  const file = reading.prose(PATH, askedFileSchema);
  if (!file) return [];
  const { report } = file;
  checkIds(file, report);
  return file.value.map((entry, index) => {
    checkOutcome(entry, index, file);
    return {
      ...entry,
      at: readLines(entry.at, [index, "at"], registers, report),
      answeredAt: (entry.answeredAt ?? []).flatMap((place, at) =>
        readLines(place, [index, "answeredAt", at], registers, report),
      ),
      datasets: entry.datasets.flatMap(
        (id, at) => findDataset(id, [index, "datasets", at], { drafts, report })?.dataset ?? [],
      ),
    };
  });
}

function checkIds({ value }: JsonFile<AskedFile>, report: Report): void {
  const ids = value.map(({ id }) => id);
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) < index)
      report([index, "id"], {
        message: `The id "${id}" stands twice`,
        expected: "each id once",
        found: `the same as entry ${ids.indexOf(id) + 1}`,
        remedy: "Rename the newer one: an id is part of an address and never changes.",
      });
}

/** Something is answered on lines that can be looked up, and something not answered is answered on none. */
function checkOutcome(
  { outcome, answeredAt = [] }: AskedFile[number],
  index: number,
  file: JsonFile<AskedFile>,
): void {
  const { report } = file;
  if (!isSound(file, [index, "answeredAt"])) return;
  if (outcome === "not-answered" && answeredAt.length > 0)
    report([index, "answeredAt"], {
      message: "It is not answered, and yet lines are named that answer it",
      expected: "no answeredAt, or another outcome",
      found: `"not-answered" with ${answeredAt.length === 1 ? "a place" : `${answeredAt.length} places`}`,
      remedy: 'Delete answeredAt, or say "in-part", "promised" or "answered".',
    });
  if (outcome !== "not-answered" && answeredAt.length === 0)
    report([index, "outcome"], {
      message: `It is said to be "${outcome}", and no line is named that says so`,
      expected: "answeredAt with at least one place",
      found: "none",
      remedy: 'Name the lines in answeredAt, or say "not-answered".',
    });
}
