/** A cell of a sheet, and how it is shown; nothing where it is empty. */
export type SheetCell =
  | ((
      | { value: string; type: StringConstructor }
      | { value: number; type: NumberConstructor }
      | { value: Date; type: DateConstructor }
    ) & {
      /** As Excel writes it: `0.0`, `#,##0`, `d mmmm yyyy`. */
      format?: string;
      wrap?: boolean;
      alignVertical?: "top";
      /** Height of its row in points. */
      height?: number;
    })
  | null;

/** One table on a sheet of its own. */
export interface Sheet {
  /** On the tab; also the name of the table, with `_` for spaces. */
  name: string;
  /** In A1. */
  title: string;
  /** In A2: what the sheet holds and where its words are explained. */
  introduction: string;
  /** Widths in characters. */
  columns: { title: string; width: number }[];
  rows: SheetCell[][];
}

/** Rows above the data: title, introduction, header of the table. */
export const HEAD = 3;

/** A cell of text: whatever it begins with, it is never read as a formula, a number or a date. */
export function textCell(text: string): { value: string; type: StringConstructor } {
  return { value: text, type: String };
}

/** Excel repairs a table of which two columns have one name: the second gets a number. */
export function distinctColumns(sheet: Sheet): Sheet {
  const seen = new Map<string, number>();
  const columns = sheet.columns.map((column) => {
    const key = column.title.toLowerCase();
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? column : { ...column, title: `${column.title} (${count})` };
  });
  return { ...sheet, columns };
}
