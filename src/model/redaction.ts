import Papa from "papaparse";

/** Columns that say which figure a row is. */
const KEY = ["indicator", "area_code", "organisation", "period", "breakdown"] as const;
/** Columns in which a figure that is left out says nothing, or only that. */
const SAYS = [
  "value",
  "status",
  "lower",
  "upper",
  "numerator",
  "denominator",
  "derived",
  "note",
  "interval_method",
  "verdict",
  "verdict_against",
  "verdict_by",
] as const;

/**
 * A published version without what is left out by now: its rows say of such a figure what the present version says.
 * All else keeps its bytes.
 *
 * @param kept the CSV as it was published
 * @param now the CSV of the present version
 */
export function redacted(kept: string, now: string): string {
  const withheld = new Map(
    read(now)
      .data.filter(({ status }) => status === "c")
      .map((row) => [keyOf(row), row]),
  );
  const { data, meta } = read(kept);
  const fields = meta.fields ?? [];
  const said = SAYS.filter((name) => fields.includes(name));
  const without = data.map((row) => {
    const present = withheld.get(keyOf(row));
    return present && said.some((name) => row[name] !== present[name])
      ? { ...row, ...Object.fromEntries(said.map((name) => [name, present[name]])) }
      : row;
  });
  if (without.every((row, index) => row === data[index])) return kept;
  const cells = without.map((row) => fields.map((name) => row[name]));
  return `${Papa.unparse({ fields, data: cells }, { newline: "\n" })}\n`;
}

type Row = Partial<Record<string, string>>;

function read(csv: string): Papa.ParseResult<Row> {
  return Papa.parse<Row>(csv, { header: true, skipEmptyLines: true });
}

function keyOf(row: Row): string {
  return KEY.map((name) => row[name]).join("|");
}
