import type { Over } from "../model/finding.ts";
import { capital } from "./words.ts";

/** The word before the name of a row. */
export const WHERE: Record<Over, string> = {
  place: "in",
  provider: "at",
  time: "in",
  group: "for",
  measure: "for",
};

/** A name in the run of a sentence: the label of a group or measure, with its capital, stands in quotation marks. */
export function quoted(name: string, over: Over): string {
  return over === "group" || over === "measure" ? `“${capital(name)}”` : name;
}
