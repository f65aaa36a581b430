import { z } from "zod";

export const packSchema = z.strictObject({
  committee: z.string().describe("The committee whose meeting the papers are for."),
  council: z.string().describe("The council that published them."),
  date: z.iso.date({ error: "a day such as 2015-03-26" }).describe("Day of the meeting."),
  title: z.string().describe("A short name for lists."),
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

/** The papers of one meeting. */
export type Pack = z.infer<typeof packSchema> & { id: string };
export type AgendaItem = Pack["items"][number];

/** The agenda item whose report a line belongs to. */
export function itemAt(pack: Pack, line: number): AgendaItem | undefined {
  return pack.items.find((item) => item.from <= line && line <= item.to);
}
