import type { Figure } from "../model/figure.ts";
import { figureRow } from "../model/figure-rows.ts";
import { type Print, printPath } from "../model/print.ts";
import { meetingOf, reportOf } from "../model/provenance.ts";
import { editionTitle, publicationTitle } from "../model/publication.ts";
import { figureNotes, type Publisher } from "./notes.ts";
import type { ChartRecord } from "./record.ts";

const NUMBERS = ["value", "lower", "upper", "numerator", "denominator", "source_line"] as const;

/**
 * A chart as JSON: its words, its table as shown, and its figures as numbers, each with the place that prints it. The
 * keys of a figure are the columns of the CSV; what is empty there is null here.
 *
 * @param address makes a full address of a path on the site
 */
export function chartJson(
  record: ChartRecord,
  { name, publisher, licence }: Publisher,
  address: (path: string) => string,
): string {
  const { dataset, spec, drawn } = record;
  return `${JSON.stringify({
    title: record.title,
    subtitle: record.subtitle,
    description: record.description,
    dataset: { id: dataset.id, title: dataset.title, topic: dataset.topic.id },
    chart: { id: spec.id, type: spec.type },
    version: record.version,
    page: record.page,
    embed: record.embed,
    files: record.files,
    citation: record.citation,
    licence,
    publisher: { name, statement: publisher.statement },
    sources: record.sources,
    notes: figureNotes(dataset, drawn.figures),
    table: {
      caption: drawn.table.caption,
      columns: drawn.table.columns.map(({ title, numeric = false }) => ({ title, numeric })),
      rows: drawn.table.rows.map((row) => row.map(({ text }) => text)),
    },
    figures: drawn.figures.map((figure) => figureObject(record, figure, address)),
  })}\n`;
}

function figureObject(
  { dataset }: ChartRecord,
  figure: Figure,
  address: (path: string) => string,
): Record<string, string | number | null> {
  const row = figureRow(dataset, figure);
  const texts = Object.entries(row).map(([column, text]) => [column, text === "" ? null : text]);
  const numbers = NUMBERS.map((column) => [column, row[column] === "" ? null : Number(row[column])]);
  return {
    ...Object.fromEntries(texts),
    ...Object.fromEntries(numbers),
    ...sourceInWords(figure.source),
    source_page: address(printPath(figure.source)),
  };
}

/** Meeting and report, or publication and edition; what a source of its kind does not have is null. */
function sourceInWords(print: Print): Record<string, string | null> {
  const [meeting, report] =
    print.kind === "pack" ? [meetingOf(print.pack), reportOf(print.item)] : [null, null];
  const [publication, edition] =
    print.kind === "pack" ? [null, null] : [publicationTitle(print.publication), editionTitle(print.edition)];
  return {
    source_meeting: meeting,
    source_report: report,
    source_publication: publication,
    source_edition_title: edition,
  };
}
