import { z } from "zod";
import { dateTitle } from "./period.ts";

/** A day, and behind a full stop the number of its change, from the second on. */
const VERSION = new RegExp(z.regexes.date.source.replace(/\$$/, "(\\.[2-9])?$"));
const ORDINALS = ["", "", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];

/**
 * A version of a dataset is named by the day of its change, `YYYY-MM-DD`; a second one of the same day has `.2` behind
 * it, and so on. Names of versions sort by time as texts.
 */
export const versionSchema = z
  .string()
  .regex(VERSION, { error: "a day such as 2026-11-22, or 2026-11-22.2 for the second change of that day" });

/** The day of a version, `YYYY-MM-DD`. */
export function dayOfVersion(version: string): string {
  return version.slice(0, "YYYY-MM-DD".length);
}

/** A version in words: "22 November 2026", "22 November 2026, second of the day". */
export function titleOfVersion(version: string): string {
  const day = dayOfVersion(version);
  const number = Number(version.slice(day.length + 1));
  return dateTitle(day) + (number > 1 ? `, ${ORDINALS[number]} of the day` : "");
}

/** The version that follows on a change made on a day: that day, or its next number where it has a version already. */
export function nextVersion(last: string, day: string): string {
  if (dayOfVersion(last) < day) return day;
  return `${dayOfVersion(last)}.${Number(last.split(".")[1] ?? 1) + 1}`;
}
