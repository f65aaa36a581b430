import type { Dataset } from "../model/dataset.ts";
import { isKnown, type Known } from "../model/figure.ts";
import { select, seriesKey } from "../model/select.ts";
import { mayDifferByChance } from "../words/certain.ts";
import type { Process } from "../words/control.ts";
import { judgedOf } from "../words/judged.ts";
import { sayCertain } from "../words/say-certain.ts";
import { sourceWords } from "../words/sources.ts";
import { capital, countWords, listWords, sentences } from "../words/words.ts";
import { certaintiesOf } from "./comparisons.ts";

/**
 * Whether differences are more than chance: what sources say of it themselves, and what follows from the intervals. Where
 * nothing says it of figures that could differ by chance, one line says so for the whole page; of money, plans, counts
 * and parts of a whole nothing is said, for chance has no part in them.
 *
 * @param drawn processes as the charts of the dataset draw them
 * @returns paragraphs; none where there is nothing to doubt
 */
export function certaintyAnswer(dataset: Dataset, drawn: readonly Process[] = []): string[] {
  const overTime =
    drawn.some(({ variation }) => variation !== undefined) &&
    "The limits of the control charts show which changes over time are more than ordinary ups and downs";
  const known = select(dataset.figures).filter(isKnown);
  const judged = judgedOf(dataset, { own: verdictsOf(dataset, known), shown: known }, certaintiesOf(dataset));
  const certain = [
    ...sayCertain(judged),
    // Reports call it significant, which in everyday speech means large.
    ...(judged.some(({ by }) => by && !by.range)
      ? ["“Clearly” says that chance alone does not explain it"]
      : []),
  ];
  const intervals = intervalWords(dataset);
  if (certain.length + intervals.length > 0) return [sentences(...certain, ...intervals, overTime)];
  const { noun, print } = sourceWords(dataset.figures);
  const unsure =
    mayDifferByChance(known) &&
    `${capital(noun)} ${print} nothing that tells how sure these figures are, so a small difference may be chance`;
  return [sentences(overTime || unsure)].filter(Boolean);
}

/** For how many figures there is an interval, and where it comes from. */
function intervalWords(dataset: Dataset): string[] {
  const known = select(dataset.figures).filter(isKnown);
  const count = (of: (interval: { derived: boolean; approximate?: true }) => boolean) =>
    known.filter(({ interval }) => interval && of(interval)).length;
  const { printed } = sourceWords(dataset.figures);
  const [given, derived, rough] = [
    count((each) => !each.derived),
    count((each) => each.derived && !each.approximate),
    count((each) => each.approximate === true),
  ];
  const origins = [
    { how: `${printed} with it`, count: given },
    { how: `worked out from ${printed} counts`, count: derived },
    { how: "worked out roughly from the number of cases", count: rough },
  ].filter(({ count }) => count > 0);
  if (origins.length === 0) return [];
  const count95 = given + derived + rough;
  const isAll = count95 === known.length;
  const whose = isAll
    ? "Each figure has"
    : `Of ${countWords(known.length)} figures, ${count95 === 1 ? "one has" : `${countWords(count95)} have`}`;
  const how =
    origins.length === 1
      ? origins[0]?.how
      : listWords(origins.map(({ how, count }) => `${countWords(count)} ${how}`));
  return [
    `${whose} a 95% confidence interval, ${how}`,
    "That is the range in which the true value most likely lies",
  ];
}

/** Of each series the latest figure of which a source gives a verdict. */
function verdictsOf(dataset: Dataset, known: readonly Known[]): Known[] {
  const judged = known.filter(({ verdicts }) => verdicts !== undefined);
  return [...Map.groupBy(judged, (figure) => seriesKey(dataset, figure)).values()].map((own) =>
    own.reduce((a, b) => (b.period.end > a.period.end ? b : a)),
  );
}
