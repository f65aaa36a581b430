import type { ChartFigures } from "../model/chart-figures.ts";
import type { ChartSpec } from "../model/dataset.ts";
import { type Overclaim, overclaims } from "../words/headline-claims.ts";
import type { Readable } from "./draft.ts";
import type { Path } from "./json.ts";

interface Wording {
  message: string;
  expected: string;
  remedy: string;
}

const SIDE_BY_SIDE = 'or set the two numbers side by side: "30.8% in one place, 28.6% in another".';

/** Reports what the headline of a chart claims beyond its figures. While rows could not be read, nothing is told. */
export function checkHeadlineClaims(
  { dataset, doubts, json }: Readable,
  chart: ChartSpec,
  own: ChartFigures,
  path: Path,
): void {
  if (doubts.unread.length > 0 || doubts.figures.size > 0) return;
  for (const claim of overclaims(dataset, chart, own))
    json.report([...path, "headline"], {
      ...wordingOf(claim),
      found: `"${claim.words}" in "${chart.headline}"`,
    });
}

function wordingOf(claim: Overclaim): Wording {
  switch (claim.kind) {
    case "difference":
    case "likeness":
      return comparisonOf(claim);
    case "superlative":
      return superlativeOf(claim);
    case "break":
      return {
        message: `The headline sets two figures side by side across a break: ${claim.words}`,
        expected: 'figures of one side of each entry of "breaks"',
        remedy: 'State one of the two, and take the other out of "restsOn".',
      };
    case "overlap":
      return {
        message: `The headline sets two figures side by side whose periods overlap: ${claim.words}`,
        expected: "periods that share no time, or both of them named in the headline",
        remedy: "Name both periods, or state one of the figures.",
      };
    case "present":
      return {
        message: `The headline says "${claim.words}" of figures that end in ${claim.year}`,
        expected: "the past tense for what ended before the year before the dataset was last updated",
        remedy: "Put the verb into the past tense.",
      };
    case "people":
      return {
        message: `The headline says "${claim.words}" of a rate that is adjusted for age`,
        expected: "a rate, which is of no group of people that there is",
        remedy: 'Say it as a rate: "a rate of 213 per 100,000, adjusted for age".',
      };
  }
}

function comparisonOf({
  kind,
  words,
  lacks,
}: Extract<Overclaim, { kind: "difference" | "likeness" }>): Wording {
  const isDifference = kind === "difference";
  if (lacks === "figures")
    return {
      message: `The headline compares, "${words}", and rests on no two figures of one measure`,
      expected: 'the two figures under "restsOn", the one that the headline is about first',
      remedy: `Name both under "restsOn", ${SIDE_BY_SIDE}`,
    };
  return {
    message: `The headline says "${words}", and nothing shows that the figures ${isDifference ? "differ by more than chance" : "are alike"}`,
    expected: isDifference
      ? "a verdict that the source prints, or intervals by which the two differ"
      : 'a printed verdict "similar", or intervals by which the two may be the same',
    remedy: `Add the verdict or the interval to the row if the source prints it, ${SIDE_BY_SIDE}`,
  };
}

const SUPERLATIVE = {
  figures: {
    message: "is said of no figure",
    expected: 'the figure that it is said of under "restsOn"',
    remedy: 'Name that figure under "restsOn".',
  },
  unknown: {
    message: "is said of a set of which some figures are withheld or missing",
    expected: "a set whose figures on that side are all known",
    remedy: "State the number without the superlative.",
  },
  "only drawn": {
    message: "is true of what is drawn and not of all figures of the dataset",
    expected: 'the set by name: "the highest of eight"',
    remedy: "Name the set, or state the number without the superlative.",
  },
  "not at an end": {
    message: "is not true of any figure that the headline rests on",
    expected: "the highest or the lowest of all figures of its kind in the dataset",
    remedy: 'Correct the headline, or name the figure that it is about under "restsOn".',
  },
} as const;

function superlativeOf({ words, lacks }: Extract<Overclaim, { kind: "superlative" }>): Wording {
  const { message, ...rest } = SUPERLATIVE[lacks];
  return { message: `In the headline, "${words}" ${message}`, ...rest };
}
