import Papa from "papaparse";
import { KEY_COLUMNS } from "../model/columns.ts";
import type { Dataset } from "../model/dataset.ts";
import { decimalsOf } from "../model/decimals.ts";
import { DOUBT, MISSING } from "../model/figure.ts";
import { isPeriod, parsePeriod } from "../model/period.ts";
import type { Site } from "../model/site.ts";
import { formatValue } from "../model/unit.ts";
import { versionsOf } from "../publish/versions.ts";
import { countWords, listWords } from "../words/words.ts";

/** A figure that another version gives otherwise. */
export interface Revised {
  /** What is measured, where or by whom, of which part and when. */
  what: string;
  from: string;
  to: string;
}

/** How the figures of a version differ from those of the version before it. */
export interface Revision {
  dataset: Dataset;
  version: string;
  /** The first of the figures whose value, unit or status is another, and how many there are besides. */
  revised: Revised[];
  left: number;
  /** What else is other, in words: "Two figures were added."; empty where nothing is. */
  besides: string;
}

/** Of a version with more, the page leads to the files of both. */
const SHOWN = 25;

type Row = Record<string, string>;

/** How each version of some datasets differs from the one before it, by the files as they were published. */
export function revisionsOf(site: Site, datasets: readonly Dataset[]): Revision[] {
  return datasets.flatMap((dataset) => {
    const versions = versionsOf(site, dataset).toReversed();
    return versions
      .slice(1)
      .map(({ date, csv }, index) =>
        revisionOf(site, dataset, date, rowsOf(versions[index]?.csv ?? ""), rowsOf(csv)),
      );
  });
}

function revisionOf(
  site: Site,
  dataset: Dataset,
  version: string,
  before: ReadonlyMap<string, Row>,
  after: ReadonlyMap<string, Row>,
): Revision {
  const both = [...after].flatMap(([key, row]) => {
    const old = before.get(key);
    return old ? [{ old, row }] : [];
  });
  const revised = both
    .filter(({ old, row }) => differ(old, row, ["value", "unit", "status"]))
    .map(({ old, row }) => ({
      what: whatOf(site, dataset, row),
      // What is suppressed now is not to be read from what stood there before.
      from: row["status"] === "c" ? "no longer shown" : valueWords(site, old),
      to: valueWords(site, row),
    }))
    // Another id of the same unit, or a last zero, is nothing to a reader.
    .filter(({ from, to }) => from !== to);
  const ranged = both.filter(
    ({ old, row }) => !differ(old, row, ["value", "unit", "status"]) && differ(old, row, ["lower", "upper"]),
  );
  const counts = [
    [after.size - both.length, "added"],
    [before.size - both.length, "taken out"],
    [ranged.length, "given another interval"],
  ] as const;
  const said = counts.flatMap(([count, what]) => (count > 0 ? [`${countWords(count)} ${what}`] : []));
  return {
    dataset,
    version,
    left: Math.max(0, revised.length - SHOWN),
    revised: revised.slice(0, SHOWN),
    besides: said.length > 0 ? `Figures: ${listWords(said)}.` : "",
  };
}

/** The rows of a published CSV by what tells them apart. */
function rowsOf(csv: string): Map<string, Row> {
  const { data } = Papa.parse<Row>(csv, { header: true, skipEmptyLines: true });
  return new Map(data.map((row) => [KEY_COLUMNS.map((name) => row[name]).join("\n"), row]));
}

function differ(a: Row, b: Row, columns: readonly string[]): boolean {
  return columns.some((name) => (a[name] ?? "") !== (b[name] ?? ""));
}

function whatOf(site: Site, dataset: Dataset, row: Row): string {
  const period = parsePeriod(row["period"] ?? "");
  const who = site.organisations.get(row["organisation"] ?? "")?.short ?? row["area_name"];
  const parts = (row["breakdown"] ?? "").split(";").map((part) => partOf(site, dataset, part));
  return [row["indicator_title"], ...parts, who, isPeriod(period) ? period.title : row["period"]]
    .filter(Boolean)
    .join(", ");
}

/** A part such as `sex=female` in words; that of a version whose words are gone as it was written. */
function partOf(site: Site, { breakdowns }: Dataset, part: string): string {
  const [dimension = "", key = ""] = part.split("=");
  if (dimension === "role") return site.roles.get(key)?.title ?? key;
  return breakdowns.find(({ id }) => id === dimension)?.values[key] ?? key;
}

/** A value as people read it, with what must be known of it, or why there is none. */
function valueWords(site: Site, row: Row): string {
  const { value = "", status: why = "" } = row;
  const unit = site.units.get(row["unit"] ?? "");
  if (value === "") return MISSING[why as keyof typeof MISSING] ?? "no value";
  const text = unit ? formatValue(Number(value), unit, decimalsOf(value)) : value;
  const doubt = DOUBT[why as keyof typeof DOUBT];
  return doubt ? `${text} (${doubt})` : text;
}
