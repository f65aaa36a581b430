import { printedValue } from "../../marks/value.ts";
import { type Figure, isKnown } from "../../model/figure.ts";
import { spokenValue } from "../../words/phrases.ts";
import type { ProfileRow } from "../../words/profile.ts";

/** A figure as it stands beside its mark; "[x]" where there is none. */
export function valueOrMissing(figure: Figure | undefined): string {
  return figure ? printedValue(figure) : "[x]";
}

/** Why a row has no marker: "[x] not available for Pellmouth". */
export function missingWords({ figure, england }: ProfileRow, place: string, centre: string): string {
  if (!isKnown(figure)) return `[${figure.measurement.status}] ${spokenValue(figure)} for ${place}`;
  if (!england || !isKnown(england)) return `[x] not available for ${centre}`;
  return "[x] no lowest and highest";
}

/** "per 100,000 people, 2012"; of a percentage, whose value carries its sign, the period alone. */
export function unitAndPeriod({ unit, period }: Figure): string {
  const isSign = unit.pattern === "{}%";
  return isSign ? period.title : `${unit.title}, ${period.title}`;
}
