import { z } from "zod";

export const packSchema = z.strictObject({
  committee: z.string().describe("The committee whose meeting the papers are for."),
  council: z.string().describe("The council that published them."),
  date: z.iso.date({ error: "a day such as 2015-03-26" }).describe("Day of the meeting."),
  title: z.string().describe("A short name for lists."),
  address: z
    .url({ protocol: /^https?$/, error: "a full address such as https://example.org/papers/" })
    .optional()
    .describe("Where the papers are found; left out where that is not known for certain."),
  lines: z.int().positive().describe("Number of lines of the pack's text."),
  items: z
    .array(
      z.strictObject({
        number: z.string().default("").describe("Number on the agenda; empty where none is printed."),
        title: z.string().describe("The report."),
        pages: z.string().default("").describe("Pages of the pack; empty where unknown."),
        from: z.int().positive().describe("First line of the report in the text."),
        to: z.int().positive().describe("Last line of the report in the text."),
      }),
    )
    .describe("The reports on the agenda."),
});

/** The papers of one meeting, with what is known of the lines that figures cite, by their numbers. */
export type Pack = z.infer<typeof packSchema> & { id: string; cited: ReadonlyMap<number, CitedLine> };
export type AgendaItem = Pack["items"][number];

/** What a line of a pack prints of the figures that cite it, and the pages between which it stands. */
export interface CitedLine {
  pages: Pages;
  /** Numbers as printed with the labels beside them, cell by cell; empty where no number of it is published. */
  printed: string;
}

/** The first and the last page of the pack on which something may stand; an end is left out where no mark bounds it. */
export interface Pages {
  first?: number;
  last?: number;
}

/** The agenda item whose report a line belongs to. */
export function itemAt(pack: Pack, line: number): AgendaItem | undefined {
  return pack.items.find((item) => item.from <= line && line <= item.to);
}

/** The pages between which some lines stand, all together; the more lines, the wider. */
export function pagesOf(pack: Pack, lines: readonly number[]): Pages {
  const all = lines.map((line) => pack.cited.get(line)?.pages ?? {});
  const [firsts, lasts] = [all.map(({ first }) => first), all.map(({ last }) => last)];
  return {
    ...(firsts.every((page) => page !== undefined) ? { first: Math.min(...firsts) } : {}),
    ...(lasts.every((page) => page !== undefined) ? { last: Math.max(...lasts) } : {}),
  };
}

/** "page 136", "between pages 116 and 136", "page 94 or later"; empty where nothing is known. */
export function pagesInWords({ first, last }: Pages): string {
  if (first === undefined) return last === undefined ? "" : `page ${last} or earlier`;
  if (last === undefined) return `page ${first} or later`;
  return first === last ? `page ${first}` : `between pages ${first} and ${last}`;
}

/** The same for a cell of a table: "136", "116 to 136". */
export function pagesInShort(pages: Pages): string {
  return pagesInWords(pages)
    .replace(/^page |^between pages /, "")
    .replace(" and ", " to ");
}
