import { overlap } from "../model/breaks.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import { seriesKey } from "../model/select.ts";
import type { Variation } from "../stats/icons.ts";
import { RUN_LENGTH } from "../stats/signals.ts";
import { type Process, processesOf } from "../words/control.ts";
import { processSentence } from "../words/signal.ts";
import { countWords, listWords } from "../words/words.ts";

/** Up to so many series are read out one by one. */
const READ_OUT = 3;

const COUNTED: Record<Variation, (count: string) => string> = {
  concern: (count) => `${count} a concern`,
  improvement: (count) => `${count} an improvement`,
  "no polarity": (count) => `${count} something unusual that is not judged`,
  "common cause": (count) => `${count} ordinary variation`,
};

/**
 * What the rules of control charts find in the series of a dataset that have limits in their last stretch.
 *
 * @param drawn processes as the charts of the dataset draw them, with their steps: they stand for their series
 * @param order series keys in the order in which charts show them: the first are read out
 * @returns what is said of the first series, one by one; of all others together; and the keys of all
 */
export function controlAnswer(
  dataset: Dataset,
  drawn: readonly Process[],
  order: readonly string[],
): { said: string[]; counted: string | undefined; about: Set<string> } {
  const keyOf = ({ figures }: Process) => seriesKey(dataset, figures[0] as Figure);
  const asDrawn = new Map(
    drawn.filter(({ figures }) => figures.length > 0).map((process) => [keyOf(process), process]),
  );
  const settings = { select: {}, steps: [], length: RUN_LENGTH, screen: false };
  const place = (process: Process) => {
    const at = order.indexOf(keyOf(process));
    return at < 0 ? order.length : at;
  };
  const found = processesOf(dataset, settings)
    .map((process) => asDrawn.get(keyOf(process)) ?? process)
    .filter(({ variation, figures }) => variation !== undefined && !overlap(figures))
    .sort((a, b) => place(a) - place(b));
  const readOut = found.slice(0, READ_OUT);
  const rest = found.slice(READ_OUT);
  return {
    about: new Set(found.map(keyOf)),
    said: readOut.flatMap((process) => processSentence(dataset, process) ?? []),
    counted: rest.length > 0 ? countedSentence(rest) : undefined,
  };
}

/** "Of the other 21, two show a concern, three an improvement and 16 ordinary variation" */
function countedSentence(processes: readonly Process[]): string {
  const counts = (Object.keys(COUNTED) as Variation[]).flatMap((variation) => {
    const { length } = processes.filter((process) => process.variation === variation);
    return length > 0 ? [{ variation, length }] : [];
  });
  const said = counts.map(({ variation, length }, index) =>
    COUNTED[variation](`${countWords(length)}${index > 0 ? "" : length === 1 ? " shows" : " show"}`),
  );
  if (counts.length === 1 && processes.length > 1) return `The other ${said[0]}, by their latest figures`;
  return processes.length === 1
    ? `The other ${said[0]?.replace(/^one /, "") ?? ""}`
    : `Of the other ${countWords(processes.length)}, ${listWords(said)}, by their latest figures`;
}
