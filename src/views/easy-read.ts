import type { Area } from "../model/area.ts";
import type { ChartFigures } from "../model/chart-figures.ts";
import type { Dataset } from "../model/dataset.ts";
import type { EasyRead } from "../model/easy-read.ts";
import { amountOf, type Figure, isKnown, type Known } from "../model/figure.ts";
import { existence } from "../model/vintage.ts";
import { easyNumber, easySentence } from "../words/easy.ts";
import { targetOf, verdictOf } from "../words/targets.ts";
import { timeChip } from "../words/time-chip.ts";
import { barsOf, dotsOf, type EasyPicture } from "./easy-pictures.ts";
import { largeMeasures, measureOf, sameMeasure, type WardMeasure } from "./ward-measures.ts";

/** Some short sentences with one picture. */
export interface EasyBlock {
  heading: string;
  sentences: string[];
  picture: EasyPicture;
}

/** So many measures are told: with what stands round them they fit on four sheets. */
const MEASURES = 3;
/** Of more places only the two ends and the place itself are told. */
const PLACES = 3;

/**
 * A chart in easy read.
 *
 * @param place the code of the area that the site is about
 * @param asOf the day that the site is of, `YYYY-MM-DD`
 */
export function easyChart(
  dataset: Dataset,
  { drawn, beside }: ChartFigures,
  easy: EasyRead | undefined,
  { place, asOf }: { place: string; asOf: string },
): EasyBlock[] {
  const known = drawn.filter((figure): figure is Known => isKnown(figure) && figure.role === "");
  const groups = [...Map.groupBy(known, (figure) => measureOf(dataset, figure))].slice(0, MEASURES);
  const told = groups.map(([, group]) => newestOf(group));
  return [
    ...told.map((figures, nth) => {
      const isOwn = ({ area, organisation }: Figure) => area?.code === place && !organisation;
      const shown = shownOf(figures, isOwn);
      const pattern = easy?.says?.[(figures[0] as Known).indicator.id];
      const heading = measureOf(dataset, figures[0] as Known);
      return measureBlock(shown, {
        heading,
        pattern,
        meaning: nth === 0 ? easy?.meaning : [],
        all: figures,
        beside,
        isOwn,
      });
    }),
    ...foot(told.flat(), asOf),
  ];
}

/** A ward in easy read: where it is, and its measures among the other wards. */
export function easyWard(
  ward: Area,
  {
    measures,
    peers,
    within,
    asOf,
  }: { measures: readonly WardMeasure[]; peers: readonly Area[]; within: string; asOf: string },
  easyOf: (dataset: Dataset) => EasyRead | undefined,
): EasyBlock[] {
  const large = largeMeasures(measures).filter(({ figure }) => isKnown(figure));
  const isGone = ward.validTo !== "";
  return [
    {
      heading: "What this page is about",
      sentences: [
        `This page is about ${ward.name}.`,
        `${ward.name} ${isGone ? "was" : "is"} a ward.`,
        `A ward is a part of ${within}.`,
        ...(isGone ? [`It was a ward ${existence(ward)}.`] : []),
      ],
      picture: { kind: "place" },
    },
    ...large.map(({ dataset, figure, title }, nth) => {
      const same = sameMeasure(dataset, figure);
      const figures = dataset.figures.filter(
        (other): other is Known =>
          isKnown(other) && other.area !== undefined && peers.includes(other.area) && same(other),
      );
      const isOwn = ({ area }: Figure) => area === ward;
      const easy = easyOf(dataset);
      return measureBlock(shownOf(figures, isOwn), {
        heading: title,
        pattern: easy?.says?.[figure.indicator.id],
        meaning: nth === 0 ? easy?.meaning : [],
        all: figures,
        beside: [],
        isOwn,
      });
    }),
    ...foot(
      large.map(({ figure }) => figure as Known),
      asOf,
    ),
  ];
}

/** The figures of the last period that any of them is of, the highest first. */
function newestOf(figures: readonly Known[]): Known[] {
  const end = figures
    .map(({ period }) => period.end)
    .sort()
    .at(-1);
  return figures.filter(({ period }) => period.end === end).sort((a, b) => amountOf(b) - amountOf(a));
}

/** The place itself, and the others where they are few, else the highest and the lowest; the highest first. */
function shownOf(figures: readonly Known[], isOwn: (figure: Figure) => boolean): Known[] {
  const sorted = [...figures].sort((a, b) => amountOf(b) - amountOf(a));
  if (sorted.length <= PLACES) return sorted;
  return sorted.filter((figure, at) => at === 0 || at === sorted.length - 1 || isOwn(figure));
}

function measureBlock(
  shown: readonly Known[],
  {
    heading,
    pattern,
    meaning = [],
    all,
    beside,
    isOwn,
  }: {
    heading: string;
    pattern: string | undefined;
    meaning: readonly string[] | undefined;
    all: readonly Known[];
    beside: readonly Figure[];
    isOwn: (figure: Figure) => boolean;
  },
): EasyBlock {
  const amounts = all.map(amountOf);
  const endOf = (figure: Known): string[] => {
    if (all.length <= PLACES) return [];
    const value = amountOf(figure);
    const joint = amounts.filter((each) => each === value).length > 1 ? "joint " : "";
    const end = value === Math.max(...amounts) ? "highest" : value === Math.min(...amounts) ? "lowest" : "";
    return end ? [`This was the ${joint}${end} of ${all.length}.`] : [];
  };
  const [only] = shown;
  return {
    heading,
    sentences: [
      ...meaning,
      ...shown.flatMap((figure) => [easySentence(figure, pattern), ...endOf(figure)]),
      ...targetSentences(shown, beside),
    ],
    picture:
      (shown.length === 1 && only ? dotsOf(only) : undefined) ??
      barsOf(shown, ({ organisation, area }) => organisation?.short ?? area?.name ?? "", isOwn),
  };
}

function targetSentences(shown: readonly Known[], beside: readonly Figure[]): string[] {
  const targets = beside.filter(({ role }) => role === "target");
  const held = shown.map((figure) => ({
    figure,
    target: targetOf(figure, targets) ?? targets.find((target) => holdsFor(target, figure)),
  }));
  const [first] = held;
  const isOne = held.every(({ target }) => target === first?.target);
  if (!first?.target || !isKnown(first.target) || !isOne) return [];
  const verdicts = new Set(held.map(({ figure, target }) => verdictOf(figure, target)));
  const [verdict] = verdicts;
  const said = `The target was ${easyNumber(first.target)}.`;
  if (verdicts.size > 1 || verdict === undefined) return [said];
  if (held.length === 1) return [said, verdict === "met" ? "It was reached." : "It was missed."];
  return [said, verdict === "met" ? "All of them reached it." : "None of them reached it."];
}

/** Whether a target of a longer time is that of a figure too. */
function holdsFor(target: Figure, { indicator, period }: Figure): boolean {
  return (
    target.indicator.id === indicator.id &&
    target.period.start <= period.start &&
    target.period.end >= period.end
  );
}

/** When the numbers are of, and where they come from. */
function foot(figures: readonly Known[], asOf: string): EasyBlock[] {
  if (figures.length === 0) return [];
  const { period, state, newer } = timeChip(figures, asOf);
  const isOfMeetings = figures.some(({ source }) => source.kind === "pack");
  const isPublished = figures.some(({ source }) => source.kind === "publication");
  return [
    {
      heading: "How old the numbers are",
      sentences: [
        `The numbers are from ${period}.`,
        ...(/ old$/.test(state) ? [`They are ${state}.`, "Things may be different now."] : []),
        ...(newer ? ["There are newer numbers, which we do not have."] : []),
      ],
      picture: { kind: "calendar", words: period },
    },
    {
      heading: "Where the numbers come from",
      sentences: [
        ...(isOfMeetings ? ["They come from papers of meetings. Anyone may read these papers."] : []),
        ...(isPublished ? ["They come from official statistics. Anyone may read them."] : []),
        "You can ask someone to read this page with you.",
      ],
      picture: { kind: "papers" },
    },
  ];
}
