import { z } from "zod";
import type { FeedFile } from "./feed-file.ts";
import type { CellPlace, Edition, Harvest, Mismatch, Observation } from "./layout.ts";

/** Who a tidied file is about. */
export const jsonPlace = { code: z.string().min(1), name: z.string().min(1) };

/** Of whom a standard holds: every file says it of its own organisation, and it is one for all. */
export const ENGLAND = { code: "ENG", name: "England" };

/** Values of a series, month by month; what they hold is looked at when they are read. */
export const values = z.array(z.unknown());

/**
 * The first thing in which a file differs from a layout of JSON.
 *
 * @param mark the member that such a file has in any case: without it, it is another file
 */
export function jsonMismatch(file: FeedFile, error: z.ZodError, mark: string): { mismatch: Mismatch } {
  const path = error.issues[0]?.path ?? [];
  const value = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], file.json);
  const members = Object.keys((file.json ?? {}) as object);
  return {
    mismatch: {
      fits: members.includes(mark) ? 0.5 : 0,
      expected: `${path.join(".") || `JSON with “${mark}”`} as in the tidied copies`,
      found: file.kind === "json" ? (JSON.stringify(value)?.slice(0, 60) ?? "nothing") : "no JSON",
    },
  };
}

/** Lists that stand side by side and should be equally long: the name of the first that is not. */
export function uneven(
  lists: Record<string, unknown[]>,
  months: string[],
): { mismatch: Mismatch } | undefined {
  const [path, list] = Object.entries(lists).find(([, each]) => each.length !== months.length) ?? [];
  if (!path || !list) return undefined;
  return {
    mismatch: {
      fits: 0.8,
      expected: `${months.length} values in ${path}, one a month`,
      found: String(list.length),
      at: jsonAt(path),
    },
  };
}

/** A place in JSON: which list, and which of its values, from 0. */
export function jsonAt(path: string, index?: number): CellPlace {
  return {
    sheet: "",
    row: (index ?? 0) + 1,
    column: 1,
    path: index === undefined ? path : `${path}[${index}]`,
  };
}

/** The value as a number; otherwise it is noted as not understood. */
export function numberIn(
  lists: Record<string, unknown[]>,
  path: string,
  index: number,
  harvest: Harvest,
): number | undefined {
  const value = lists[path]?.[index];
  if (typeof value === "number" && Number.isFinite(value)) return value;
  harvest.notUnderstood.push({
    message: "This is not a number",
    expected: "a number",
    found: JSON.stringify(value) ?? "nothing",
    at: jsonAt(path, index),
  });
  return undefined;
}

/** The edition of one month, by the status that stands beside it; a status that is not known is noted. */
export function editionIn(
  publication: string,
  month: string,
  lists: Record<string, unknown[]>,
  path: string,
  index: number,
  harvest: Harvest,
): Edition {
  const status = lists[path]?.[index];
  if (status === "final" || status === "provisional") return { publication, id: month, status };
  harvest.notUnderstood.push({
    message: "This is no status that is known",
    expected: "final or provisional",
    found: JSON.stringify(status) ?? "nothing",
    at: jsonAt(path, index),
  });
  return { publication, id: month, status: "unstated" };
}

/** What must be said of a figure of a provisional edition. */
export function provisional(edition: Edition): Pick<Observation, "doubt"> {
  if (edition.status !== "provisional") return {};
  return { doubt: { status: "p", note: "Provisional: NHS England revises it when it is final." } };
}

/** Whether a printed fraction of four decimals is that of its counts. */
export function agrees(fraction: number, numerator: number, denominator: number): boolean {
  return denominator > 0 && Math.abs(fraction - numerator / denominator) < 0.000051;
}
