import type { Dataset } from "../model/dataset.ts";

/** First and last day that the figures of a dataset are about; targets for other times do not count. */
export function coverage({ figures }: Pick<Dataset, "figures">): { start: string; end: string } {
  const plain = figures.filter(({ role }) => role === "");
  const periods = (plain.length > 0 ? plain : figures).map(({ period }) => period);
  return {
    start: periods.map(({ start }) => start).reduce((a, b) => (a < b ? a : b)),
    end: periods.map(({ end }) => end).reduce((a, b) => (a > b ? a : b)),
  };
}
