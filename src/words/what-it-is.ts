import type { ChartFigures } from "../model/chart-figures.ts";
import type { Dataset } from "../model/dataset.ts";
import { type Figure, isKnown } from "../model/figure.ts";
import { periodsOf } from "../model/joins.ts";
import type { Period } from "../model/period.ts";
import { keyOf } from "../model/select.ts";
import { aloud } from "./aloud.ts";
import { areaWithin, dimensionTitle, listNames, spokenNameOf, stretchOf } from "./phrases.ts";
import { capital, countWords, listWords, plural, sentences, small } from "./words.ts";

/** So many groups are named; more are counted. */
const NAMED = 3;

/**
 * What a chart is and what it is of, for those who do not see it: "Rows of dots on one scale, joined by lines: 22 wards;
 * women and men. 44 values, beside England". What it measures, where and when stands above it and is not said again.
 *
 * @param kind the type of chart in plain words
 */
export function whatItIs(kind: string, dataset: Dataset, { drawn, beside }: ChartFigures): string {
  const figures = [...new Set(drawn)];
  const count = (...dimensions: string[]) =>
    new Set(figures.map((figure) => dimensions.map((each) => keyOf(figure, each)).join("|"))).size;
  const apart = [
    "organisation",
    "area",
    ...dataset.breakdowns.map(({ id }) => id),
    "indicator",
    "period",
  ].filter((id) => count(id) > 1);
  // What follows from another, such as the group of each ward, is no axis of its own.
  const axes = apart.filter(
    (id) =>
      !apart.some((other) => other !== id && count(other) > count(id) && count(other, id) === count(other)),
  );
  const others = [...new Set(beside.filter((each) => !figures.includes(each)).map(otherOf))];
  const missing = figures.filter((figure) => !isKnown(figure)).length;
  // No full stop at its end: readers pause there, and what follows a name begins with a comma.
  return aloud(
    sentences(
      [kind, axes.map((id) => groupsOf(dataset, figures, id)).join("; ")].filter(Boolean).join(": "),
      axes.length > 1 && `${capital(countWords(figures.length))} values`,
      missing > 0 && `${capital(countWords(missing))} ${missing === 1 ? "has" : "have"} no number`,
      others.length > 0 && others.length <= NAMED && `Beside them: ${listNames(others)}`,
    ).replace(/\.$/, ""),
  );
}

/** The groups of a dimension: named where they are few and no places, else counted; times from the first to the last. */
function groupsOf(dataset: Dataset, figures: readonly Figure[], dimension: string): string {
  if (dimension === "period") {
    const periods = periodsOf(figures);
    const [first, last] = [periods[0], periods.at(-1)].map((period) => ({
      ...(period as Period),
      title: aloud((period as Period).title),
    })) as [Period, Period];
    if (periods.length === 2) return listWords([first.title, last.title]);
    return `${countWords(periods.length)} periods ${stretchOf(first, last)}`;
  }
  const groups = [...Map.groupBy(figures, (figure) => keyOf(figure, dimension))].flatMap(([key, [figure]]) =>
    key === "" || !figure ? [] : [figure],
  );
  const types = [...new Set(groups.map(({ area }) => area?.type))];
  const isGroup = dataset.breakdowns.some(({ id }) => id === dimension);
  if (isGroup && groups.length <= NAMED)
    return listNames(groups.map((figure) => spokenNameOf(dataset, figure, [dimension])));
  const nouns: Record<string, string> = {
    indicator: "measure",
    area: (types.length === 1 && types[0]) || "place",
    organisation: "provider",
  };
  const noun = nouns[dimension] ?? "group";
  return [
    `${countWords(groups.length)} ${groups.length === 1 ? noun : plural(noun)}`,
    // Not "six who referreds": the title of a split is not always a noun.
    ...(isGroup ? [`by ${small(dimensionTitle(dataset, dimension))}`] : []),
  ].join(" ");
}

/** What stands beside the values: its role, or whose it is. */
function otherOf({ role, roleTitle, area, organisation }: Figure): string {
  if (role !== "") return `the ${small(roleTitle) || "target"}`;
  return organisation?.short ?? (area ? areaWithin(area) : "others");
}
