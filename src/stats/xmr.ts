import { fsum } from "d3";

/** Values in order of time; undefined where a period has none, or where two neighbours must not be compared. */
export type Sequence = readonly (number | undefined)[];

/** Centre and limits of a process, in the unit of its values. */
export interface Limits {
  mean: number;
  /** Mean of the moving ranges that count. */
  meanRange: number;
  /** Mean − 2.66 × mean moving range; may lie beyond what the unit allows. */
  lower: number;
  upper: number;
  /** Two thirds of the way to the limits: 2 sigma. */
  lowerWarning: number;
  upperWarning: number;
}

export interface XmrOptions {
  /** Leaves moving ranges out that lie beyond their own upper limit, 3.267 × their mean. */
  screen?: boolean;
}

/** Fewer figures than this make a run chart, without limits. */
export const LEAST_FOR_LIMITS = 13;
/** Fewer figures than this on a side of a step do not show where the process stands. */
const LEAST_BESIDE_STEP = 12;

/** 3 sigma in mean moving ranges of two neighbours: 3 ÷ d₂, d₂ = 1.128, as it is always printed. */
const LIMIT = 2.66;
/** Upper limit of the moving ranges themselves, D₄ for two neighbours. */
const RANGE_LIMIT = 3.267;

/**
 * Limits of an XmR chart (individuals and moving range): mean ± 2.66 × mean moving range.
 *
 * A moving range is the difference of two neighbours without its sign; where a value is missing there is none on its
 * two sides.
 *
 * @throws RangeError without two neighbours, or with a value that is not finite
 * @see NHS England, Making Data Count; the exclusion: Nelson LS. Control charts for individual measurements. J Qual
 * Technol 1982;14:172–3
 */
export function xmr(values: Sequence, { screen = false }: XmrOptions = {}): Limits {
  const known = values.filter((value) => value !== undefined);
  if (!known.every(Number.isFinite)) throw new RangeError("limits rest on numbers; leave missing values out");
  const ranges = movingRanges(values).filter((range) => range !== undefined);
  if (ranges.length === 0) throw new RangeError("limits need two neighbouring values, and there are none");
  const mean = meanOf(known);
  const all = meanOf(ranges);
  const meanRange = screen ? meanOf(ranges.filter((range) => range <= RANGE_LIMIT * all)) : all;
  const reach = LIMIT * meanRange;
  return {
    mean,
    meanRange,
    lower: mean - reach,
    upper: mean + reach,
    lowerWarning: mean - (2 / 3) * reach,
    upperWarning: mean + (2 / 3) * reach,
  };
}

/** The difference of each value from the one before, without its sign; undefined for the first and beside a gap. */
export function movingRanges(values: Sequence): (number | undefined)[] {
  return values.map((value, index) => {
    const before = values[index - 1];
    return value === undefined || before === undefined ? undefined : Math.abs(value - before);
  });
}

/**
 * Parts a sequence at declared steps, so that each part has limits of its own.
 *
 * @param steps places in the sequence at which a new part begins, in order
 * @throws RangeError when a part has fewer than 12 values
 */
export function partAtSteps(values: Sequence, steps: readonly number[]): Sequence[] {
  const bounds = [0, ...steps, values.length];
  const parts = bounds.slice(1).map((end, index) => values.slice(bounds[index], end));
  const counts = parts.map((part) => part.filter((value) => value !== undefined).length);
  if (steps.length > 0 && counts.some((count) => count < LEAST_BESIDE_STEP))
    throw new RangeError(
      `a step needs ${LEAST_BESIDE_STEP} values on each side, and the parts have ${counts.join(", ")}`,
    );
  return parts;
}

function meanOf(values: readonly number[]): number {
  return fsum(values) / values.length;
}
