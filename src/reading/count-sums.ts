import type { Dataset } from "../model/dataset.ts";
import { type Figure, isKnown } from "../model/figure.ts";
import { dayAfter } from "../model/period.ts";
import { select } from "../model/select.ts";
import { cellOf, isCounted, isWithheld, nameOfCell, partsOf } from "./counts.ts";
import { linesOf, printOf, type Relation } from "./relation.ts";

interface Sum {
  whole: Figure;
  parts: readonly Figure[];
  /** False where there may be more parts than these. */
  isFull: boolean;
}

/**
 * Counts that add up: a total and each way in which it is broken down, a period and the shorter ones that fill it, the
 * sums that the dataset declares, and a count in another print.
 */
export function sumsOf(dataset: Dataset, counts: readonly Figure[]): Relation[] {
  const declared = (dataset.sums ?? []).flatMap(({ whole, parts }) =>
    select(counts, whole).map((figure) => ({
      whole: figure,
      parts: parts.flatMap((part) => select(counts, { ...placeOf(figure), ...part })),
      isFull: true,
    })),
  );
  const isGroup = (part: Figure, family: readonly Figure[]) =>
    declared.some(({ whole, parts }) => whole === part && parts.some((each) => family.includes(each)));
  const margins = counts.flatMap((whole) =>
    partsOf(cellOf(whole), counts).map(({ parts, isFull }) => ({
      whole,
      // A group of groups is not one more beside them.
      parts: parts.filter((part) => !isGroup(part, parts)),
      isFull,
    })),
  );
  return [
    ...[...declared, ...margins, ...spans(counts)].flatMap((sum) => relation(sum) ?? []),
    ...otherPrints(dataset, counts),
  ];
}

function placeOf(figure: Figure): Record<string, string> {
  const { indicator: _indicator, area = "", organisation = "", period = "" } = cellOf(figure);
  return { area, organisation, period };
}

/** A total and its parts; a part that is not applicable is none. */
function relation({ whole, parts, isFull }: Sum): Relation | undefined {
  const counted = parts.filter(isCounted);
  if (!isCounted(whole) || counted.length === 0) return undefined;
  return {
    terms: [{ figure: whole, times: 1 }, ...counted.map((figure) => ({ figure, times: -1 }))],
    least: 0,
    most: isFull ? 0 : Number.POSITIVE_INFINITY,
    words: `${printOf(whole)} is ${isFull ? "" : "no less than "}the sum of ${linesOf(counted)}`,
  };
}

/** Periods and the shorter ones that fill them without a gap: two half-years and their year. */
function spans(counts: readonly Figure[]): Sum[] {
  const series = Map.groupBy(counts, (figure) => nameOfCell(cellOf(figure, { period: "" })));
  return [...series.values()].flatMap((figures) =>
    figures.flatMap((whole) => {
      const shorter = figures.filter(
        ({ period }) => period.start !== whole.period.start || period.end !== whole.period.end,
      );
      return fillings(whole.period.start, whole.period.end, shorter).map((parts) => ({
        whole,
        parts,
        isFull: true,
      }));
    }),
  );
}

function fillings(start: string, end: string, figures: readonly Figure[]): Figure[][] {
  return figures
    .filter(({ period }) => period.start === start && period.end <= end)
    .flatMap((first) =>
      first.period.end === end
        ? [[first]]
        : fillings(dayAfter(first.period.end), end, figures).map((rest) => [first, ...rest]),
    );
}

/** Counts that are left out in the print that the site uses, and shown in another. */
function otherPrints({ figures }: Dataset, counts: readonly Figure[]): Relation[] {
  return counts.filter(isWithheld).flatMap((figure) => {
    const cell = nameOfCell(cellOf(figure));
    return figures
      .filter(({ role, print }) => role === "" && print !== "")
      .filter((other) => isKnown(other) && nameOfCell(cellOf(other)) === cell)
      .map((other) => ({
        terms: [
          { figure, times: 1 },
          { figure: other, times: -1 },
        ],
        least: 0,
        most: 0,
        words: `${printOf(other)} is another print of ${linesOf([figure])}`,
      }));
  });
}
