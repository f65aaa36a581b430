import { sum } from "d3";
import { type Dataset, ownFigures } from "../model/dataset.ts";
import type { SourceWords } from "../words/sources.ts";

/** How many figures a site has, and with what each is shown, in a sentence. */
export function countOfFigures(datasets: readonly Dataset[], { placeInFull }: SourceWords): string {
  const figures = sum(datasets, (dataset) => ownFigures(dataset).length);
  if (figures === 0) return "This site has no figures yet.";
  const counted = (count: number, noun: string) =>
    `${count.toLocaleString("en-GB")} ${noun}${count === 1 ? "" : "s"}`;
  return `${counted(figures, "figure")} in ${counted(datasets.length, "dataset")}, ${figures === 1 ? "" : "each "}with ${placeInFull} it.`;
}
