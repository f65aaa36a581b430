import { typedRow } from "../model/columns.ts";
import type { Figure } from "../model/figure.ts";
import { figureRow } from "../model/figure-rows.ts";
import { type Print, printPath, sourceIdOf } from "../model/print.ts";
import { meetingOf, reportOf } from "../model/provenance.ts";
import { editionTitle, publicationTitle } from "../model/publication.ts";
import { figureNotes, type Publisher } from "./notes.ts";
import type { ChartRecord } from "./record.ts";

/**
 * A chart as JSON: its words, its table as shown, and its figures as numbers, each with the place that prints it. The
 * keys of a figure are the columns of the CSV; what is empty there is left out here.
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
    documents: documentsOf(drawn.figures),
    figures: drawn.figures.map((figure) => figureObject(record, figure, address)),
  })}\n`;
}

/**
 * A figure by the names of its columns. What it has not is left out, but its value, which nobody must take for said; so is
 * what the whole chart says.
 */
function figureObject(
  record: ChartRecord,
  figure: Figure,
  address: (path: string) => string,
): Record<string, string | number | null> {
  const { value, dataset, topic, ...cells } = typedRow(figureRow(record.dataset, figure));
  const said = Object.entries(cells).filter(([, cell]) => cell !== null);
  return { value, ...Object.fromEntries(said), source_page: address(printPath(figure.source)) };
}

/** What prints the figures, by the id in `source_document`: its name, and those of its items or editions. */
function documentsOf(figures: readonly Figure[]): Record<string, Document> {
  const prints = Map.groupBy(
    figures.map(({ source }) => source),
    sourceIdOf,
  );
  return Object.fromEntries([...prints].map(([id, all]) => [id, documentOf(all)]));
}

interface Document {
  title: string;
  /** Titles of reports by `source_item`, of editions by `source_edition`. */
  parts: Record<string, string>;
}

function documentOf(prints: readonly Print[]): Document {
  return {
    title: titleOf(prints[0] as Print),
    parts: Object.fromEntries(
      prints.map((print) =>
        print.kind === "pack"
          ? [print.item.number, reportOf(print.item)]
          : [print.edition.id, editionTitle(print.edition)],
      ),
    ),
  };
}

function titleOf(print: Print): string {
  return print.kind === "pack" ? meetingOf(print.pack) : publicationTitle(print.publication);
}
