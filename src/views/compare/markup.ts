import { inCell } from "../../words/in-cell.ts";
import { capital, countWords, listWords } from "../../words/words.ts";
import { type Comparison, LEAST, LEAST_KNOWN, type Listed, type Row } from "./comparison.ts";
import { keyMark, rowDrawing } from "./row-drawing.ts";
import type { Tree } from "./tree.ts";

/** Makes an address from a path on the site. */
export type Link = (path: string) => string;

/** "Bramwick and Dunnock", "Orle, Pellmouth and North Wolds" */
export function namesOf({ places }: Pick<Comparison, "places">): string {
  return listNames(places.map(({ name }) => name));
}

/** The title of a page on which places are compared. */
export function comparisonTitle(names: readonly string[]): string {
  return `${listNames(names)} compared`;
}

/** Parted by semicolons where a name has a comma: "Dunnock ward, since 2025; Orle ward". */
function listNames(names: readonly string[]): string {
  return names.some((name) => name.includes(",")) ? names.join("; ") : listWords(names);
}

/** How many measures are compared and of what, as the page begins. */
export function leadOf({ places, rows, listed, comparators }: Comparison): string {
  const count = rows.length + listed.length;
  if (count === 0) return "They share no measure that can be set side by side.";
  const beside = comparators.length === 0 ? "" : `, with ${listWords(comparators)} beside them where known`;
  const whom = places.length === LEAST ? "both" : "two of them or more";
  return `${capital(countWords(count))} ${count === 1 ? "measure is" : "measures are"} known of ${whom}${beside}.`;
}

/** What a comparison shows: its rows, its table, and what must be known of both. */
export function comparisonTree(comparison: Comparison, link: Link): Tree {
  const { rows, listed, apart, comparators } = comparison;
  const ranked = rows.filter(({ gap }) => gap !== undefined);
  const unranked = rows.filter(({ gap }) => gap === undefined);
  return [
    "copy-comparison",
    { "data-title": comparisonTitle(comparison.places.map(({ name }) => name)) },
    // Room for the buttons of the script, so that nothing moves when they come.
    ...(rows.length + listed.length > 0 ? [["p", { class: "copies" }] as Tree] : []),
    ...rowsTree("Largest gap first", ranked, comparison, link),
    ...rowsTree("Known of few places", unranked, comparison, link),
    ...(rows.length > 0 ? [["p", { class: "quiet" }, ...howWords(comparison, link)] as Tree] : []),
    ...(rows.length + listed.length > 0 ? [["h2", {}, "The same as a table"] as Tree] : []),
    ...(rows.length + listed.length > 0 ? [tableTree(comparison, comparators, link)] : []),
    ...(apart.length > 0
      ? ([
          ["h2", {}, "Not set side by side"],
          ["ul", {}, ...apart.map(({ title, why }): Tree => ["li", {}, `${title}: ${why}`])],
        ] as Tree[])
      : []),
  ];
}

function rowsTree(heading: string, rows: readonly Row[], comparison: Comparison, link: Link): Tree[] {
  if (rows.length === 0) return [];
  return [
    ["h2", {}, heading],
    ["ol", { class: "compared" }, ...rows.map((row) => rowTree(row, comparison, link))],
  ];
}

function rowTree(row: Row, { places, comparators }: Comparison, link: Link): Tree {
  return [
    "li",
    {},
    [
      "div",
      {},
      ["h3", {}, ["a", { href: link(row.link) }, row.title]],
      ["p", { class: "quiet" }, `${row.when}. ${row.dataset}`],
    ],
    [
      "div",
      {},
      rowDrawing(row, comparators),
      [
        "p",
        { class: "ends", "aria-hidden": "true" },
        ["span", {}, row.low.text],
        ["span", {}, row.high.text],
      ],
      [
        "ul",
        { class: "keyed" },
        ...row.values.map(
          ({ text }, index): Tree => [
            "li",
            {},
            keyMark("place", index),
            ` ${places[index]?.name}: `,
            ["b", {}, text],
          ],
        ),
        ...row.beside.map(
          ({ name, text }): Tree => [
            "li",
            {},
            keyMark("comparator", comparators.indexOf(name)),
            ` ${name}: ${text}`,
          ],
        ),
      ],
      ...(row.certain ? [["p", {}, row.certain] as Tree] : []),
    ],
  ];
}

/** What a line is and what a gap is on it. */
export const LINES_IN_WORDS =
  "Each line runs from the lowest to the highest figure of any place that this site has for the measure at that time. The gap is the part of the line between the places compared, so that measures in different units can be put in order.";

/** How rows are drawn and sorted, and what may be said of a difference: once a page. */
function howWords({ rows, isWeighed }: Comparison, link: Link): Tree[] {
  const few = rows.some(({ gap }) => gap === undefined)
    ? ` Measures known of fewer than ${LEAST_KNOWN} places stand apart, in the order of the alphabet: there nearly every gap is the whole line.`
    : "";
  const certain = isWeighed
    ? "“Higher” and “not clearly different” stand only where both have a 95% interval. Elsewhere the values stand side by side, and nothing says whether they differ by more than chance."
    : "None of these figures comes with an interval for each place. They stand side by side, and nothing says whether they differ by more than chance.";
  return [
    `${LINES_IN_WORDS}${few} ${certain} `,
    ["a", { href: link("about/methods/#side-by-side") }, "How places are compared"],
  ];
}

function tableTree(comparison: Comparison, comparators: readonly string[], link: Link): Tree {
  const { places, listed, isWeighed } = comparison;
  const head = (text: string, isNumber = false): Tree => [
    "th",
    { scope: "col", class: isNumber ? "number" : undefined },
    text,
  ];
  const hasNotes = listed.length > 0 || isWeighed;
  const caption = `${namesOf(comparison)}: every measure that two of them share`;
  return [
    "section",
    { class: "scroll", tabindex: "0", "aria-label": caption },
    [
      "table",
      {},
      ["caption", {}, caption],
      [
        "thead",
        {},
        [
          "tr",
          {},
          head("Measure"),
          head("Period"),
          ...[...places.map(({ name }) => name), ...comparators].map((name) => head(name, true)),
          ...(hasNotes ? [head("What can be said")] : []),
        ],
      ],
      [
        "tbody",
        {},
        ...tableRows(comparison).map(
          ({ line, cells, note }): Tree => [
            "tr",
            {},
            ["th", { scope: "row" }, ["a", { href: link(line.link) }, line.title]],
            ["td", {}, line.when || "several"],
            ...cells.map((text): Tree => ["td", { class: "number" }, inCell(text)]),
            ...(hasNotes ? [["td", {}, note] as Tree] : []),
          ],
        ),
      ],
    ],
  ];
}

/** The rows of the table: of each measure the cells of all places, then of all comparators, and what can be said. */
export function tableRows({ rows, listed, comparators }: Comparison): {
  line: Row | Listed;
  cells: string[];
  note: string;
}[] {
  return [...rows, ...listed].map((line) => ({
    line,
    cells: [
      ...line.values.map(({ text }) => text),
      ...comparators.map((name) => line.beside.find((each) => each.name === name)?.text ?? ""),
    ],
    note: "why" in line ? line.why : line.certain,
  }));
}
