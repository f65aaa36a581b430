import type { Dataset, Selection } from "../model/dataset.ts";
import { amountOf, type Figure, formatFigure, isKnown, type Known } from "../model/figure.ts";
import { groupBy, keyOf, select, titleOf } from "../model/select.ts";
import { listWords } from "./words.ts";

/** Whether a value reaches its target. */
export type Verdict = "met" | "missed";

/** A value with its target. */
export interface Measured {
  key: string;
  /** What it is besides the title of its row; empty when a row has one value only. */
  name: string;
  /** Its name, and its period where the periods of the values differ. */
  label: string;
  figure: Figure;
  target: Figure | undefined;
  verdict: Verdict | undefined;
}

/** Values that are of one thing, and others to compare them with. */
export interface TargetRow {
  title: string;
  values: Measured[];
  peers: { label: string; figure: Figure }[];
}

export interface TargetOptions {
  select: Selection;
  /** The first dimension makes the rows, the others the values of a row. */
  rows: string | string[];
  target?: Selection | undefined;
  targetLabel: string;
  /** Indicators that are never judged, and why. */
  unjudged?: { indicators: string[]; why: string } | undefined;
  peers: { select: Selection; label: string }[];
}

/**
 * Values with their targets and peers, row by row.
 *
 * @throws Error when the values are of different units
 */
export function rowsAgainstTargets(dataset: Dataset, options: TargetOptions): TargetRow[] {
  const [first, ...further] = [options.rows].flat() as [string, ...string[]];
  const figures = select(dataset.figures, options.select);
  const units = new Map(figures.map((figure) => [figure.unit.id, figure.unit.title]));
  if (units.size > 1)
    throw new Error(
      `Values against targets need one unit, and the selection has ${listWords([...units.values()])}. Select the figures of one unit, and make a chart of each.`,
    );
  const targets = options.target ? select(dataset.figures, options.target) : [];
  const peers = options.peers.map((peer) => ({
    label: peer.label,
    figures: select(dataset.figures, peer.select),
  }));
  const dated =
    new Set(figures.map((figure) => figure.period.id)).size > 1 && ![first, ...further].includes("period");
  return inOrder(groupBy(figures, first), options.select[first]).map((group): TargetRow => {
    const [head] = group as [Figure];
    return {
      title: titleOf(dataset, head, first),
      values: group.map((figure): Measured => {
        const target = targetOf(figure, targets);
        const name = further
          .map((dimension) => titleOf(dataset, figure, dimension))
          .filter(Boolean)
          .join(", ");
        return {
          key: further.map((dimension) => keyOf(figure, dimension)).join(" ") || keyOf(figure, first),
          name,
          label: [name, dated ? figure.period.title : ""].filter(Boolean).join(", "),
          figure,
          target,
          verdict: options.unjudged?.indicators.includes(figure.indicator.id)
            ? undefined
            : verdictOf(figure, target),
        };
      }),
      peers: peers.flatMap(({ label, figures: others }) => {
        const figure = others.find((other) => fits(other, head));
        return figure ? [{ label, figure }] : [];
      }),
    };
  });
}

/**
 * The same values under the title of what they measure, where each row is somebody's one value of it: so that they are
 * spoken of together. Other rows stay as they are.
 */
export function byMeasure(rows: readonly TargetRow[]): TargetRow[] {
  const values = rows.flatMap((row) => row.values.map((value) => ({ row, value })));
  const [first] = values;
  const ofOne =
    first &&
    values.length === rows.length &&
    values.every(({ value: { figure } }) => figure.indicator.id === first.value.figure.indicator.id);
  if (!ofOne || first.row.title === first.value.figure.indicator.title) return [...rows];
  return [
    {
      title: first.value.figure.indicator.title,
      values: values.map(({ row, value }) => ({
        ...value,
        name: row.title,
        label: [row.title, value.label].filter(Boolean).join(", "),
      })),
      peers: [...new Map(rows.flatMap(({ peers }) => peers).map((peer) => [peer.figure, peer])).values()],
    },
  ];
}

/** The figures of a row that have a number: its values with their targets, then its peers. */
export function knownOf({ values, peers }: TargetRow): Known[] {
  const figures = [
    ...values.flatMap(({ figure, target }) => (target ? [figure, target] : [figure])),
    ...peers.map(({ figure }) => figure),
  ];
  return figures.filter(isKnown);
}

/** Met or missed by the polarity of the indicator; undefined where nothing can be judged. */
export function verdictOf(figure: Figure, target: Figure | undefined): Verdict | undefined {
  if (figure.indicator.polarity === "none" || !target || !isKnown(figure) || !isKnown(target))
    return undefined;
  return shortfall(figure, target) > 0 ? "missed" : "met";
}

/** By how much a value misses its target; zero or less when it meets it. */
export function shortfall(figure: Figure, target: Figure): number {
  if (!isKnown(figure) || !isKnown(target)) return Number.NaN;
  const distance = amountOf(target) - amountOf(figure);
  return figure.indicator.polarity === "lower-is-better" ? -distance : distance;
}

/** What a target asks for, given its number as text: "76% or more", "3 h or less", "0". */
export function targetWords(
  { indicator, unit }: Figure,
  target: Figure,
  text = formatFigure(target),
): string {
  // Less than none cannot be, but less than no change can.
  const atTheEnd =
    isKnown(target) &&
    amountOf(target) === 0 &&
    unit.minimum === 0 &&
    indicator.polarity === "lower-is-better";
  if (indicator.polarity === "none" || atTheEnd) return text;
  return `${text} ${indicator.polarity === "higher-is-better" ? "or more" : "or less"}`;
}

/** Groups in the order in which a selection lists their keys, else in that of the data. */
function inOrder(groups: Map<string, Figure[]>, keys: string | string[] | undefined): Figure[][] {
  if (!Array.isArray(keys)) return [...groups.values()];
  return keys.flatMap((key) => (groups.has(key) ? [groups.get(key) as Figure[]] : []));
}

/** Whether a target or peer is of the same indicator and period, and of the breakdowns that it names. */
function fits(other: Figure, figure: Figure): boolean {
  return (
    other.indicator.id === figure.indicator.id &&
    other.period.id === figure.period.id &&
    Object.entries(other.breakdown).every(([dimension, key]) => figure.breakdown[dimension] === key)
  );
}

/** The target of a value: its own provider's, else one that names no provider. */
export function targetOf(figure: Figure, targets: readonly Figure[]): Figure | undefined {
  const fitting = targets.filter((target) => fits(target, figure));
  const own = fitting.find(
    (target) => target.organisation && target.organisation.id === figure.organisation?.id,
  );
  return own ?? fitting.find((target) => !target.organisation);
}
