import type { Dataset } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import { dimensionsOf, keyOf, select } from "../model/select.ts";
import { checkSelection } from "./check-selection.ts";
import { ANY_ROW, mayPickMore } from "./doubts.ts";
import { type Draft, findDataset, isReadable, namesAll, type Readable } from "./draft.ts";
import { isSound, type Path, type Report } from "./json.ts";
import { suggest } from "./suggest.ts";

/**
 * Gives datasets the figures that they show of others. Only rows of the other's own CSV are taken, never what it shows
 * itself, so that each figure has one row and no chain or circle can be.
 */
export function readShown(drafts: readonly Draft[]): void {
  const readable = drafts.filter(isReadable);
  // All are found before any is given: a selection never sees what another dataset is shown.
  const found = readable.map((draft) => ({ draft, shown: shownOf(draft, drafts) }));
  for (const { draft, shown } of found) {
    if (shown.length === 0) continue;
    const { dataset, doubts } = draft;
    dataset.figures = inPlace(
      dataset.figures,
      shown.flatMap(({ figures }) => figures),
    );
    draft.doubts = {
      figures: new Set([...doubts.figures, ...shown.flatMap(({ doubtful }) => doubtful)]),
      unread: [...doubts.unread, ...(shown.every(({ isWhole }) => isWhole) ? [] : [ANY_ROW])],
    };
  }
}

/**
 * Own figures in their order, with those that are shown before the first of the same indicator, or where that has none,
 * of the next: the order of the figures is the order of lists and legends.
 */
function inPlace(own: readonly Figure[], shown: readonly Figure[]): Figure[] {
  const before = Map.groupBy(shown, ({ indicator: { id, position } }) => {
    const same = own.findIndex(({ indicator }) => indicator.id === id);
    return same >= 0 ? same : own.findIndex(({ indicator }) => indicator.position > position);
  });
  return [
    ...own.flatMap((figure, index) => [...(before.get(index) ?? []), figure]),
    ...(before.get(-1) ?? []),
  ];
}

/** What one entry of `shows` comes to. */
interface Shown {
  figures: Figure[];
  /** Those of them whose value could not be read where they stand. */
  doubtful: Figure[];
  /** False where there may be more of them, because something could not be read. */
  isWhole: boolean;
}

const NOTHING: Shown = { figures: [], doubtful: [], isWhole: false };

function shownOf(draft: Readable, drafts: readonly Draft[]): Shown[] {
  const { dataset, json } = draft;
  if (!isSound(json, ["shows"])) return [NOTHING];
  const taken = new Map(dataset.figures.map((figure) => [figureKey(dataset, figure), figure]));
  return (dataset.shows ?? []).map((entry, index): Shown => {
    const path = ["shows", index];
    const origin = originOf(draft, entry.dataset, path, drafts);
    const keys = entry.as ?? {};
    if (!origin || !checkSelection(origin, entry.select, [...path, "select"], json.report)) return NOTHING;
    if (!checkKeys(draft, keys, path)) return NOTHING;
    const mayBeMore = mayPickMore(origin.doubts, entry.select);
    const picked = select(origin.dataset.figures, entry.select);
    if (picked.length === 0 && !mayBeMore)
      json.report([...path, "select"], {
        message: `"${origin.id}" has no such figure in its CSV`,
        expected: "figures that fit all of the selection",
        found: "none",
        remedy: `Widen the selection; where ${origin.id} shows them of a third dataset itself, name that one.`,
      });
    const report = once(json.report);
    const figures = picked.flatMap((figure) => {
      const own = shownAs(draft, origin, figure, keys, (problem) => report(path, problem));
      return own && isFree(draft, own, taken, path) ? [{ figure, own }] : [];
    });
    return {
      figures: figures.map(({ own }) => own),
      doubtful: figures.filter(({ figure }) => origin.doubts.figures.has(figure)).map(({ own }) => own),
      isWhole: !mayBeMore && figures.length === picked.length && picked.length > 0,
    };
  });
}

function originOf(
  { id, json: { report } }: Readable,
  named: string,
  path: Path,
  drafts: readonly Draft[],
): Readable | undefined {
  const at = [...path, "dataset"];
  if (named !== id) return findDataset(named, at, { drafts, report });
  report(at, {
    message: "A dataset cannot show its own figures",
    expected: "the id of another dataset",
    found: `"${named}"`,
    remedy: "Name the dataset in whose CSV the figures stand, or delete the entry.",
  });
  return undefined;
}

/** Reports keys of `as` that the dataset does not have. */
function checkKeys(draft: Readable, keys: Record<string, string>, path: Path): boolean {
  const { dataset, json } = draft;
  const breakdowns = dataset.breakdowns.map(({ id }) => id);
  const dimensions = ["indicator", "print", ...breakdowns];
  let isKnownAll = true;
  for (const [dimension, key] of Object.entries(keys)) {
    const isKnown = dimensions.includes(dimension);
    const known = isKnown ? keysOf(dataset, dimension) : dimensions;
    const text = isKnown ? key : dimension;
    if (dimension === "print" || (isKnown && known.includes(key))) continue;
    isKnownAll = false;
    if (!namesAll(draft, dimension === "indicator" ? "indicators" : "breakdowns")) continue;
    json.report([...path, "as", dimension], {
      message: isKnown
        ? `There is no ${dimension} "${key}" here`
        : `Figures cannot be given a "${dimension}"`,
      expected: `one of ${known.filter(Boolean).join(", ")}`,
      found: `"${text}"`,
      remedy: suggest(text, known) ?? "Correct it, or describe it in this JSON.",
    });
  }
  return isKnownAll;
}

function keysOf({ indicators, breakdowns }: Dataset, dimension: string): string[] {
  if (dimension === "indicator") return indicators.map(({ id }) => id);
  const values = breakdowns.find(({ id }) => id === dimension)?.values ?? {};
  return ["", ...Object.keys(values)];
}

/** Reports what is wrong with many figures of one entry only once. */
function once(report: Report): Report {
  const said = new Set<string>();
  return (path, problem) => {
    if (!said.has(problem.message)) report(path, problem);
    said.add(problem.message);
  };
}

/** A figure with the keys that it has here, or a report of why it cannot be shown. */
function shownAs(
  draft: Readable,
  { dataset: origin }: Readable,
  figure: Figure,
  keys: Record<string, string>,
  report: (problem: Parameters<Report>[1]) => void,
): Figure | undefined {
  const { dataset } = draft;
  const id = keys.indicator ?? figure.indicator.id;
  const indicator = dataset.indicators.find((each) => each.id === id);
  const breakdown = dataset.breakdowns.map(
    (each) => [each.id, keys[each.id] ?? keyOf(figure, each.id)] as const,
  );
  const unknown = breakdown.find(([dimension, key]) => !keysOf(dataset, dimension).includes(key));
  if (!indicator || unknown) {
    const [dimension, key] = unknown ?? ["indicator", id];
    if (namesAll(draft, unknown ? "breakdowns" : "indicators"))
      report({
        message: `The figures have the ${dimension} "${key}", which is not described here`,
        expected: `one of ${keysOf(dataset, dimension).filter(Boolean).join(", ")}`,
        found: `"${key}"`,
        remedy: `Say in "as" which ${dimension} they have here.`,
      });
    return undefined;
  }
  if (figure.unit.id !== indicator.unit.id && figure.unit === figure.indicator.unit) {
    report({
      message: `The figures are in another unit than the indicator "${id}" here`,
      expected: indicator.unit.id,
      found: figure.unit.id,
      remedy: "Correct the unit of the indicator, or name the indicator that they are of.",
    });
    return undefined;
  }
  return {
    ...figure,
    indicator,
    breakdown: Object.fromEntries(breakdown.filter(([, key]) => key !== "")),
    print: keys.print ?? figure.print,
    shownFrom: { id: origin.id, file: origin.file },
  };
}

/** Whether no figure of the dataset has the same keys; else the one that was there first stays. */
function isFree(
  { dataset, json }: Readable,
  figure: Figure,
  taken: Map<string, Figure>,
  path: Path,
): boolean {
  const key = figureKey(dataset, figure);
  const there = taken.get(key);
  taken.set(key, there ?? figure);
  if (there)
    json.report(path, {
      message: "A figure that is shown stands here already",
      expected: "one figure for each indicator, area, organisation, period, role, print and breakdown",
      found: `${figure.shownFrom?.file}:${figure.row} beside ${there.shownFrom?.file ?? dataset.file}:${there.row}`,
      remedy: "Delete the row of this dataset, or narrow the selection.",
    });
  return !there;
}

function figureKey(dataset: Dataset, figure: Figure): string {
  return dimensionsOf(dataset)
    .map((dimension) => keyOf(figure, dimension))
    .join("|");
}
