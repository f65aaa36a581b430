import type { Figure } from "../model/figure.ts";
import type { Assurance, Variation } from "../stats/icons.ts";
import { LEAST_FOR_LIMITS } from "../stats/xmr.ts";
import type { Process } from "./control.ts";
import { NAMED, namedOr, READ_OUT } from "./many.ts";
import { statedValue } from "./phrases.ts";
import { capital, countWords, sentences } from "./words.ts";

/** One series with its latest figure. */
export interface IconRow {
  title: string;
  process: Process;
  latest: Figure;
}

/** Which series show more than ordinary variation, which targets can be relied upon, and which have too few figures. */
export function describeIcons(rows: readonly IconRow[]): string {
  const measures = `${countWords(rows.length)} ${rows.length === 1 ? "measure" : "measures"}`;
  const withIcon = rows.filter(({ process }) => process.variation);
  const few = rows.length - withIcon.length;
  const of = (variation: Variation) => withIcon.filter(({ process }) => process.variation === variation);
  const names = (list: readonly IconRow[]) =>
    namedOr(
      `${list.length === rows.length ? "all" : `${countWords(list.length)} of`} ${measures}`,
      list.map(({ title, latest }) => `“${title}” (${statedValue(latest)})`),
      list.length === rows.length ? NAMED : READ_OUT.measure,
    );
  const say = (start: string, list: readonly IconRow[]) => list.length > 0 && `${start}: ${names(list)}`;
  const ordinary = of("common cause").length;
  const all = ordinary === rows.length && ordinary > 2 ? "all " : "";
  return sentences(
    `The latest figures of ${measures}`,
    say("Improvement, more than ordinary variation", of("improvement")),
    say("Concern, more than ordinary variation", of("concern")),
    say("Unusual, not judged", of("no polarity")),
    ordinary > 0 &&
      `${capital(`${all}${countWords(ordinary)}`)} ${ordinary === 1 ? "shows" : "show"} ordinary variation only`,
    ...EXPECTED.map(([assurance, how]) => ({
      how,
      list: rows.filter(({ process }) => process.assurance === assurance),
    }))
      .filter(({ list }) => list.length > 0)
      .map(({ how, list }, index) => say(`${index === 0 ? "The target is" : "It is"} ${how}`, list)),
    few > 0 &&
      `${capital(countWords(few))} ${few === 1 ? "has" : "have"} fewer than ${LEAST_FOR_LIMITS} figures, too few for an icon`,
  );
}

/** What usual figures make of a target. */
const EXPECTED: readonly (readonly [Assurance, string])[] = [
  ["passes", "met reliably"],
  ["fails", "missed reliably"],
  ["hit and miss", "met at times and missed at times"],
];
