import { longSentences } from "../words/faults.ts";
import { MOST_WORDS, wordCount } from "../words/words.ts";
import type { Readable } from "./draft.ts";
import type { Path } from "./json.ts";

/** Reports each sentence of a dataset’s texts for readers that is too long to be read, or heard, at once. */
export function checkSentences({ dataset, json }: Readable): void {
  const texts: [Path, string | undefined][] = [
    [["summary"], dataset.summary],
    ...dataset.caveats.map((text, at): [Path, string] => [["caveats", at], text]),
    ...dataset.why.map((text, at): [Path, string] => [["why", at], text]),
    ...dataset.indicators.map(({ id, definition }): [Path, string] => [
      ["indicators", id, "definition"],
      definition,
    ]),
    ...dataset.charts.flatMap((chart, at): [Path, string][] => [
      [["charts", at, "headline"], chart.headline],
      [["charts", at, "subtitle"], chart.subtitle],
    ]),
  ];
  for (const [path, text] of texts)
    for (const sentence of longSentences(text ?? ""))
      json.report(path, {
        message: "This sentence is too long to be read, or heard, at once",
        expected: `${MOST_WORDS} words or fewer`,
        found: `${wordCount(sentence)} words, "${sentence}"`,
        remedy: "Part it in two where it takes a new turn, or leave out what the reader does not need here.",
      });
}
