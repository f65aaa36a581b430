import { MISSING } from "../model/figure.ts";
import { dateTitle, isPeriod, parsePeriod } from "../model/period.ts";
import { placeTitle } from "./cells.ts";
import type { Finding } from "./finding.ts";
import type { CellPlace, Edition, Harvest, Observation } from "./layout.ts";
import type { AnyLayout } from "./registry.ts";

/** So many of a list are named before the rest is counted. */
const NAMED = 6;
const TALLIED = 4;
const NAME_WIDTH = 16;

/**
 * What the files of one folder hold, in words: grouped by layout, in the order of its first file. Files that are
 * refused are left out: they are problems.
 *
 * @param folder where they lie, as given
 */
export function reportOf(folder: string, findings: readonly Finding[]): string {
  const groups = new Map<string, Told[]>();
  for (const finding of findings) {
    const title = titleOf(finding);
    if (title !== undefined) groups.set(title, [...(groups.get(title) ?? []), finding as Told]);
  }
  return [...groups]
    .map(([title, told]) => [title, ...linesOf(folder, told).map(tabled)].join("\n"))
    .join("\n\n");
}

type Told = Extract<Finding, { recognition: unknown }>;
type Line = [name: string, text: string];

function titleOf(finding: Finding): string | undefined {
  if ("problem" in finding) return undefined;
  const { recognition } = finding;
  if (recognition.is === "layout") return `${recognition.layout.title} (${recognition.layout.id})`;
  if (recognition.is === "asks")
    return `${recognition.layout.title} (${recognition.layout.id}): not read until you answer`;
  if (recognition.is === "companion") return `Read with the files beside it (${recognition.layout.id})`;
  if (recognition.is === "known") return `${recognition.kind.title}: known, not published here`;
  return undefined;
}

function linesOf(folder: string, told: readonly Told[]): Line[] {
  const files: Line = ["files", `${number(told.length)} in ${folder}: ${named(told.map(nameOf))}`];
  const { recognition, reads = [] } = told[0] as Told;
  if (recognition.is === "known") return [files, ["why", recognition.kind.why]];
  if (recognition.is === "asks")
    return [
      // All of them: a person has to go through the list.
      ["files", `${number(told.length)} in ${folder}: ${told.map(nameOf).join("; ")}`],
      ...recognition.questions.map(
        ({ id, question, form }): Line => ["question", `${question} Give --answer ${id}=${form}.`],
      ),
    ];
  if (recognition.is !== "layout") return [files];
  const harvests = told.flatMap(({ path, harvest }) =>
    harvest ? [{ file: nameOf({ path }), harvest }] : [],
  );
  return [
    files,
    ...(told.length === 1 ? reads.map((line): Line => ["reads", line]) : []),
    ...saidIn(
      recognition.layout,
      harvests.map(({ harvest }) => harvest),
    ),
    ...leftOutIn(harvests),
    ...notUnderstoodIn(harvests),
  ];
}

/** Editions, measures, places and figures. */
function saidIn(layout: AnyLayout, harvests: readonly Harvest[]): Line[] {
  const all = harvests.flatMap(({ observations }) => observations);
  const links = harvests.flatMap(({ links = [] }) => links).length;
  const titles = { ...layout.measures, ...Object.assign({}, ...harvests.map(({ measures }) => measures)) };
  const measures = unique(all.map(({ measure }) => titles[measure]?.title ?? measure));
  // By code: names change over the years. Of several names the last one read stands.
  const places = new Map(all.map(({ place }) => [place.code || place.name, place.name || place.code]));
  const remarks = unique(harvests.flatMap(({ remarks = [] }) => remarks));
  return [
    ...editionLines(harvests.map(({ edition }) => edition)),
    ...(all.length === 0
      ? []
      : ([
          ["periods", spanOf(all.map(({ period }) => period))],
          ["measures", `${number(measures.length)}: ${named(measures)}`],
          ["places", `${number(places.size)}: ${named([...places.values()])}`],
        ] as Line[])),
    ...(all.length > 0 || links === 0 ? [["figures", figuresOf(all)] as Line] : []),
    ...(links > 0 ? [["links", `${number(links)} of one code to another`] as Line] : []),
    ...remarks.map((remark): Line => ["note", remark]),
  ];
}

function editionLines(editions: readonly Edition[]): Line[] {
  const published = editions.flatMap(({ published }) => published ?? []);
  const revised = editions.flatMap(({ revised }) => revised ?? []);
  const ids = unique(editions.map(({ id }) => id));
  const some = (days: readonly string[]) =>
    days.length < editions.length ? ` (printed in ${number(days.length)} of ${number(editions.length)})` : "";
  return [
    ids.length === 1 ? ["edition", spanOf(ids)] : ["editions", `${number(ids.length)}, ${spanOf(ids)}`],
    ["published", published.length === 0 ? "no day is printed" : `${daysOf(published)}${some(published)}`],
    ...(revised.length === 0 ? [] : [["revised", `${daysOf(revised)}${some(revised)}`] as Line]),
    [
      "status",
      unique(editions.map(({ status }) => status))
        .sort()
        .join(", "),
    ],
  ];
}

/** "1,200 with a number; 14 without: 12 not available (“-”), 2 suppressed (“*”); 3 in doubt: 3 counted twice". */
function figuresOf(all: readonly Observation[]): string {
  const missing = all.flatMap(({ missing }) => missing ?? []);
  const doubts = all.flatMap(({ doubt }) => doubt ?? []);
  const marks = tally(
    missing.map(({ status, mark }) => `${MISSING[status]} (${mark === "" ? "an empty cell" : `“${mark}”`})`),
  );
  return [
    `${number(all.length - missing.length)} with a number`,
    ...(marks.length > 0 ? [`${number(missing.length)} without: ${marks.join(", ")}`] : []),
    ...(doubts.length > 0
      ? [`${number(doubts.length)} in doubt: ${tally(doubts.map(({ note }) => note)).join(", ")}`]
      : []),
  ].join("; ");
}

type Read = { file: string; harvest: Harvest };

function leftOutIn(read: readonly Read[]): Line[] {
  const kinds = new Map<string, { count: number; first: string }>();
  for (const { file, harvest } of read)
    for (const { why, count, at } of harvest.leftOut) {
      const kind = kinds.get(why);
      kinds.set(why, { count: (kind?.count ?? 0) + count, first: kind?.first ?? placeIn(read, file, at) });
    }
  return [...kinds].map(([why, { count, first }]) => [
    "left out",
    `${number(count)}: ${why}; the first is ${first}`,
  ]);
}

function notUnderstoodIn(read: readonly Read[]): Line[] {
  const all = read.flatMap(({ file, harvest }) => harvest.notUnderstood.map((each) => ({ file, ...each })));
  return [
    ...all
      .slice(0, NAMED)
      .map(
        ({ file, message, expected, found, at }): Line => [
          "not understood",
          `${placeIn(read, file, at)}: ${message}; expected ${expected}, found ${found}`,
        ],
      ),
    ...(all.length > NAMED ? [["not understood", `and ${number(all.length - NAMED)} more`] as Line] : []),
  ];
}

/** The place in a file, and which file where there are several. */
function placeIn(read: readonly Read[], file: string, at: CellPlace): string {
  return `${read.length > 1 ? `${file}, ` : ""}${placeTitle(at)}`;
}

function spanOf(ids: readonly string[]): string {
  const periods = unique(ids).map((id) => {
    const period = parsePeriod(id);
    return isPeriod(period) ? period : { start: id, end: id, title: id };
  });
  const sorted = periods.sort((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end));
  const [first, last] = [sorted[0]?.title ?? "", sorted.at(-1)?.title ?? ""];
  if (first === last) return first;
  return first.includes(" to ") ? `first ${first}, last ${last}` : `${first} to ${last}`;
}

function daysOf(days: readonly string[]): string {
  const sorted = [...days].sort();
  const [first, last] = [sorted[0] as string, sorted.at(-1) as string];
  return first === last ? dateTitle(first) : `${dateTitle(first)} to ${dateTitle(last)}`;
}

function nameOf({ path }: { path: string }): string {
  return path.split(/[\\/]/).at(-1) as string;
}

/** The first of many; names of measures and places have commas of their own. */
function named(words: readonly string[]): string {
  const rest = words.length - NAMED;
  return [...words.slice(0, NAMED), ...(rest > 0 ? [`and ${number(rest)} more`] : [])].join("; ");
}

/** Each text with how often it comes, the most frequent first. */
function tally(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  const others = sorted.slice(TALLIED).reduce((sum, [, count]) => sum + count, 0);
  return [
    ...sorted.slice(0, TALLIED).map(([text, count]) => `${number(count)} ${text}`),
    ...(others > 0 ? [`${number(others)} of other kinds`] : []),
  ];
}

function tabled([name, text]: Line): string {
  return `  ${name.padEnd(NAME_WIDTH)}${text}`;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function number(count: number): string {
  return count.toLocaleString("en-GB");
}
