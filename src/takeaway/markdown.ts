import type { DataTable } from "../render/chart.ts";
import { chartNotes, type Publisher, SHORTHAND } from "./notes.ts";
import { type ChartRecord, chartFile } from "./record.ts";

/** Path of a chart as Markdown; `path` is the chart's own part of every address. */
export function markdownPath(path: string): string {
  return `charts/${path}.md`;
}

/**
 * A chart as Markdown (CommonMark, with the tables of GitHub), for readers that are programs and take text: its words, its
 * whole table, and what a reader must know of the figures. Nothing in a text is read as markup.
 *
 * @param address makes a full address of a path on the site
 */
export function chartMarkdown(
  record: ChartRecord,
  publisher: Publisher,
  address: (path: string) => string,
): string {
  const { title, subtitle, time, description, drawn, path } = record;
  const said = new Set(["Title", "What is measured", "What it shows"]);
  const notes = chartNotes(record, publisher).filter(({ subject }) => !said.has(subject));
  return [
    `# ${escaped(title)}`,
    `${escaped(subtitle)} (${escaped(time)})`,
    escaped(description),
    tableOf(drawn.table),
    [...shorthandIn(drawn.table), ...notes]
      .map(({ subject, text }) => `- **${escaped(subject)}:** ${escaped(text)}`)
      .join("\n"),
    `Figures with the place that prints each: <${address(chartFile(path, "csv"))}>\n`,
  ].join("\n\n");
}

function tableOf({ columns, rows }: DataTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({ title }) => escaped(title))),
    line(columns.map(({ numeric }) => (numeric ? "---:" : "---"))),
    ...rows.map((row) => line(columns.map((_, index) => escaped(row[index]?.text ?? "")))),
  ].join("\n");
}

/** What the shorthand in the cells of a table means. */
function shorthandIn({ rows }: DataTable): { subject: string; text: string }[] {
  const cells = rows.flatMap((row) => row.map(({ text }) => text));
  return SHORTHAND.filter(({ symbol }) => cells.some((text) => text.includes(symbol))).map(
    ({ symbol, meaning }) => ({ subject: symbol, text: meaning }),
  );
}

/** A text on one line in which no sign is markup; addresses stay whole. */
export function escaped(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/https?:\/\/[^\s<>]*[^\s<>.,;:)]|[\\`*_[\]<>|#&]/g, (found) =>
      found.length > 1 ? `<${found}>` : `\\${found}`,
    );
}
