import type { ImportedPlace, PublishedDataset } from "../../model/imports.ts";
import { isPeriod, type Period, parsePeriod } from "../../model/period.ts";
import type { Edition, Observation, Standing } from "../layout.ts";
import type { AnyLayout } from "../registry.ts";
import { roundedText } from "./rounding.ts";
import type { CsvRow } from "./row.ts";

/** What one file of one layout says. */
export interface Read {
  /** Name of the file as it was downloaded. */
  file: string;
  layout: AnyLayout;
  edition: Edition;
  observations: readonly Observation[];
}

/** A row that a file offers for a figure; of a file that is only compared, its source is empty. */
export interface Candidate {
  row: CsvRow;
  standing: Standing;
  edition: Edition;
  file: string;
}

/** How an indicator is published. */
export type DecimalsOf = (indicator: string) => number | undefined;

/** The rows that files offer for a dataset, and what of them is not published, counted by why. */
export function candidatesFor(
  published: PublishedDataset,
  reads: readonly Read[],
  decimalsOf: DecimalsOf,
): { candidates: Candidate[]; leftOut: Map<string, number> } {
  const leftOut = new Map<string, number>();
  const pass = (why: string) => leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
  const candidates = reads.flatMap(({ file, layout, edition, observations }) => {
    const from = published.from.find((each) => each.layout === layout.id);
    if (!from) return [];
    return observations.flatMap((observation): Candidate[] => {
      const keys = keysOf(published, observation);
      if (typeof keys === "string") {
        pass(keys);
        return [];
      }
      const own = observation.edition ?? edition;
      const row = rowOf(keys, observation, decimalsOf(keys.indicator ?? ""));
      return [
        {
          row: { ...row, table: row.table || file, source: from.source ?? "", edition: own.id },
          standing: layout.standing ?? "dated",
          edition: own,
          file,
        },
      ];
    });
  });
  return { candidates, leftOut };
}

/** What an observation is in the dataset; or why it is not published. */
function keysOf(published: PublishedDataset, observation: Observation): CsvRow | string {
  const measure = published.measures[observation.measure];
  if (!measure) return "measures that are not published here";
  const places = published.places[observation.place.code || observation.place.name];
  if (!places) return "places that are not published here";
  const period = parsePeriod(observation.period);
  if (!isPeriod(period)) return "months such as 2010-11 that can be read as years too";
  const place = [places].flat().find((each) => covers(each, period));
  if (!place || (published.since && period.start < known(published.since).start))
    return "periods in which a code meant another place, or which are not published here";
  const parts = Object.entries(observation.parts ?? {}).map(
    ([part, words]) => published.parts[part]?.[words],
  );
  if (parts.some((each) => each === undefined)) return "parts that are not published here";
  return {
    ...measure,
    ...Object.assign({}, ...parts),
    area: place.area ?? "",
    organisation: place.organisation ?? "",
    period: observation.period,
  };
}

function covers({ from, to }: ImportedPlace, period: Period): boolean {
  return (!from || period.start >= known(from).start) && (!to || period.end <= known(to).end);
}

/** A period of which the check of imports.json has made sure that it is one. */
function known(id: string): Period {
  const period = parsePeriod(id);
  if (!isPeriod(period)) throw new Error(`${id} is not a period`);
  return period;
}

function rowOf(keys: CsvRow, observation: Observation, decimals: number | undefined): CsvRow {
  const { value, lower, upper, numerator, denominator, derived, missing, doubt, note, table, label } =
    observation;
  const text = (number: number | undefined, places?: number) =>
    number === undefined ? "" : roundedText(number, places);
  const isWithheld = missing?.status === "c";
  return {
    ...keys,
    value: missing ? "" : text(value, decimals),
    lower: text(lower, decimals),
    upper: text(upper, decimals),
    numerator: isWithheld ? "" : text(numerator),
    denominator: isWithheld ? "" : text(denominator),
    status: missing?.status ?? doubt?.status ?? "",
    line: "",
    table,
    row_label: label,
    derived: derived?.join(" ") ?? "",
    note: isWithheld ? "" : (doubt?.note ?? note ?? (missing?.mark ? `Printed as “${missing.mark}”.` : "")),
  };
}
