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

/** Letters of the size of cells that fit beside each other on a page, with some room. */
const PAGE_LETTERS = 110;
/** Width of a column that a sheet says nothing of. */
const OTHER_COLUMN = 9;
/** Title and introduction, with their size in points and the height of a line. */
const OPENING = { title: { size: 14, line: 22 }, introduction: { size: 11, line: 15 } };

/** How title and introduction stand above the table of a sheet. */
export interface Opening {
  /** Columns that they lie across. */
  span: number;
  /** Heights of their rows in points. */
  heights: Record<keyof typeof OPENING, number>;
}

/**
 * Title and introduction lie across as many columns as a page is wide and go on on further lines: in one line each they
 * reach beyond the table, and a print that takes them in makes the table too small to read.
 */
export function openingOf(sheet: Sheet): Opening {
  let [span, letters] = [0, 0];
  while (letters < PAGE_LETTERS) letters += sheet.columns[span++]?.width ?? OTHER_COLUMN;
  const heightOf = (part: keyof typeof OPENING) => {
    const { size, line } = OPENING[part];
    return (
      line *
      Math.ceil((sheet[part].length * size) / OPENING.introduction.size / Math.min(letters, PAGE_LETTERS))
    );
  };
  return { span, heights: { title: heightOf("title"), introduction: heightOf("introduction") } };
}

/** Percent of its size below which a sheet is too small to read on paper: letters of 11 points are 7.7. */
export const LEAST_SCALE = 70;

/** Whether a sheet is wider than a page holds in letters that can be read: it prints on several side by side. */
export function isWide({ columns }: Pick<Sheet, "columns">): boolean {
  return columns.reduce((sum, { width }) => sum + width, 0) > (PAGE_LETTERS * 100) / LEAST_SCALE;
}

/** A header of a page in Excel holds 255 signs, with those that say its letters; a file with more is repaired. */
const MOST_HEADER = 200;

/**
 * What the header of every page says that a wide sheet prints on. Title and introduction lie across columns of the first
 * page: on pages beside it they would be cut off after the column that is printed again, so that they are not printed.
 */
export function pageHeader({ title }: Pick<Sheet, "title">): string {
  return title.length > MOST_HEADER ? `${title.slice(0, MOST_HEADER)}…` : title;
}

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
