import type { Dataset, Selection, Stated } from "../model/dataset.ts";
import { type Figure, isKnown } from "../model/figure.ts";
import {
  beyondTime,
  MOVING_FORMS,
  MOVING_WORDS,
  movingFault,
  movingPeriod,
  pinned,
} from "../model/moving-period.ts";
import { dimensionsOf, keyOf, select } from "../model/select.ts";
import { mayHave, mayPickMore } from "./doubts.ts";
import { namesAll, type Readable } from "./draft.ts";
import type { Path, Report } from "./json.ts";
import { suggest } from "./suggest.ts";

/** So many of the keys that there are stand in a problem. */
const NAMED = 12;

/**
 * Reports dimensions and keys of a selection that no figure of the dataset has, as far as its figures could be read.
 * Returns whether there were none.
 */
export function checkSelection(draft: Readable, selection: Selection, path: Path, report: Report): boolean {
  const { dataset, doubts } = draft;
  const dimensions = dimensionsOf(dataset);
  let sound = true;
  for (const [dimension, keys] of Object.entries(selection)) {
    if (!dimensions.includes(dimension)) {
      sound = false;
      if (namesAll(draft, "breakdowns"))
        report([...path, dimension], {
          message: `Unknown dimension "${dimension}"`,
          expected: `one of ${dimensions.join(", ")}`,
          found: `"${dimension}"`,
          remedy: suggest(dimension, dimensions) ?? "Correct its name.",
        });
      continue;
    }
    const known = [...new Set(dataset.figures.map((figure) => keyOf(figure, dimension)))];
    for (const key of [keys].flat()) {
      if (dimension === "period" && movingPeriod(key)) continue;
      if (known.includes(key) || (canBe(draft, dimension, key) && mayHave(doubts, dimension, key))) continue;
      sound = false;
      const shown = known.length > 0 ? known : namesOf(dataset, dimension);
      report([...path, dimension], {
        message: `No figure has the ${dimension} "${key}"`,
        expected: `one of ${shown.slice(0, NAMED).join(", ")}${shown.length > NAMED ? " …" : ""}`,
        found: `"${key}"`,
        remedy:
          suggest(key, dimension === "period" ? [...shown, ...MOVING_WORDS] : shown) ??
          "Correct it, or add the figure.",
      });
    }
  }
  return sound && checkMoving(draft, selection, path, report);
}

/** Reports periods that move with the figures and cannot be read, or that no figure of the rest of the selection has. */
function checkMoving(
  { dataset, doubts }: Readable,
  { period = [], ...rest }: Selection,
  path: Path,
  report: Report,
): boolean {
  let sound = true;
  const [{ indicator } = {}] = select(dataset.figures, rest);
  for (const key of [period].flat()) {
    const moving = movingPeriod(key);
    if (!moving) continue;
    const fault = movingFault(moving, indicator?.yearStarts);
    const { period: periods = [] } = pinned(dataset.figures, { ...rest, period: key });
    if (!fault && (periods.length > 0 || !indicator || mayPickMore(doubts, rest))) continue;
    sound = false;
    report([...path, "period"], {
      message: fault
        ? "This is no period that moves with the figures"
        : `No figure has a period as "${key}" says`,
      expected: fault?.expected ?? "a period of the figures that fit the rest of the selection",
      found: `"${key}"`,
      remedy: fault?.remedy ?? `Name a period that there is, or write ${MOVING_FORMS}.`,
    });
  }
  return sound;
}

/** Whether a row that could not be read can have a key: one that its JSON names, if keys of its kind stand there. */
function canBe(draft: Readable, dimension: string, key: string): boolean {
  const kind = dimension === "indicator" ? "indicators" : "breakdowns";
  const names = namesOf(draft.dataset, dimension);
  return names.length === 0 || !namesAll(draft, kind) || key === "" || names.includes(key);
}

/** The keys of a dimension that the JSON of a dataset names; none where they stand elsewhere. */
function namesOf({ indicators, breakdowns }: Dataset, dimension: string): string[] {
  if (dimension === "indicator") return indicators.map(({ id }) => id);
  return Object.keys(breakdowns.find(({ id }) => id === dimension)?.values ?? {});
}

/** Reports a selection that picks no figure. */
export function requireFigures(
  { dataset, doubts }: Readable,
  selection: Selection,
  path: Path,
  message: string,
  report: Report,
): void {
  const picked = select(dataset.figures, pinned(dataset.figures, selection));
  if (picked.length === 0 && !mayPickMore(doubts, beyondTime(selection)))
    report(path, {
      message,
      expected: "at least one figure",
      found: "none that fits all of it",
      remedy: "Widen the selection; a role or print that is not named must be empty.",
    });
}

/** How to pick one of several figures; where only their periods differ, a further month has come in. */
function narrowing(figures: readonly Figure[]): string {
  const periods = [...new Set(figures.map(({ period }) => period.id))];
  const [first = ""] = periods;
  return periods.length > 1 && periods.length === figures.length
    ? `Write "period": "latest" in the selection, in "select" of the chart too, or the period that is meant, such as "${first}".`
    : "Narrow or mend the selection.";
}

/** Checks that a selection picks one figure and that it has the value that is stated; under a name, any value. */
export function checkHeadline(
  draft: Readable,
  { id, select: selection, value }: Stated,
  path: Path,
  report: Report,
): void {
  const { dataset, doubts } = draft;
  if (!checkSelection(draft, selection, [...path, "select"], report)) return;
  const figures = select(dataset.figures, pinned(dataset.figures, selection));
  const [figure] = figures;
  const open = beyondTime(selection);
  // Which is the latest is not known while rows could not be read.
  if ((figures.length === 0 || open !== selection) && mayPickMore(doubts, open)) return;
  if (figures.length !== 1 || !figure) {
    report([...path, "select"], {
      message: "A headline must name its figures one by one",
      expected: "one figure",
      found: `${figures.length} figures`,
      remedy: narrowing(figures),
    });
    return;
  }
  if (!isKnown(figure) && doubts.figures.has(figure)) return;
  const printed = isKnown(figure) ? figure.measurement.printed : "no value";
  if (value === undefined && id === undefined)
    report([...path, "value"], {
      message: "It is not said what the text states of the figure",
      expected: '"value" with its value as printed, or an "id" by which the text names it',
      found: "neither",
      remedy: `Add "value": "${printed}", or an "id" and a field of that name in the text.`,
    });
  else if (id !== undefined && !isKnown(figure))
    report([...path, "select"], {
      message: `The figure "${id}" that the text states has no value`,
      expected: "a figure with a value",
      found: `the status "${figure.measurement.status}"`,
      remedy: "Pick another figure, or state what is known without it.",
    });
  else if (value !== undefined && printed !== value)
    report([...path, "value"], {
      message: "The headline states a value that the figure does not have",
      expected: printed,
      found: value,
      remedy: "Rewrite the headline so that it is true of the figures, then correct the value here.",
    });
}
