import { dayOf, textOf } from "../../cells.ts";
import type { Cell, FeedFile } from "../../feed-file.ts";

/** The days on which a workbook was first published and last revised, from its sheet of versions. */
export function versionsOf(file: FeedFile): { published?: string; revised?: string } {
  const sheet = file.sheets.find(({ name }) => /^revision[ _]history$/i.test(name));
  const days = (sheet?.rows ?? [])
    .filter((row) => /^\d+$/.test(textOf(row[0])))
    .map((row) => dayIn(row[1]))
    .filter((day) => day !== undefined);
  const [published, last] = [days[0], days.at(-1)];
  return {
    ...(published ? { published } : {}),
    ...(last && last !== published ? { revised: last } : {}),
  };
}

/** A day as text, or as the number by which spreadsheets count days from the end of 1899. */
function dayIn(cell: Cell | undefined): string | undefined {
  if (typeof cell === "number")
    return new Date(Date.UTC(1899, 11, 30) + Math.floor(cell) * 86_400_000).toISOString().slice(0, 10);
  return /^\d{4}-\d{2}-\d{2}/.exec(textOf(cell))?.[0] ?? dayOf(cell);
}
