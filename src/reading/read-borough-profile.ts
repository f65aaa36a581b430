import {
  type BoroughProfile,
  type BoroughProfileFile,
  boroughProfileSchema,
  type Cited,
  type Edition,
  type Pair,
} from "../model/borough-profile.ts";
import type { Selection } from "../model/dataset.ts";
import { type Figure, isKnown, type Known } from "../model/figure.ts";
import { beyondTime, pinned } from "../model/moving-period.ts";
import { select } from "../model/select.ts";
import type { Topic } from "../model/topic.ts";
import { verdictFaults } from "./check-pair.ts";
import { checkSelection, requireFigures } from "./check-selection.ts";
import { mayPickMore } from "./doubts.ts";
import { type Draft, findDataset, type Readable } from "./draft.ts";
import { isSound, type JsonFile, type Path, type Report } from "./json.ts";
import type { Reading } from "./reading.ts";
import { suggest } from "./suggest.ts";

const FILE = "profile.json";

/** What a profile may refer to, and where its problems go. */
interface Context {
  drafts: readonly Draft[];
  json: JsonFile<BoroughProfileFile>;
  report: Report;
}

/**
 * Reads the profile of the whole borough and finds its figures.
 *
 * @returns nothing where the folder has no profile, or one with problems, which are pushed to those of `reading`
 */
export function readBoroughProfile(
  reading: Reading,
  topics: readonly Topic[],
  drafts: readonly Draft[],
): BoroughProfile | undefined {
  if (!reading.paths.includes(FILE)) return undefined;
  const before = reading.problems.length;
  const json = reading.prose(FILE, boroughProfileSchema);
  if (!json) return undefined;
  const context: Context = { drafts, json, report: json.report };
  const { topic, editions, pairs, ...rest } = json.value;
  const ids = topics.map(({ id }) => id);
  if (!ids.includes(topic))
    json.report(["topic"], {
      message: `There is no topic "${topic}"`,
      expected: `one of ${ids.join(", ")}`,
      found: `"${topic}"`,
      remedy: suggest(topic, ids) ?? "Name the folder of a topic.",
    });
  const profile = {
    ...rest,
    topic,
    editions: editions.map((edition, index) => readEdition(edition, ["editions", index], context)),
    pairs: pairs.flatMap((pair, index) => readPair(pair, ["pairs", index], context) ?? []),
  };
  return reading.problems.length === before ? profile : undefined;
}

function readEdition(
  { parts, beside, ...edition }: BoroughProfileFile["editions"][number],
  path: Path,
  context: Context,
): Edition {
  const found = parts.flatMap((part, index) => {
    const draft = findDataset(part.dataset, [...path, "parts", index, "dataset"], context);
    const at = [...path, "parts", index, "select"];
    if (!draft || !checkSelection(draft, part.select, at, context.report)) return [];
    requireFigures(draft, part.select, at, "The part lists nothing", context.report);
    const { dataset } = draft;
    return [{ draft, part: { ...part, dataset, select: pinned(dataset.figures, part.select) } }];
  });
  if (found.length === parts.length && isSound(context.json, [...path, "parts"]))
    for (const [index, selection] of edition.compare.entries())
      checkUsed(
        selection,
        found.map(({ draft }) => draft),
        [...path, "compare", index],
        context,
      );
  return {
    ...edition,
    parts: found.map(({ part }) => part),
    beside: beside.flatMap((each, index) => {
      const at = [...path, "beside", index];
      const figure = readCited(each.figure, [...at, "figure"], context)?.figure;
      const other = readCited(each.with, [...at, "with"], context)?.figure;
      if (!figure || !other) return [];
      checkBeside(figure, other, [...at, "with"], context.report);
      return [{ figure, with: other }];
    }),
  };
}

/** A comparison that no dataset has is a slip of the pen. */
function checkUsed(selection: Selection, parts: readonly Readable[], path: Path, { report }: Context): void {
  const picks = ({ dataset, doubts }: Readable) =>
    select(dataset.figures, selection).length > 0 || mayPickMore(doubts, selection);
  if (parts.some(picks)) return;
  report(path, {
    message: "No part has a figure to compare with",
    expected: "a selection that picks figures of at least one part",
    found: JSON.stringify(selection),
    remedy: "Correct the selection, or delete it.",
  });
}

function checkBeside(figure: Figure, other: Figure, path: Path, report: Report): void {
  if (figure.unit.id === other.unit.id && figure.period.id === other.period.id) return;
  report(path, {
    message: "The two figures cannot stand beside each other",
    expected: `${figure.unit.title}, ${figure.period.title}`,
    found: `${other.unit.title}, ${other.period.title}`,
    remedy: "Pick a figure of the same unit and period, or delete the comparison.",
  });
}

function readPair(
  { earlier, later, ...pair }: BoroughProfileFile["pairs"][number],
  path: Path,
  context: Context,
): Pair | undefined {
  const one = readCited(earlier, [...path, "earlier"], context);
  const other = readCited(later, [...path, "later"], context);
  if (!one || !other) return undefined;
  const found = { ...pair, earlier: one, later: other };
  const [from, to] = [one.figure.period, other.figure.period];
  if (from.start >= to.start)
    context.report([...path, "later"], {
      message: "The later figure of the pair is not later",
      expected: `a period that starts after that of the earlier one, ${from.title}`,
      found: to.title,
      remedy: "Swap the two, or correct what they select.",
    });
  for (const fault of verdictFaults(found)) context.report([...path, "comparable"], fault);
  return found;
}

/** The one figure that a selection picks. */
function readCited(
  { dataset: id, select: selection }: { dataset: string; select: Selection },
  path: Path,
  context: Context,
): Cited<Known> | undefined {
  const draft = findDataset(id, [...path, "dataset"], context);
  const at = [...path, "select"];
  if (!draft || !checkSelection(draft, selection, at, context.report)) return undefined;
  const { dataset, doubts } = draft;
  const figures = select(dataset.figures, pinned(dataset.figures, selection));
  const [figure] = figures;
  if (figures.length === 0 && mayPickMore(doubts, beyondTime(selection))) return undefined;
  if (figures.length !== 1 || !figure) {
    context.report(at, {
      message: `The selection must pick one figure of "${id}"`,
      expected: "one figure",
      found: `${figures.length} figures`,
      remedy: "Narrow or mend the selection.",
    });
    return undefined;
  }
  // Of a figure whose value or unit could not be read, nothing is told.
  if (doubts.figures.has(figure)) return undefined;
  if (!isKnown(figure)) {
    context.report(at, {
      message: `The figure of "${id}" has no value`,
      expected: "a figure with a value",
      found: `the status "${figure.measurement.status}"`,
      remedy: "Pick another figure, or delete the entry.",
    });
    return undefined;
  }
  return { dataset, figure };
}
