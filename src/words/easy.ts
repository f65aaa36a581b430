import type { Figure, Known } from "../model/figure.ts";
import { amountOf, formatFigure } from "../model/figure.ts";
import type { Unit } from "../model/unit.ts";
import { aloud } from "./aloud.ts";
import { areaWithin } from "./phrases.ts";
import { capital } from "./words.ts";

/** So many words a sentence of easy read has at most, where no name in it is long. */
export const EASY_WORDS = 15;

/** A number as easy read says it: one whole number, "about" where it is rounded. "about 84 in every 100"; "about 77 years". */
export function easyNumber(figure: Known): string {
  const value = amountOf(figure);
  const { unit } = figure;
  if (isShare(unit)) return ofHundred(value);
  if (unit.per && unit.per > 100 && value >= 10)
    return `${Number.isInteger(value) ? "" : "about "}${Math.round(value)} in every ${unit.per.toLocaleString("en-GB")}`;
  if (unit.duration) return aboutTime(value);
  if (unit.levels || Math.abs(value) < 1 || !/[a-z]$/.test(unit.pattern)) return aloud(formatFigure(figure));
  const whole = Math.round(value);
  const said = unit.pattern.replace("{}", whole.toLocaleString("en-GB"));
  const fitting = whole === 1 ? said.replace(/s$/, "") : said;
  return aloud(whole === value ? fitting : `about ${fitting}`);
}

/** Whether a unit says how many of a hundred. */
export function isShare({ pattern, minimum, maximum }: Unit): boolean {
  return pattern === "{}%" && minimum === 0 && maximum === 100;
}

function ofHundred(value: number): string {
  const whole = Math.round(value);
  if (whole === 0 && value > 0) return "fewer than 1 in every 100";
  if (whole === 100 && value < 100) return "nearly all";
  return `${whole === value ? "" : "about "}${whole} in every 100`;
}

function aboutTime(seconds: number): string {
  const [size, name] = seconds >= 5400 ? [3600, "hour"] : seconds >= 90 ? [60, "minute"] : [1, "second"];
  const whole = Math.round(seconds / size);
  return `${whole * size === seconds ? "" : "about "}${whole} ${name}${whole === 1 ? "" : "s"}`;
}

/** "In Pellmouth", "In the North West", "At Pellmouth and Orle Hospitals". */
function whereOf({ organisation, area }: Figure): string {
  if (organisation) return `At ${organisation.short}`;
  return area ? `In ${areaWithin(area)}` : "";
}

/**
 * What a figure says, in one sentence with one number.
 *
 * @param pattern how the measure is said, with {} in the place of the number: "{} children had the vaccine"
 */
export function easySentence(figure: Known, pattern = "it was {}"): string {
  return `${capital(`${whereOf(figure)} ${pattern.replace("{}", easyNumber(figure))}`.trim())}.`;
}
