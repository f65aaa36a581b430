import { randomLcg, shuffler } from "d3";
import type { Dataset } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import { sourceIdOf } from "../model/print.ts";
import type { Site } from "../model/site.ts";

/** A figure drawn by chance, with its place among the figures of its dataset: 0 for the first. */
export interface Sampled {
  dataset: Dataset;
  figure: Figure;
  position: number;
}

/**
 * Figures of one source drawn by chance without repeats, each as likely as any other: the same seed draws the same.
 *
 * @param source id of a pack or a publication
 * @param seed from 0 to below 1
 * @param count how many; all of them where the source has no more
 */
export function sampleFigures(site: Site, source: string, seed: number, count: number): Sampled[] {
  const all = site.datasets.flatMap((dataset) =>
    dataset.figures
      .map((figure, position) => ({ dataset, figure, position }))
      .filter(({ figure }) => !figure.shownFrom && sourceIdOf(figure.source) === source),
  );
  return shuffler(randomLcg(seed))(all).slice(0, count);
}
