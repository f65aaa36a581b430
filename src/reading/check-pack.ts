import type { Pack } from "../model/pack.ts";
import { isSound, type JsonFile } from "./json.ts";

/** Checks that each agenda item of a pack is a range of lines within its text. */
export function checkPack(json: JsonFile<Omit<Pack, "id" | "cited">>): void {
  const { report, value } = json;
  const { items, lines } = value;
  const isLong = isSound(json, ["lines"]);
  for (const [index, { from, to }] of items.entries()) {
    if (to < from)
      report(["items", index, "to"], {
        message: "The agenda item ends before it starts",
        expected: `${from} or a later line`,
        found: String(to),
        remedy: "Correct from or to.",
      });
    if (isLong && to > lines)
      report(["items", index, "to"], {
        message: "The agenda item ends after the last line of the pack",
        expected: `at most ${lines}`,
        found: String(to),
        remedy: "Correct to, or lines.",
      });
  }
}
