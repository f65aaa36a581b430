import { createHash } from "node:crypto";
import { type Imports, importsSchema } from "../../model/imports.ts";
import type { Folder } from "../../reading/folder.ts";
import { readJson } from "../../reading/json.ts";
import { type Problem, ProblemsError } from "../../reading/problem.ts";
import type { Answers } from "../layout.ts";

const FILE = "imports.json";

/**
 * imports.json of a data folder; one that publishes nothing where there is none.
 *
 * @throws ProblemsError where it is not as it must be
 */
export function readImportsFile(folder: Folder): Imports {
  if (!folder.list().includes(FILE)) return { published: [], answers: {} };
  const problems: Problem[] = [];
  const file = readJson(folder.read(FILE), `data/${FILE}`, importsSchema, problems);
  if (problems.length > 0 || !file) throw new ProblemsError(problems);
  return importsSchema.parse(file.value);
}

/** What stands for a file whatever its name is. */
export function fingerprintOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** What a person says of a file now, and has said of it before. */
export function answered({ answers }: Imports, bytes: Uint8Array, given: Answers): Answers {
  return { ...answers[fingerprintOf(bytes)], ...given };
}

/** The imports with answers for files, in the order of their sums. */
export function withAnswers(imports: Imports, fingerprints: readonly string[], given: Answers): Imports {
  if (fingerprints.length === 0) return imports;
  const answers = { ...imports.answers };
  for (const each of fingerprints) answers[each] = { ...answers[each], ...given };
  return {
    ...imports,
    answers: Object.fromEntries(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
