import { isPeriod, parsePeriod } from "../../model/period.ts";
import { listWords } from "../../words/words.ts";
import type { Change } from "./merge.ts";
import type { DatasetPlan } from "./plan.ts";
import type { CsvRow } from "./row.ts";

/** So many of a list are named before the rest is counted. */
const NAMED = 8;
const INDENT = "  ";

/** What an import does to a dataset, for the person who ran it. */
export function changesOf(plan: DatasetPlan, all = false): string {
  const { added, revised, cited, unchanged, differing } = plan;
  const isNew = added.length + revised.length + cited.length > 0;
  const limit = all ? Number.POSITIVE_INFINITY : NAMED;
  return [
    `${plan.title} (${plan.id})`,
    `${isNew ? `${number(unchanged)} unchanged` : `nothing new: ${number(unchanged)} figures as they are here`}`,
    ...(added.length > 0 ? [`${number(added.length)} new: ${byPeriod(added)}`] : []),
    ...(added.length <= limit ? added.map((row) => `${INDENT}${nameOf(row)}: ${numberWords(row)}`) : []),
    ...told(revised, "revised", limit),
    ...told(cited, "now cited from another place, with the same number", limit, false),
    ...told(differing, "that give way to what stands here, and differ from it", limit),
    ...(all ? [...plan.leftOut] : []).map(([why, count]) => `${number(count)} left out: ${why}`),
  ]
    .map((line, index) => (index === 0 ? line : INDENT + line))
    .join("\n");
}

function told(changes: readonly Change[], what: string, limit: number, numbers = true): string[] {
  if (changes.length === 0) return [];
  const rest = changes.length - limit;
  return [
    `${number(changes.length)} ${what}${numbers ? ":" : ""}`,
    ...(numbers ? changes.slice(0, limit) : []).map(
      ({ was, now }) => `${INDENT}${nameOf(now)}: ${numberWords(was)} → ${numberWords(now)}`,
    ),
    ...(numbers && rest > 0 ? [`${INDENT}and ${number(rest)} more; --all names them`] : []),
  ];
}

/** "four-hours, mwl, 2024-01 (2024-01, Provider Level Data)" */
function nameOf(row: CsvRow): string {
  const { indicator, organisation, area, period, edition, table } = row;
  return `${[indicator, organisation, area, period].filter(Boolean).join(", ")} (${[edition, table].filter(Boolean).join(", ")})`;
}

/** "72.6 (10,412 of 14,341)", "none (x)" */
function numberWords({ value, status, numerator, denominator }: CsvRow): string {
  const counts = [numerator, denominator].filter(Boolean).join(" of ");
  return [value || `none (${status})`, counts && `(${counts})`].filter(Boolean).join(" ");
}

function byPeriod(rows: readonly CsvRow[]): string {
  const counts = [...Map.groupBy(rows, ({ period = "" }) => period)].sort(([a], [b]) => (a < b ? -1 : 1));
  const words = counts.map(([id, { length }]) => `${titleOf(id)} (${number(length)})`);
  return words.length > NAMED
    ? `${titleOf(counts[0]?.[0] ?? "")} to ${titleOf(counts.at(-1)?.[0] ?? "")}, ${number(counts.length)} periods`
    : listWords(words);
}

function titleOf(id: string): string {
  const period = parsePeriod(id);
  return isPeriod(period) ? period.title : id;
}

function number(count: number): string {
  return count.toLocaleString("en-GB");
}

/** What changed in a dataset, as a sentence for its list of revisions. */
export function revisionWords({ added, revised }: Pick<DatasetPlan, "added" | "revised">): string {
  const count = (rows: number, what: string) =>
    `${number(rows)} ${rows === 1 ? "figure" : "figures"} ${what}`;
  const parts = [
    ...(added.length > 0 ? [`${count(added.length, "added")}: ${byPeriod(added)}`] : []),
    ...(revised.length > 0
      ? [`${count(revised.length, "revised by the publisher")}: ${byPeriod(revised.map(({ now }) => now))}`]
      : []),
  ];
  return `${parts.join(". ")}.`;
}
