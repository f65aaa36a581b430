/** Columns of every CSV of figures, whether or not a row fills them, for a figure of a pack. */
export const REQUIRED = ["indicator", "period", "value", "source", "line"] as const;

/** Columns that stand before those of the breakdowns, in the order of a file. */
export const BEFORE_BREAKDOWNS = ["indicator", "area", "organisation", "period", "role", "print"] as const;

/** Columns that stand after those of the breakdowns. */
export const AFTER_BREAKDOWNS = [
  "value",
  "lower",
  "upper",
  "numerator",
  "denominator",
  "status",
  "source",
  "line",
  "edition",
  "table",
  "row_label",
  "also",
  "note",
  "derived",
  "period_basis",
  "place_basis",
  "verdict",
  "verdict_against",
  "verdict_by",
] as const;

/** Columns that a CSV may lack. */
export const OPTIONAL: readonly string[] = [...BEFORE_BREAKDOWNS, ...AFTER_BREAKDOWNS].filter(
  (column) => !REQUIRED.some((each) => each === column),
);
