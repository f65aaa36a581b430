import { UNPRINTED } from "./figure.ts";

/** What a cell of the published figures holds. */
export type CellType = "string" | "number" | "integer" | "date";

/** A column of the published figures, for people and for machines. */
export interface Column {
  /** The head of the column, which never changes: others read it. */
  name: string;
  title: string;
  description: string;
  type: CellType;
  /** True where no cell is empty. */
  required?: true;
  /** What a cell may hold, where it is one of a few words. */
  values?: readonly string[];
  /** True where the column is in the unit that stands in the column `unit`. */
  inUnit?: true;
}

/** On what period and place of a figure can rest. */
const BASES = ["printed", ...UNPRINTED];
const BASES_WORDS =
  "printed of the figure, taken from the date or the subject of the report, or assumed by this site";

/** The columns of the published figures, in order. */
export const COLUMNS = [
  { name: "dataset", title: "Dataset", type: "string", required: true, description: "Id of the dataset." },
  { name: "topic", title: "Topic", type: "string", required: true, description: "Id of the topic." },
  {
    name: "indicator",
    title: "Indicator",
    type: "string",
    required: true,
    description: "Id of what is measured, unique within the dataset.",
  },
  {
    name: "indicator_title",
    title: "Title of the indicator",
    type: "string",
    required: true,
    description: "What is measured, in words.",
  },
  {
    name: "area_code",
    title: "Code of the area",
    type: "string",
    description: "Official code of the place, or an id of this site where it has none.",
  },
  { name: "area_name", title: "Area", type: "string", description: "Name of the place." },
  {
    name: "area_type",
    title: "Type of the area",
    type: "string",
    description: "Ward, borough, region, country and so on.",
  },
  {
    name: "organisation",
    title: "Organisation",
    type: "string",
    description: "Id of the provider that the figure is about.",
  },
  {
    name: "period",
    title: "Period",
    type: "string",
    required: true,
    description: "When, as the data writes it: 2013, 2013/14, 2009-13, 2023-10.",
  },
  {
    name: "period_start",
    title: "First day",
    type: "date",
    required: true,
    description: "First day of the period.",
  },
  {
    name: "period_end",
    title: "Last day",
    type: "date",
    required: true,
    description: "Last day of the period.",
  },
  {
    name: "breakdown",
    title: "Breakdown",
    type: "string",
    description: "Which part of it, as key=value;key=value; empty for the total.",
  },
  {
    name: "value",
    title: "Value",
    type: "number",
    inUnit: true,
    description: "The number as printed; empty where there is none, and then status says why.",
  },
  { name: "unit", title: "Unit", type: "string", required: true, description: "Id of the unit." },
  {
    name: "status",
    title: "Status",
    type: "string",
    values: ["x", "c", "z", "u", "p", "e", "d"],
    description:
      "x not available, c suppressed, z not applicable; beside a value: u low reliability, p provisional, e estimate, d disputed.",
  },
  {
    name: "lower",
    title: "Lower bound",
    type: "number",
    inUnit: true,
    description: "Lower end of the 95% confidence interval.",
  },
  {
    name: "upper",
    title: "Upper bound",
    type: "number",
    inUnit: true,
    description: "Upper end of the 95% confidence interval.",
  },
  {
    name: "numerator",
    title: "Numerator",
    type: "number",
    description:
      "The printed count that the value was made from; a half where two hospitals share a patient.",
  },
  {
    name: "denominator",
    title: "Denominator",
    type: "number",
    description:
      "The printed number of whom the count was taken; a half where two hospitals share a patient.",
  },
  {
    name: "derived",
    title: "Derived",
    type: "string",
    description: "Names of the columns that this site worked out, separated by spaces.",
  },
  {
    name: "source_document",
    title: "Source",
    type: "string",
    required: true,
    description: "Id of the papers or the publication that print it.",
  },
  {
    name: "source_line",
    title: "Line",
    type: "integer",
    description: "Line of the text of the papers on which it is printed; empty for a publication.",
  },
  { name: "source_item", title: "Agenda item", type: "string", description: "Number of the agenda item." },
  {
    name: "also_printed",
    title: "Also printed",
    type: "string",
    description: "Further lines that print it or the counts behind it, those of other papers with their id.",
  },
  {
    name: "note",
    title: "Note",
    type: "string",
    description: "What a reader of this one figure must know.",
  },
  {
    name: "source_edition",
    title: "Edition",
    type: "string",
    description: "Edition of the publication that prints it; empty for papers.",
  },
  {
    name: "source_table",
    title: "Table",
    type: "string",
    description: "Table of the edition, by the name of its sheet or file; empty for papers.",
  },
  {
    name: "source_row",
    title: "Row",
    type: "string",
    description: "Words of the row of the table; empty for papers.",
  },
  {
    name: "interval_method",
    title: "How the interval was found",
    type: "string",
    values: ["printed", "from counts", "approximate, from the count"],
    description:
      "Whether the source prints the interval, both counts give it, or one of them gives it roughly; empty where there is none.",
  },
  {
    name: "verdict",
    title: "Verdict of the source",
    type: "string",
    description:
      "How the source itself says that the figure stands: higher, lower, similar; one for each of verdict_against.",
  },
  {
    name: "verdict_against",
    title: "Verdict against",
    type: "string",
    description: "Codes of the areas that the verdicts are against, or the range in words.",
  },
  {
    name: "verdict_by",
    title: "Verdict by",
    type: "string",
    description: "Who gives the verdict.",
  },
  {
    name: "period_basis",
    title: "What the period rests on",
    type: "string",
    required: true,
    values: BASES,
    description: `Where the period comes from: ${BASES_WORDS}.`,
  },
  {
    name: "place_basis",
    title: "What the place rests on",
    type: "string",
    required: true,
    values: BASES,
    description: `Where the area or the organisation comes from: ${BASES_WORDS}.`,
  },
  {
    name: "source_pages",
    title: "Pages",
    type: "string",
    description:
      "Page of the papers that the line stands on, or the first and the last on which it may stand, as near as page marks in their text tell; empty where none does, and for a publication.",
  },
  {
    name: "shown_from",
    title: "Dataset of origin",
    type: "string",
    description:
      "Id of the dataset whose figure it is, where this dataset shows a figure of another; empty for its own.",
  },
] as const satisfies readonly Column[];

export type ColumnName = (typeof COLUMNS)[number]["name"];

/** Columns that together name one figure. */
export const KEY_COLUMNS = [
  "dataset",
  "indicator",
  "area_code",
  "organisation",
  "period",
  "breakdown",
] as const satisfies readonly ColumnName[];

/** A row of the published figures with numbers as numbers; an empty cell is null. */
export type TypedRow = Record<ColumnName, string | number | null>;

/** Reads the cells of a row as what their columns hold. Days stay texts. */
export function typedRow(row: Record<ColumnName, string>): TypedRow {
  return Object.fromEntries(COLUMNS.map(({ name, type }) => [name, typedCell(row[name], type)])) as TypedRow;
}

function typedCell(cell: string, type: CellType): string | number | null {
  if (cell === "") return null;
  return type === "number" || type === "integer" ? Number(cell) : cell;
}

/** The names of the columns, in order. */
export const COLUMN_NAMES: readonly ColumnName[] = COLUMNS.map(({ name }) => name);
