import type { Area } from "../../src/model/area.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import type { Organisation } from "../../src/model/organisation.ts";
import { madeUp, months } from "../charts/months.ts";
import { council, councilDataset } from "../fixtures/council.ts";

/** Datasets of the invented council, and series made up from one of its figures, for the tests of answers. */
export const vaping = councilDataset("young-people-vaping");
export const england = council().areas.get("E92000001") as Area;
export const [pattern] = vaping.figures as [Figure];

/** One series of months. */
export const series = (values: (number | string)[]): Dataset =>
  madeUp(vaping, months(pattern, values as never));

/** The same figures of a provider, of no area. */
export const at = (figures: readonly Figure[], some: Partial<Organisation>): Figure[] =>
  figures.map(({ area: _, ...figure }) => ({ ...figure, organisation: some as Organisation }) as Figure);

export const rising = [60, 62, 64, 66, 68, 70, 72, 74];
