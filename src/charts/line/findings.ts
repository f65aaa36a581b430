import type { Dataset } from "../../model/dataset.ts";
import { amountOf, type Known } from "../../model/figure.ts";
import type { Finding } from "../../model/finding.ts";
import { gapsIn } from "../../model/joins.ts";
import { formatDifference, hasDifference } from "../../model/unit.ts";
import { findGaps, findIntervals, findLatest, findOwn } from "../../words/find.ts";
import { findCertain } from "../../words/judged.ts";
import { AT_LENGTH, READ_OUT } from "../../words/many.ts";
import { headOf, inPeriod, listNames, referenceWords, statedValue } from "../../words/phrases.ts";
import { capital, countWords } from "../../words/words.ts";
import type { Series } from "./marks.ts";

/**
 * The course of each line, its latest interval, how it stands to the target, and what must not be joined.
 *
 * @param dimensions those that make the lines
 * @param target the latest of the targets, with what it is called
 */
export function lineFindings(
  dataset: Dataset,
  series: readonly Series[],
  dimensions: readonly string[],
  target: { label: string; figure: Known } | undefined,
): Finding[] {
  const lines = series.map((each) => each.figures);
  const figures = lines.flat();
  const isOne = series.length === 1;
  const head = headOf(dataset, figures, [...(isOne ? [] : dimensions), "period"]);
  const lasts = series.flatMap(({ spoken: title, last }) => (last ? [{ title, last }] : []));
  const isBrief = series.length > AT_LENGTH && series.some((each) => each.figures.length > READ_OUT.time);
  return [
    ...(isOne ? [] : [{ kind: "head", of: head } as const]),
    ...(series.length > READ_OUT.measure
      ? findLatest(dataset, series, dimensions)
      : series.map(({ spoken, figures: own }): Finding => {
          return { kind: "course", of: isOne ? head : spoken, figures: own, isBrief };
        })),
    ...findIntervals(figures),
    ...(target ? findOwn(...targetWords(target, lasts, isOne, isBrief)) : []),
    ...findGaps(gapsIn(dataset, lines), [figures]),
    ...findCertain(
      dataset,
      lasts.map(({ last }) => last),
    ),
  ];
}

function targetWords(
  { label, figure }: { label: string; figure: Known },
  lasts: readonly { title: string; last: Known }[],
  isOne: boolean,
  isBrief: boolean,
): string[] {
  return [
    figure.role === ""
      ? `${label}: ${statedValue(figure)}`
      : `${capital(referenceWords(label, figure))} is ${statedValue(figure)}`,
    ...(isBrief
      ? targetGroups(lasts, figure)
      : lasts.map(({ title, last }) => targetSentence(last, figure, isOne ? "the figure" : title))),
  ];
}

/** On which side of a target the latest figures of several lines are, those together that are alike. */
function targetGroups(lasts: readonly { title: string; last: Known }[], target: Known): string[] {
  const groups = Map.groupBy(
    lasts,
    ({ last }) => Math.sign(amountOf(last) - amountOf(target)) + reachOf(last, target),
  );
  return [...groups.values()].map((alike) => {
    const [{ last }] = alike as [{ title: string; last: Known }];
    const gap = amountOf(last) - amountOf(target);
    const isOne = alike.length === 1;
    const who =
      alike.length === lasts.length && !isOne
        ? `All ${countWords(alike.length)}`
        : listNames(alike.map(({ title }) => title));
    const side = gap === 0 ? "exactly at" : gap > 0 ? "above" : "below";
    return `${who} ${isOne ? "is" : "are"} ${side} it by ${isOne ? "its latest figure" : "their latest figures"}${reachOf(last, target)}`;
  });
}

/** Whether an interval takes in a target, in plain words; nothing where there is none. */
function reachOf({ interval }: Known, target: Known): string {
  if (!interval) return "";
  const isInside = interval.lower <= amountOf(target) && amountOf(target) <= interval.upper;
  return isInside ? ", which chance may explain" : ", more than chance explains";
}

function targetSentence(last: Known, target: Known, name: string): string {
  const gap = amountOf(last) - amountOf(target);
  const start = `${inPeriod(last.period)} ${name} is`;
  // A target is exact as it is printed; a comparator is rounded as a figure is.
  const decimals =
    target.role === ""
      ? Math.min(last.measurement.decimals, target.measurement.decimals)
      : last.measurement.decimals;
  const difference =
    hasDifference(last.unit) && Number(Math.abs(gap).toFixed(decimals)) > 0
      ? `${formatDifference(Math.abs(gap), last.unit, decimals)} `
      : "";
  const said =
    gap === 0 ? `${start} exactly that` : `${start} ${difference}${gap > 0 ? "above" : "below"} it`;
  return said.charAt(0).toUpperCase() + said.slice(1) + reachOf(last, target);
}
