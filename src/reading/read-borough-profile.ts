import {
  type BoroughProfile,
  type BoroughProfileFile,
  boroughProfileSchema,
  type Cited,
  type Edition,
  type Pair,
  type Part,
} from "../model/borough-profile.ts";
import { checkSelection, type Path, type Report } from "./check-dataset.ts";
import { verdictFaults } from "./check-pair.ts";
import type { Dataset, Selection } from "../model/dataset.ts";
import { type Figure, isKnown, type Known } from "../model/figure.ts";
import { jsonProblem } from "./json.ts";
import type { Registers } from "./read-figures.ts";
import type { Reading } from "./reading.ts";
import { select } from "../model/select.ts";
import { suggest } from "./suggest.ts";
import type { Topic } from "../model/topic.ts";

const FILE = "profile.json";

/** What a profile may refer to, and where its problems go. */
interface Context {
  datasets: readonly Dataset[];
  /** Whether a dataset is free of problems of its own: what is picked from another would only repeat them. */
  isSound(dataset: string): boolean;
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
  datasets: readonly Dataset[],
  { unsound }: Registers,
): BoroughProfile | undefined {
  if (!reading.paths.includes(FILE)) return undefined;
  const json = reading.json(FILE, boroughProfileSchema);
  if (!json) return undefined;
  const before = reading.problems.length;
  const report: Report = (path, problem) =>
    reading.problems.push(jsonProblem(`data/${FILE}`, json, path, problem));
  const faulty = reading.problems.map(({ file }) => file);
  const isSound = (id: string) =>
    unsound.size === 0 && !faulty.some((file) => file.endsWith(`/${id}.csv`) || file.endsWith(`/${id}.json`));
  const context: Context = { datasets, isSound, report };
  const { topic, editions, pairs, ...rest } = json.value;
  if (!topics.some(({ id }) => id === topic))
    report(["topic"], {
      message: `There is no topic "${topic}"`,
      expected: `one of ${topics.map(({ id }) => id).join(", ")}`,
      found: `"${topic}"`,
      remedy:
        suggest(
          topic,
          topics.map(({ id }) => id),
        ) ?? "Name the folder of a topic.",
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
  const found = parts.flatMap((part, index): Part[] => {
    const dataset = findDataset(part.dataset, [...path, "parts", index, "dataset"], context);
    const at = [...path, "parts", index, "select"];
    if (!dataset || !checkSelection(dataset, part.select, at, context.report)) return [];
    if (select(dataset.figures, part.select).length === 0)
      context.report(at, {
        message: "The part lists nothing",
        expected: "at least one figure",
        found: "none that fits all of it",
        remedy: "Widen the selection; a role or print that is not named must be empty.",
      });
    return [{ ...part, dataset }];
  });
  if (found.length === parts.length)
    for (const [index, selection] of edition.compare.entries())
      checkUsed(selection, found, [...path, "compare", index], context);
  return {
    ...edition,
    parts: found,
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
function checkUsed(selection: Selection, parts: readonly Part[], path: Path, { report }: Context): void {
  if (parts.some(({ dataset }) => select(dataset.figures, selection).length > 0)) return;
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
  const dataset = findDataset(id, [...path, "dataset"], context);
  const at = [...path, "select"];
  if (!dataset || !checkSelection(dataset, selection, at, context.report)) return undefined;
  const figures = select(dataset.figures, selection);
  const [figure] = figures;
  if (figures.length !== 1 || !figure) {
    context.report(at, {
      message: `The selection must pick one figure of "${id}"`,
      expected: "one figure",
      found: `${figures.length} figures`,
      remedy: "Narrow or mend the selection.",
    });
    return undefined;
  }
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

function findDataset(id: string, path: Path, { datasets, isSound, report }: Context): Dataset | undefined {
  if (!isSound(id)) return undefined;
  const dataset = datasets.find((each) => each.id === id);
  if (!dataset)
    report(path, {
      message: `There is no dataset "${id}"`,
      expected: "the id of a dataset",
      found: `"${id}"`,
      remedy:
        suggest(
          id,
          datasets.map((each) => each.id),
        ) ?? "Name a dataset: the name of its file without .csv.",
    });
  return dataset;
}
