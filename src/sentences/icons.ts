import type { Process } from "../model/control.ts";
import type { Figure } from "../model/figure.ts";
import { statedValue } from "../model/phrases.ts";
import { capital, countWords, listWords, sentences } from "../model/words.ts";
import type { Assurance, Variation } from "../stats/icons.ts";
import { LEAST_FOR_LIMITS } from "../stats/xmr.ts";

/** One series with its latest figure. */
export interface IconRow {
  title: string;
  process: Process;
  latest: Figure;
}

/** Which series show more than ordinary variation, which targets can be relied upon, and which have too few figures. */
export function describeIcons(rows: readonly IconRow[]): string {
  const withIcon = rows.filter(({ process }) => process.variation);
  const few = rows.length - withIcon.length;
  const of = (variation: Variation) => withIcon.filter(({ process }) => process.variation === variation);
  const met = (assurance: Assurance) => rows.filter(({ process }) => process.assurance === assurance);
  const names = (list: readonly IconRow[]) =>
    listWords(list.map(({ title, latest }) => `“${title}” (${statedValue(latest)})`));
  const say = (start: string, list: readonly IconRow[]) => list.length > 0 && `${start}: ${names(list)}`;
  return sentences(
    `The latest figures of ${countWords(rows.length)} ${rows.length === 1 ? "measure" : "measures"}`,
    say("Improvement, more than ordinary variation", of("improvement")),
    say("Concern, more than ordinary variation", of("concern")),
    say("Unusual, not judged", of("no polarity")),
    of("common cause").length > 0 &&
      `${capital(countWords(of("common cause").length))} ${of("common cause").length === 1 ? "shows" : "show"} ordinary variation only`,
    say("As things stand, the target will be met reliably", met("passes")),
    say("It will be missed reliably", met("fails")),
    say("It will be met at times and missed at times", met("hit and miss")),
    few > 0 &&
      `${capital(countWords(few))} ${few === 1 ? "has" : "have"} fewer than ${LEAST_FOR_LIMITS} figures, too few for an icon`,
  );
}
