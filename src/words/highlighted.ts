import type { Dataset } from "../model/dataset.ts";
import { type Figure, isKnown } from "../model/figure.ts";
import { isGroup } from "../model/group.ts";
import { keyOf, titleOf } from "../model/select.ts";
import { differ, subjects } from "./extremes.ts";
import { statedValue } from "./phrases.ts";
import { placeAmong } from "./place-among.ts";
import { listWords, small } from "./words.ts";

/** What is said of a chart. */
export interface ChartWords {
  headline: string;
  sentence: string;
}

/** Up to so many values of one place are told in its headline. */
const TOLD = 3;
/** A longer sentence is no headline. */
const LONGEST = 130;

/**
 * The words of a chart in which one place is highlighted: its own where they speak of that place alone. Else its headline
 * gives way to what the figures or the sentence say of it, and its sentence begins with that.
 *
 * @param drawn what the chart is about
 * @param place the dimension and the key of the highlighted one, which has a figure among them
 */
export function highlightedWords(
  dataset: Dataset,
  { headline, sentence }: ChartWords,
  drawn: readonly Figure[],
  place: { dimension: string; key: string },
): ChartWords {
  const own = drawn.filter((figure) => keyOf(figure, place.dimension) === place.key);
  const [first] = own;
  if (!first) return { headline, sentence };
  const name = titleOf(dataset, first, place.dimension);
  const told = placeHeadline(dataset, own, drawn, { ...place, name }) ?? sentenceOf(sentence, name);
  const others = drawn
    .filter((figure) => figure.area?.type === first.area?.type)
    .map((figure) => titleOf(dataset, figure, place.dimension))
    .filter((title) => title !== "" && title !== name);
  const isAbout = mentions(headline, name) && !others.some((other) => mentions(headline, other));
  return {
    headline: isAbout ? headline : (told ?? headline),
    sentence: mentions(sentence, name) ? sentence : `${told ?? name}. ${sentence}`,
  };
}

/**
 * "St Aldern, women, 2010 to 2014: life expectancy 78.1 years, the lowest of 6 wards": of the latest period. Nothing where
 * there are more values than a headline holds.
 */
function placeHeadline(
  dataset: Dataset,
  own: readonly Figure[],
  drawn: readonly Figure[],
  { dimension, name }: { dimension: string; name: string },
): string | undefined {
  const end = own
    .map(({ period }) => period.end)
    .sort()
    .at(-1);
  const latest = own.filter(({ period }) => period.end === end);
  const [first] = latest as [Figure];
  if (latest.length > TOLD) return undefined;
  const parts = (figure: Figure) =>
    dataset.breakdowns
      .filter(({ id }) => id !== dimension && keyOf(figure, id) !== "" && !isGroup(dataset, id))
      .map(({ id }) => small(titleOf(dataset, figure, id)));
  const measure = ({ indicator }: Figure) => small(indicator.short ?? indicator.title);
  if (latest.length === 1)
    return `${[name, ...parts(first), first.period.title].join(", ")}: ${measure(first)} ${statedValue(first)}${rankOf(first, drawn, dimension)}`;
  const head = `${name}, ${first.period.title}: `;
  if (new Set(latest.map(({ indicator }) => indicator)).size === 1) {
    const values = latest.map((figure) => [statedValue(figure), bracketed(parts(figure))].join(""));
    return `${head}${measure(first)} ${listWords(values)}`;
  }
  return (
    head +
    latest
      .map((figure) => `“${figure.indicator.title}” ${statedValue(figure)}${bracketed(parts(figure))}`)
      .join("; ")
  );
}

function bracketed(parts: readonly string[]): string {
  return parts.length > 0 ? ` (${parts.join(", ")})` : "";
}

/** The first sentence that is about a place, where it is short enough for a headline. */
function sentenceOf(text: string, name: string): string | undefined {
  return text
    .split(/(?<=\.) (?=[^a-z])/)
    .find((each) => each.startsWith(`${name} `) && each.length <= LONGEST)
    ?.replace(/\.$/, "");
}

/** Its place among those that are like it in all but their place; nothing where there is no order. */
function rankOf(figure: Figure, drawn: readonly Figure[], dimension: string): string {
  if (!isKnown(figure)) return "";
  const peers = drawn.filter(
    (each) =>
      each.indicator === figure.indicator &&
      each.period.id === figure.period.id &&
      each.role === figure.role &&
      each.area?.type === figure.area?.type &&
      keyOf(each, dimension) !== "",
  );
  const known = peers.filter(isKnown);
  // Several figures of one place are no order of places.
  const isOrder = new Set(peers.map((each) => keyOf(each, dimension))).size === peers.length;
  if (!isOrder || known.length < 2 || !differ(known)) return "";
  const many = dimension === "area" ? subjects(known, known.length) : "providers";
  return `, the ${placeAmong(figure, known)} ${many}${known.length < peers.length ? " shown" : ""}`;
}

/** Whether a text has a name as whole words: "Church" is not in "Churchtown". */
function mentions(text: string, name: string): boolean {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/['’]/g, "['’]");
  return new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, "u").test(text);
}
