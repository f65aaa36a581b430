import { breakBetween } from "../model/breaks.ts";
import type { ChartFigures } from "../model/chart-figures.ts";
import type { Dataset } from "../model/dataset.ts";
import { type Figure, formatFigure, isKnown } from "../model/figure.ts";
import { inTime } from "../model/joins.ts";
import { seriesKey } from "../model/select.ts";
import type { Process } from "./control.ts";
import { labelWithin } from "./phrases.ts";
import { RULE_WORDS, VARIATION_WORDS } from "./process.ts";
import { targetOf, verdictOf } from "./targets.ts";
import { small } from "./words.ts";

/** What is said of a figure besides its value; readers can go to the next one that is missed or at which something changes. */
export interface Remark {
  figure: Figure;
  words: string;
  is?: "missed" | "change";
}

/** What each figure has beside it in a role, such as its target: "target 95%, missed". */
export function targetRemarks(
  { drawn, beside }: ChartFigures,
  isJudged: (figure: Figure) => boolean = () => true,
): Remark[] {
  const targets = beside.filter(({ role }) => role !== "");
  return drawn.flatMap((figure): Remark[] => {
    const target = targetOf(figure, targets);
    if (!target || !isKnown(target) || target.unit.id !== figure.unit.id) return [];
    const verdict = isJudged(figure) ? verdictOf(figure, target) : undefined;
    const words = [`${small(target.roleTitle) || "target"} ${formatFigure(target)}`, verdict]
      .filter(Boolean)
      .join(", ");
    return [{ figure, words, ...(verdict === "missed" ? { is: verdict } : {}) }];
  });
}

/** Each figure beside that of the same thing elsewhere: "England 79.4 years". */
export function comparatorRemarks(pairs: readonly { figure: Figure; other: Figure | undefined }[]): Remark[] {
  return pairs.flatMap(({ figure, other }) =>
    other?.area && isKnown(other)
      ? [{ figure, words: `${labelWithin(other.area.name, other.area)} ${formatFigure(other)}` }]
      : [],
  );
}

/** The signals of a process, each at the figure with which it begins, and the targets of its figures. */
export function signalRemarks({ phases, targets }: Process): Remark[] {
  const points = phases.flatMap((phase) => phase.points);
  const signals = phases.flatMap((phase) =>
    phase.signals.flatMap(({ rule, figures }): Remark[] => {
      const [point, last] = [points.find(({ figure }) => figure === figures[0]), figures.at(-1)];
      if (!point || !last) return [];
      const until = figures.length > 1 ? ` until ${last.period.title}` : "";
      return [
        {
          figure: point.figure,
          words: `signal: ${RULE_WORDS[rule]}${until}, ${VARIATION_WORDS[point.variation]}`,
          is: "change",
        },
      ];
    }),
  );
  return [...targetRemarks({ drawn: points.map(({ figure }) => figure), beside: targets }), ...signals];
}

/** Where a figure must not be set against the one before it in its series. */
export function breakRemarks(dataset: Dataset, figures: readonly Figure[]): Remark[] {
  return [...Map.groupBy(figures.filter(isKnown), (figure) => seriesKey(dataset, figure)).values()].flatMap(
    (series) =>
      inTime(series).flatMap((figure, at, all): Remark[] => {
        const before = all[at - 1];
        return before && breakBetween(dataset, before, figure)
          ? [{ figure, words: `not comparable with ${before.period.title}`, is: "change" }]
          : [];
      }),
  );
}
