import type { ChartRecord } from "../takeaway/record.ts";
import { inWords } from "../words/aloud.ts";
import { inPage } from "./long-table.ts";

/** What the parts of embeds say besides what they tell of their charts. */
const OWN_WORDS = [
  "In words and as a table: Form of the map, version of · 0123456789",
  "How to read this. 0 of 0, series 0 of 0. Up and down arrow keys: along a series, left and right: to another series.",
  "Home, End: first, last. H: highest. L: lowest. N: next change. T: next target missed. Enter: open its page.",
  "See the whole table: . Source: and one two three more. where this is printed of the papers of",
];

type Told = Pick<
  ChartRecord,
  "title" | "subtitle" | "time" | "description" | "citation" | "sources" | "drawn"
>;

/**
 * All texts of the embeds of some charts, drawings included: what a typeface must have that sets them and nothing else.
 *
 * @param others what else stands in them
 */
export function lettersOf(records: readonly Told[], others: readonly string[]): string[] {
  return [
    ...OWN_WORDS,
    ...others,
    ...records.flatMap(({ title, subtitle, time, description, citation, sources, drawn }) => [
      title,
      subtitle,
      time,
      description,
      citation,
      ...sources,
      ...drawn.forms.flatMap((form) => [form.title, ...form.drawings.map(textIn)]),
      inPage(drawn.table).left ?? "",
      drawn.table.caption,
      ...drawn.table.columns.map((column) => column.title),
      ...drawn.table.rows.flat().map(({ text }) => inWords(text)),
    ]),
  ];
}

/** What stands in a drawing, and what it says when a reader points at it. */
function textIn(svg: string): string {
  const points = [...svg.matchAll(/ data-points="([^"]*)"/g)].map(([, said = ""]) => said);
  return [svg.replaceAll(/<[^>]*>/g, ""), ...points].join("");
}
