import type { Dataset } from "../model/dataset.ts";
import { type Figure, isKnown, type Known } from "../model/figure.ts";
import { countsBehind, impliedCounts, shareRelations } from "./count-shares.ts";
import { sumsOf } from "./count-sums.ts";
import { cellOf, countAt, countsOf, isSmall, isWithheld, SMALL } from "./counts.ts";
import { type Disclosure, disclosuresOf } from "./disclosures.ts";
import type { Problem } from "./problem.ts";
import { linesOf, unknownIn } from "./relation.ts";

/**
 * Every small count of a dataset, and every count that is left out and can be worked out from what is published: the
 * sums and shares around it are solved for whole numbers, and each count must be able to be two of them at least.
 * An indicator that says why small counts of it may be shown (`smallCounts`) is not looked at; what it prints is still
 * known to whoever works out others.
 *
 * @param isWhole whether every row could be read; where not, what follows from several figures is not looked at
 */
export function smallCountProblems(dataset: Dataset, isWhole = true): Problem[] {
  const counts = countsOf(dataset);
  const plain = dataset.figures.filter(
    ({ role, indicator }) => role === "" && indicator.smallCounts === undefined,
  );
  const problem = (figure: Figure, rest: Omit<Problem, "file" | "line">): Problem => ({
    file: figure.shownFrom?.file ?? dataset.file,
    line: figure.row,
    ...rest,
  });
  return [
    ...plain.filter(isKnown).flatMap((figure) => {
      const follows = () => impliedSmall(figure, counts) ?? shareOfWithheld(figure, counts);
      const found = printedSmall(figure) ?? (isWhole ? follows() : undefined);
      return found ? [problem(figure, found)] : [];
    }),
    ...(isWhole && counts.some(isWithheld) ? disclosures(dataset, counts) : []).map((disclosure) =>
      problem(disclosure.figures[0] as Figure, disclosureProblem(disclosure)),
    ),
  ];
}

type Found = Omit<Problem, "file" | "line">;

function printedSmall(figure: Known): Found | undefined {
  const { value, printed } = figure.measurement;
  const isCount = figure.unit.id === "count";
  const count = [isCount ? value : undefined, figure.numerator].find(isSmall);
  if (count === undefined) return undefined;
  return {
    message: `A small count is shown: ${count}`,
    expected: `no count of people from 1 to ${SMALL}, and no rate that is worked out from one`,
    found: `${printed}${isCount ? "" : `, from ${count}`}`,
    remedy:
      'Give it the status c and no value, and the next smallest of its group too; or, if it counts no people, say why it may be shown in "smallCounts" of the indicator.',
  };
}

/** A share of so few that it can come from a small count only, though that is not printed. */
function impliedSmall(share: Known, counts: readonly Figure[]): Found | undefined {
  if (share.unit.per === undefined || share.numerator !== undefined) return undefined;
  const { part, whole } = countsBehind(share, counts);
  const known = whole?.filter(isKnown).map(({ measurement }) => measurement.value);
  const of =
    share.denominator ??
    (known && known.length === whole?.length ? known.reduce((a, b) => a + b) : undefined);
  if (part || of === undefined) return undefined;
  const [least, most] = impliedCounts(share, of);
  if (!isSmall(least) || !isSmall(most)) return undefined;
  return {
    message: "A share gives a small count away",
    expected: `no share that only a count from 1 to ${SMALL} comes to`,
    found: `${share.measurement.printed} of ${of}, which is ${least === most ? least : `${least} to ${most}`}`,
    remedy:
      'Give it the status c and no value; or, if it counts no people, say why it may be shown in "smallCounts" of the indicator.',
  };
}

/** A share of people whose count is left out: with the total it gives the count. */
function shareOfWithheld(share: Known, counts: readonly Figure[]): Found | undefined {
  const isNamed = share.indicator.shareOf !== undefined;
  const { part, whole } = countsBehind(share, counts);
  const behind = isNamed ? [part, whole] : share.unit.id === "percent" ? countsOfSame(share, counts) : [];
  const withheld = behind.find((figures) => figures?.length && figures.every(isWithheld));
  if (!withheld) return undefined;
  return {
    message: "A share is shown of people whose count is left out",
    expected: "neither, as one gives the other away",
    found: `${share.measurement.printed}%, and ${linesOf(withheld)} left out`,
    remedy: isNamed
      ? "Give it the status c and no value."
      : 'Give it the status c and no value; or, if it is a share of other counts, name them in "shareOf" of the indicator.',
  };
}

/** Counts that a share of a group could be of, where its indicator does not name them: all of the same group. */
function countsOfSame(share: Figure, counts: readonly Figure[]): (Figure[] | undefined)[] {
  if (Object.keys(share.breakdown).length === 0) return [];
  const indicators = new Set(counts.filter(isWithheld).map(({ indicator }) => indicator.id));
  return [...indicators].map((indicator) => countAt(cellOf(share, { indicator }), counts));
}

function disclosures(dataset: Dataset, counts: readonly Figure[]): Disclosure[] {
  const shares = dataset.figures.filter(({ role, print }) => role === "" && print === "");
  const relations = [
    ...sumsOf(dataset, counts),
    ...shares.flatMap((share) => shareRelations(share, countsBehind(share, counts))),
  ].filter((relation) => unknownIn(relation).length > 0);
  return disclosuresOf(relations).filter(({ figures }) =>
    figures.some(({ indicator }) => indicator.smallCounts === undefined),
  );
}

function disclosureProblem({ kind, figures, values, because }: Disclosure): Found {
  const reasons = [...new Set(because.map(({ words }) => words))].join("; ");
  if (kind === "none")
    return {
      message: "The counts around what is left out do not fit together",
      expected: "whole numbers that fit every sum and share",
      found: reasons,
      remedy:
        "Correct the figure that is wrong. Where the papers themselves disagree, give the figures the status d: what is in doubt is then not counted on.",
    };
  const lines = linesOf(figures);
  if (kind === "together")
    return {
      message: "What is left out together is a small count, which can be worked out",
      expected: `more than ${SMALL} in all, or several numbers that it could be`,
      found: `${lines} can only be ${values[0]} together: ${reasons}`,
      remedy: "Leave out the next smallest of the group too.",
    };
  return {
    message: "What is left out can be worked out",
    expected: "for each count that is left out, two whole numbers or more that it could be",
    found: `${figures.map((figure, at) => `${linesOf([figure])} can only be ${values[at]}`).join(", ")}: ${reasons}`,
    remedy: "Leave out another figure of these sums and shares, the next smallest of the group.",
  };
}
