import { type JsonFile, jsonProblem } from "./json.ts";
import type { Pack } from "../model/pack.ts";
import type { Problem } from "./problem.ts";

/** Checks that each agenda item of a pack is a range of lines within its text. */
export function checkPack(json: JsonFile<Omit<Pack, "id">>, file: string, problems: Problem[]): void {
  const { items, lines } = json.value;
  for (const [index, { from, to }] of items.entries()) {
    if (to < from)
      problems.push(
        jsonProblem(file, json, ["items", index, "to"], {
          message: "The agenda item ends before it starts",
          expected: `${from} or a later line`,
          found: String(to),
          remedy: "Correct from or to.",
        }),
      );
    if (to > lines)
      problems.push(
        jsonProblem(file, json, ["items", index, "to"], {
          message: "The agenda item ends after the last line of the pack",
          expected: `at most ${lines}`,
          found: String(to),
          remedy: "Correct to, or lines.",
        }),
      );
  }
}
