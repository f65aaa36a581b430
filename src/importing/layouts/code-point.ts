import { numberOf, placeOf, textOf } from "../cells.ts";
import type { Cell, FeedFile, Sheet } from "../feed-file.ts";
import { defineLayout } from "../layout.ts";
import { harvestOf, leaveOut } from "../record-table.ts";

/**
 * How the file is read: no heads, one postcode a row, from the first row on. The names of the columns stand in
 * `Code-Point_Open_Column_Headers.csv` beside it, short ones in the first row and long ones in the second; where that
 * file is not given, they are those of `USUAL`. The day of the edition stands in `metadata.txt`.
 *
 *     "L99 1AA",10,338693,397913,"E92000001","E19000001","E18000002","","E08000099","E05990946"
 */
interface Plan {
  columns: Record<(typeof USUAL)[number], number>;
  edition: string;
  published: string;
}

const USUAL = ["PC", "PQ", "EA", "NO", "CY", "RH", "LH", "CC", "DC", "WC"] as const;

const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/;
const WARD = /^[EWSN]\d{8}$/;
/** Positions that the publisher does not know. */
const NO_POSITION = 90;

/** Code-Point Open: each live postcode with its ward. */
export default defineLayout<Plan>({
  id: "code-point",
  title: "Code-Point Open, postcodes with their wards, Ordnance Survey",
  publication: "code-point-open",
  measures: {},

  companion: (file, other) =>
    hasPostcode(file) && (headsOf(other) !== undefined || copyrightDay(other) !== undefined),

  plan(file, _answers, companions = []) {
    const heads = companions.map(headsOf).find((each) => each !== undefined) ?? [...USUAL];
    const columns = Object.fromEntries(USUAL.map((head) => [head, heads.indexOf(head)])) as Plan["columns"];
    const sheet = file.sheets[0];
    const first = sheet?.rows[0] ?? [];
    const cells = USUAL.filter((head) => fitsHead(head, first[columns[head]]));
    const lost = USUAL.find((head) => !cells.includes(head));
    if (!sheet || lost)
      return {
        mismatch: {
          // Other columns may be empty in any file.
          fits: cells.includes("PC") ? (cells.length / USUAL.length) * 0.5 : 0,
          expected: `a postcode, its quality, its position and the codes of its areas in the first row (column ${lost} is the first that differs)`,
          found: first.map(textOf).filter(Boolean).join(", ") || "no table",
          ...(sheet ? { at: placeOf(sheet, 0, Math.max(0, columns[lost ?? "PC"])) } : {}),
        },
      };
    const published = companions.map(copyrightDay).find((day) => day !== undefined);
    if (!published)
      return {
        mismatch: {
          fits: 0.9,
          expected: "metadata.txt of the same download beside it, with a line “COPYRIGHT DATE: 20991020”",
          found: "none, so that nobody can say of when these postcodes are",
        },
      };
    return { plan: { columns, edition: published.slice(0, 7), published } };
  },

  describe: ({ published }) => [
    `postcodes as of ${published}`,
    "the ward of each, and how good its position is",
  ],

  read(file, { columns, edition, published }) {
    const sheet = file.sheets[0] as Sheet;
    const harvest = harvestOf({ publication: "code-point-open", id: edition, published, status: "final" });
    const links: NonNullable<typeof harvest.links> = [];
    for (const [index, row] of sheet.rows.entries()) {
      if (row.every((cell) => textOf(cell) === "")) continue;
      const [from, to] = [textOf(row[columns.PC]).toUpperCase(), textOf(row[columns.WC])];
      const quality = numberOf(row[columns.PQ]);
      if (to === "") leaveOut(harvest, "has no ward", sheet, index);
      else if (quality === NO_POSITION) leaveOut(harvest, "has no position", sheet, index);
      else if (!POSTCODE.test(from) || !WARD.test(to) || quality === undefined)
        harvest.notUnderstood.push({
          message: "This row is no postcode with its quality and ward",
          expected: "a row such as L99 1AA, 10, …, E05990946",
          found: row.map(textOf).join(", "),
          at: placeOf(sheet, index, columns.PC),
        });
      else links.push({ from: spaced(from), to, quality, at: placeOf(sheet, index, columns.PC) });
    }
    return { ...harvest, links };
  },
});

function fitsHead(head: (typeof USUAL)[number], cell: Cell | undefined): boolean {
  if (head === "PC") return POSTCODE.test(textOf(cell));
  if (head === "PQ" || head === "EA" || head === "NO") return numberOf(cell) !== undefined;
  if (head === "DC" || head === "WC" || head === "CY") return textOf(cell) === "" || WARD.test(textOf(cell));
  return cell !== undefined;
}

/** Whether a postcode stands in the first row; no table with heads has one there. */
function hasPostcode({ sheets }: FeedFile): boolean {
  return (sheets[0]?.rows[0] ?? []).some((cell) => POSTCODE.test(textOf(cell)));
}

/** The short names of the columns, where a file is that of the heads. */
function headsOf({ sheets }: FeedFile): string[] | undefined {
  const [short, long] = (sheets[0]?.rows ?? []).slice(0, 2).map((row) => row.map(textOf));
  return short?.[0] === "PC" && long?.[0] === "Postcode" ? short : undefined;
}

/** The day of an edition, where a file is its `metadata.txt`. */
function copyrightDay({ sheets }: FeedFile): string | undefined {
  const lines = (sheets[0]?.rows ?? []).slice(0, 20).map((row) => textOf(row[0]));
  if (!lines.some((line) => /^PRODUCT: OS CODE-POINT/.test(line))) return undefined;
  const [, year, month, day] = lines
    .map((line) => /^COPYRIGHT DATE: (\d{4})(\d{2})(\d{2})$/.exec(line))
    .find(Boolean) ?? [undefined];
  return year && `${year}-${month}-${day}`;
}

/** Seven characters leave no room for a blank: “PR999AA” is PR99 9AA. */
function spaced(postcode: string): string {
  const close = postcode.replace(" ", "");
  return `${close.slice(0, -3)} ${close.slice(-3)}`;
}
