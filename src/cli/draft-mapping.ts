import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { type Ask, answeredDraft } from "../importing/answer-draft.ts";
import { layoutOf } from "../importing/mapped-layout.ts";
import { openFile } from "../importing/open-file.ts";
import { reportOf } from "../importing/report.ts";
import { mappedLayoutId, mappingSchema } from "../model/mapping.ts";
import type { PublicationFile } from "../model/publication.ts";
import type { Folder } from "../reading/folder.ts";
import { type Problem, ProblemsError } from "../reading/problem.ts";

/** A name that can stand in data/imports. */
const NAME = /^[a-z0-9][a-z0-9-]*\.json$/;

/**
 * Writes a first draft of a mapping of one file: what the file says itself, and what a person answers to the rest. Says
 * what is read by it. A file that is there is never written over.
 *
 * @param data the data folder, for the publications to choose from
 * @throws ProblemsError where there is no draft; then nothing is written
 */
export async function writeDraft(path: string, to: string, data: Folder, ask: Ask): Promise<string> {
  if (existsSync(to))
    throw refused(
      to,
      "The file is there already",
      "a name that is free",
      "a file",
      "Name another file, or delete it.",
    );
  if (!NAME.test(basename(to)))
    throw refused(
      to,
      "A mapping cannot be called so",
      "small letters, digits and hyphens, then .json",
      basename(to),
      "Name another file.",
    );
  const file = openFile(path, new Uint8Array(readFileSync(path)));
  if ("problem" in file) throw new ProblemsError([file.problem]);
  const drafted = await answeredDraft({ ...file, name: basename(path) }, publicationsIn(data), ask);
  if ("lost" in drafted)
    throw drafted.lost === "no table"
      ? refused(
          path,
          "There is no table in this file",
          "one row of heads, with numbers below at least one of them",
          "none",
          "Give a file with one record a row.",
        )
      : refused(
          to,
          "The answers ended before all was asked",
          `an answer to: ${drafted.lost.question}`,
          "none",
          "Run it again and answer to the end.",
        );
  const mapping = mappingSchema.parse(drafted.mapping);
  const layout = layoutOf(mapping, mappedLayoutId(basename(to, ".json")));
  const planned = layout.plan(file);
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, `${JSON.stringify(mapping, null, 2)}\n`, { flag: "wx" });
  const read =
    "plan" in planned
      ? reportOf(dirname(path), [
          {
            path,
            recognition: { is: "layout", layout, plan: planned.plan },
            reads: layout.describe(planned.plan),
            harvest: layout.read(file, planned.plan),
          },
        ])
      : `It does not read this file yet: expected ${planned.mismatch.expected}, found ${planned.mismatch.found}.`;
  return `Written: ${to}. What is read by it:\n\n${read}\n\nRead the mapping through; public/schemas/mapping.json says what each key means.`;
}

/** The ids of publications, in the order of their names. */
function publicationsIn(data: Folder): string[] {
  return data.list().flatMap((path) => {
    const [, id] = /^sources\/([^/]+)\.json$/.exec(path) ?? [];
    if (id === undefined) return [];
    const { kind } = JSON.parse(new TextDecoder().decode(data.read(path))) as Partial<PublicationFile>;
    return kind === "publication" ? [id] : [];
  });
}

function refused(
  file: string,
  message: string,
  expected: string,
  found: string,
  remedy: string,
): ProblemsError {
  const problem: Problem = { file, message, expected, found, remedy };
  return new ProblemsError([problem]);
}
