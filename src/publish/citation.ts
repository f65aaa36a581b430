import type { Dataset } from "../model/dataset.ts";
import type { SiteFile } from "../model/site.ts";
import { dayOfVersion, titleOfVersion } from "../model/version.ts";
import { creditOf } from "../words/credit.ts";
import { capital } from "../words/words.ts";

type Publisher = Pick<SiteFile, "publisher" | "licence">;

/** Path of a dataset's page, or of one of its files: these never change. */
export const datasetPaths = {
  page: (id: string) => `datasets/${id}/`,
  csv: (id: string) => `data/${id}.csv`,
  xlsx: (id: string) => `data/${id}.xlsx`,
  metadata: (id: string) => `data/${id}.csv-metadata.json`,
  api: (id: string) => `api/v1/datasets/${id}.json`,
  bib: (id: string) => `data/${id}.bib`,
  /** The figures of one version, which stay but for what must be left out. */
  version: (id: string, date: string) => `data/${id}/${date}.csv`,
};

/**
 * How to cite a version of a dataset, in plain text: with the period of its figures, and who published them first.
 *
 * @param address makes a full address of a path on the site
 */
export function citationText(
  { id, title, updated, figures }: Pick<Dataset, "id" | "title" | "updated" | "figures">,
  { publisher }: Publisher,
  address: (path: string) => string,
): string {
  const place = address(datasetPaths.version(id, updated));
  return `${publisher.name} (${updated.slice(0, 4)}). ${title}: ${creditOf(figures)}. Version of ${titleOfVersion(updated)} [Data set]. ${place}`;
}

/** The same as an entry for BibTeX. */
export function bibtex(
  { id, title, updated, figures }: Pick<Dataset, "id" | "title" | "updated" | "figures">,
  { publisher, licence }: Publisher,
  address: (path: string) => string,
): string {
  const [year = "", month = "", day = ""] = dayOfVersion(updated).split("-");
  const fields = {
    author: `{${escapeTex(publisher.name)}}`,
    title: `{${escapeTex(title)}}`,
    year,
    month,
    day,
    version: updated,
    publisher: `{${escapeTex(publisher.name)}}`,
    howpublished: "Data set",
    url: address(datasetPaths.version(id, updated)),
    note: `${escapeTex(capital(creditOf(figures)))}. Latest version: \\url{${address(datasetPaths.page(id))}}. Licence: ${escapeTex(licence.name)}`,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${id}-${updated},\n${lines.join(",\n")}\n}\n`;
}

/** A text in which no character commands TeX. */
function escapeTex(text: string): string {
  return text.replaceAll(/[\\{}&%$#_^~]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}

const TEX: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
};
