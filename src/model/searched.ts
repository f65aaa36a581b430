import type { Dataset } from "./dataset.ts";

/**
 * The texts of a dataset by whose words it is found, besides its title and the headlines of its charts: summary and
 * subtitles say nothing more that anybody would look for, but for places and years.
 */
export function searchedTexts(dataset: Dataset): string[] {
  return [
    dataset.question,
    ...dataset.caveats,
    ...dataset.indicators.flatMap(({ title, short = "", definition }) => [title, short, definition]),
    ...dataset.breakdowns.flatMap(({ values }) => Object.values(values)),
  ];
}
