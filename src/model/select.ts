import type { Area } from "./area.ts";
import type { Dataset, Selection } from "./dataset.ts";
import type { Figure } from "./figure.ts";

/** Dimensions that every dataset has; breakdowns come on top. */
const DIMENSIONS = ["indicator", "area", "organisation", "period", "role", "print", "domain"] as const;

/** How the key of a figure in each of them is found. */
const KEYS: Readonly<Record<(typeof DIMENSIONS)[number], (figure: Figure) => string>> = {
  indicator: ({ indicator }) => indicator.id,
  area: ({ area }) => area?.code ?? "",
  organisation: ({ organisation }) => organisation?.id ?? "",
  period: ({ period }) => period.id,
  role: ({ role }) => role,
  print: ({ print }) => print,
  domain: ({ indicator }) => indicator.domain ?? "",
};

function keysIn(dimension: string): (figure: Figure) => string {
  return Object.hasOwn(KEYS, dimension)
    ? KEYS[dimension as keyof typeof KEYS]
    : ({ breakdown }) => breakdown[dimension] ?? "";
}

/** The key of a figure in a dimension, empty when it has none. */
export function keyOf(figure: Figure, dimension: string): string {
  return keysIn(dimension)(figure);
}

/** What a series is of: figures alike in all but the period have the same key. */
export function seriesKey({ breakdowns }: Pick<Dataset, "breakdowns">, figure: Figure): string {
  const dimensions = ["indicator", "area", "organisation", "role", ...breakdowns.map(({ id }) => id)];
  return dimensions.map((dimension) => keyOf(figure, dimension)).join("|");
}

/** Figures that match a selection, in the order of the data. A role or print that is not named must be empty. */
export function select(figures: readonly Figure[], selection: Selection = {}): Figure[] {
  // What a selection names leaves fewer figures than what must be empty: so that is asked first.
  const wanted = Object.entries({
    ...selection,
    role: selection["role"] ?? "",
    print: selection["print"] ?? "",
  });
  return wanted.reduce<Figure[]>((left, [dimension, keys]) => {
    const key = keysIn(dimension);
    return typeof keys === "string"
      ? left.filter((figure) => key(figure) === keys)
      : left.filter((figure) => keys.includes(key(figure)));
  }, figures as Figure[]);
}

/** Every print of the figures that a selection picks: the one used and the others. */
export function everyPrint(figures: readonly Figure[], selection: Selection): Figure[] {
  const prints = [...new Set(figures.map((figure) => figure.print))];
  return select(figures, { print: prints, ...selection });
}

/** The words for a figure's key in a dimension. */
export function titleOf(dataset: Dataset, figure: Figure, dimension: string): string {
  switch (dimension) {
    case "indicator":
      return figure.indicator.title;
    case "area":
      return figure.area ? areaTitle(dataset, figure.area) : "";
    case "organisation":
      return figure.organisation?.short ?? "";
    case "period":
      return figure.period.title;
    case "role":
      return figure.roleTitle;
    default: {
      const breakdown = dataset.breakdowns.find((each) => each.id === dimension);
      const key = keyOf(figure, dimension);
      return breakdown?.values[key] ?? key;
    }
  }
}

/** The name of an area; with its kind where the dataset has another of the same name. */
export function areaTitle({ figures }: Pick<Dataset, "figures">, { name, type }: Area): string {
  return namesakesAmong(figures).has(name) ? `${name} (${type})` : name;
}

/** Found once for each list of figures, which are many. */
const found = new WeakMap<readonly Figure[], ReadonlySet<string>>();

/** Names that several areas have. */
function namesakesAmong(figures: readonly Figure[]): ReadonlySet<string> {
  const known = found.get(figures);
  if (known) return known;
  const codes = new Map<string, string>();
  const shared = new Set<string>();
  for (const { area } of figures) {
    if (!area) continue;
    const code = codes.get(area.name) ?? area.code;
    if (code !== area.code) shared.add(area.name);
    codes.set(area.name, code);
  }
  found.set(figures, shared);
  return shared;
}

/** Figures grouped by their key in a dimension, in order of first appearance. */
export function groupBy<T extends Figure>(figures: readonly T[], dimension: string): Map<string, T[]> {
  return Map.groupBy(figures, (figure) => keyOf(figure, dimension));
}

/** Dimensions of a dataset that a selection or a chart may name. */
export function dimensionsOf(dataset: Pick<Dataset, "breakdowns">): string[] {
  return [...DIMENSIONS, ...dataset.breakdowns.map((breakdown) => breakdown.id)];
}

/** Every selection among the options of a chart: objects whose keys are all dimensions. */
export function selectionsIn(option: unknown, dimensions: readonly string[]): Selection[] {
  return selectionsAt(option, dimensions).map(({ selection }) => selection);
}

/** The same with the path of each, from the options or from where they stand. */
export function selectionsAt(
  option: unknown,
  dimensions: readonly string[],
  path: readonly PropertyKey[] = [],
): { selection: Selection; path: readonly PropertyKey[] }[] {
  if (typeof option !== "object" || option === null) return [];
  if (isSelection(option, dimensions)) return [{ selection: option, path }];
  return Object.entries(option).flatMap(([key, each]) =>
    selectionsAt(each, dimensions, [...path, Array.isArray(option) ? Number(key) : key]),
  );
}

/** The options of a chart with every selection among them replaced by another. */
export function mapSelections(
  option: unknown,
  dimensions: readonly string[],
  change: (selection: Selection) => Selection,
): unknown {
  if (Array.isArray(option)) return option.map((each) => mapSelections(each, dimensions, change));
  if (typeof option !== "object" || option === null) return option;
  if (isSelection(option, dimensions)) return change(option);
  return Object.fromEntries(
    Object.entries(option).map(([key, each]) => [key, mapSelections(each, dimensions, change)]),
  );
}

function isSelection(option: object, dimensions: readonly string[]): option is Selection {
  const keys = Object.keys(option);
  return !Array.isArray(option) && keys.length > 0 && keys.every((key) => dimensions.includes(key));
}
