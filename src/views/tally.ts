import { capital, countWords, fitting, listWords, sentences } from "../words/words.ts";
import type { Measure } from "./measures.ts";

/** How many targets a provider met in its latest figures, and which. */
export interface Tally {
  /** "Two of five targets were met in April 2025", as a headline; empty where no measure has a target. */
  headline: string;
  /** Which figures are of another time, and which measures have no target; may be empty. */
  note: string;
  met: Measure[];
  missed: Measure[];
}

/** The tally of the targets of one provider. */
export function tallyOf(measures: readonly Measure[]): Tally {
  const met = measures.filter(({ verdict }) => verdict === "met");
  const missed = measures.filter(({ verdict }) => verdict === "missed");
  const judged = [...met, ...missed];
  const periods = periodsOf(judged);
  const when = periods.length === 1 ? `in ${periods[0]?.title}` : "in the latest figures";
  const without = measures.filter((measure) => !judged.includes(measure));
  return {
    headline: judged.length === 0 ? "" : `${countOf(met.length, judged)} ${when}`,
    note: sentences(
      periods.length > 1 && datesOf(periods),
      untargeted(
        without.map(({ title }) => title),
        measures.length,
      ),
    ),
    met,
    missed,
  };
}

/**
 * Which of the latest figures are of which time: in one sentence, or where that is too long in one for each; where that is
 * too long too, the time of most without their names.
 */
function datesOf(periods: ReturnType<typeof periodsOf>): string {
  const named = periods.map(({ title, of }) => ({
    title,
    count: of.length,
    names: listWords(of.map((measure) => `“${measure.title}”`)),
  }));
  const [most, ...few] = named.toSorted((a, b) => b.count - a.count);
  const each = (some: typeof named) =>
    some.map(({ title, names }) => `The latest figures of ${title}: ${names}`);
  return fitting(
    () => `The latest figures are of ${listWords(named.map(({ title, names }) => `${title} (${names})`))}`,
    () => sentences(...each(named)),
    () => sentences(...each(few), `The others are of ${most?.title}`),
  );
}

/** So many measures are named; of more it is said how many they are. */
const NAMED = 3;

/** That measures have no target: by their names where they are few. */
function untargeted(titles: readonly string[], of: number): string {
  if (titles.length === 0) return "";
  // Other papers may set targets for the same measures, so this speaks of the figures alone.
  if (titles.length === of && of > 1) return "These figures come without targets";
  if (titles.length > NAMED) return `${capital(countWords(titles.length))} more measures have no target here`;
  return `${listWords(titles.map((title) => `“${title}”`))} ${titles.length === 1 ? "has" : "have"} no target here`;
}

/** The latest periods of measures, the latest first, each with its measures. */
function periodsOf(measures: readonly Measure[]): { title: string; of: Measure[] }[] {
  return [...Map.groupBy(measures, ({ latest }) => latest.period.id).values()]
    .map((of) => ({ of, period: (of[0] as Measure).latest.period }))
    .sort((a, b) => b.period.end.localeCompare(a.period.end))
    .map(({ of, period }) => ({ of, title: period.title }));
}

function countOf(met: number, judged: readonly Measure[]): string {
  const [of, [only]] = [judged.length, judged];
  if (of === 1) return `The target of “${only?.title}” was ${met === 1 ? "met" : "missed"}`;
  const all = of === 2 ? "Both targets" : `All ${countWords(of)} targets`;
  if (met === 0) return `${all} were missed`;
  if (met === of) return `${all} were met`;
  return `${capital(countWords(met))} of ${countWords(of)} targets ${met === 1 ? "was" : "were"} met`;
}
