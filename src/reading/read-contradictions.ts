import type { Contradiction, DatasetFile } from "../model/dataset.ts";
import type { JsonFile } from "./json.ts";
import { readLine } from "./read-lines.ts";
import type { Registers } from "./registers.ts";

/** The contradictions of a dataset's JSON, with the lines of their claims resolved. */
export function readContradictions(json: JsonFile<DatasetFile>, registers: Registers): Contradiction[] {
  return json.value.contradictions.map((entry, index) => {
    if (!entry.select && !entry.claims)
      json.report(["contradictions", index], {
        message: "The contradiction is about nothing",
        expected: "select, which picks the figures at issue, or claims, or both",
        found: "neither",
        remedy: "Pick the figures, or name what is printed and where.",
      });
    return {
      ...entry,
      claims: (entry.claims ?? []).flatMap(({ source, line, ...claim }, at) => {
        const path = ["contradictions", index, "claims", at];
        const print = readLine({ source, line }, path, registers, json.report);
        return print ? { ...claim, print } : [];
      }),
    };
  });
}
