import type { Selection } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";

/** A row of which no figure could be made, because it is not known what it is about. */
export interface UnreadRow {
  /** Its key in a dimension; undefined where the cell could not be read, so that it may be any. */
  keyOf(dimension: string): string | undefined;
}

/**
 * What is in doubt of a dataset's figures. Each doubt has its problem already: what only follows from one, such as a
 * selection that comes up empty, is not reported as another.
 */
export interface Doubts {
  /** Figures whose value or unit could not be read; that there are such figures is certain. */
  figures: ReadonlySet<Figure>;
  unread: readonly UnreadRow[];
}

/** What is in doubt where a file, or a part of one, could not be read: any figure may be missing. */
export const ANY_ROW: UnreadRow = { keyOf: () => undefined };

/** Whether a selection would perhaps pick one of the rows that could not be read. */
export function mayPickMore(
  { unread }: Doubts,
  selection: Selection,
  unnamed: Selection = { role: "", print: "" },
): boolean {
  const wanted = Object.entries({ ...unnamed, ...selection });
  return unread.some((row) =>
    wanted.every(([dimension, keys]) => {
      const key = row.keyOf(dimension);
      return key === undefined || [keys].flat().includes(key);
    }),
  );
}

/** Whether a row that could not be read may have a key in a dimension that no figure has. */
export function mayHave({ unread }: Doubts, dimension: string, key: string): boolean {
  return unread.some((row) => [undefined, key].includes(row.keyOf(dimension)));
}
