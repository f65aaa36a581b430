import type { Dataset } from "../model/dataset.ts";
import { type Figure, formatFigure, isKnown } from "../model/figure.ts";
import { periodsOf } from "../model/joins.ts";
import { areaWithin } from "./phrases.ts";
import { capital } from "./words.ts";

/** What fields in curly brackets say, by their names: `now` to "72.6%", `now.period` to "January 2026". */
export type Fields = ReadonlyMap<string, string>;

/** The fields of a figure that words state, under the name that they give it. */
export function fieldsOf(id: string, figure: Figure): Fields {
  return new Map([
    ...(isKnown(figure) ? [[id, formatFigure(figure)] as const] : []),
    [`${id}.period`, figure.period.title],
    ...(figure.organisation ? [[`${id}.organisation`, figure.organisation.short] as const] : []),
    ...(figure.area ? [[`${id}.area`, areaWithin(figure.area)] as const] : []),
  ]);
}

/** The first and the last period of figures; those without a number count only where none has one. */
export function spanFields(figures: readonly Figure[]): Fields {
  const known = figures.filter(isKnown);
  const periods = periodsOf(known.length > 0 ? known : figures);
  const [first, last] = [periods[0], periods.at(-1)];
  return new Map(first && last ? Object.entries({ first: first.title, last: last.title }) : []);
}

/** The plain figures of a dataset, whose periods `first` and `last` are in its summary. */
export function plainFigures({ figures }: Pick<Dataset, "figures">): Figure[] {
  return figures.filter(({ role, print }) => role === "" && print === "");
}

const FIELD = /\{([^{}]*)\}/g;

/** The names of the fields of a text, in their order. */
export function fieldNames(text: string): string[] {
  return [...text.matchAll(FIELD)].map(([, name]) => name as string);
}

/** A text with its fields filled; those that are not known stay. What stands at its start has a capital. */
export function filled(text: string, fields: Fields): string {
  const whole = text.replaceAll(FIELD, (field, name: string) => fields.get(name) ?? field);
  return text.startsWith("{") ? capital(whole) : whole;
}

/** Whether a text has a curly bracket outside fields. */
export function hasLooseBracket(text: string): boolean {
  return /[{}]/.test(text.replaceAll(FIELD, ""));
}
