import type { Dataset } from "../model/dataset.ts";
import { type Citation, citationsOf } from "../model/provenance.ts";
import type { SiteFile } from "../model/site.ts";
import { dayOfVersion } from "../model/version.ts";
import { citationText, datasetPaths } from "./citation.ts";
import { coverage } from "./coverage.ts";
import { FILE_TYPES } from "./file-types.ts";

/**
 * A dataset as schema.org has it, for search engines that look for data.
 *
 * @param site with the name of the area that it is about
 * @param address makes a full address of a path on the site
 */
export function datasetJsonLd(
  dataset: Dataset,
  site: SiteFile & { placeName: string },
  address: (path: string) => string,
): Record<string, unknown> {
  const { id, title, question, summary, topic, updated, revisions, indicators, figures } = dataset;
  const { start, end } = coverage(dataset);
  const publisher = { "@type": "Organization", name: site.publisher.name, url: address("") };
  return {
    "@context": "https://schema.org/",
    "@type": "Dataset",
    "@id": address(datasetPaths.page(id)),
    url: address(datasetPaths.page(id)),
    name: title,
    description: `${question} ${summary}`,
    identifier: address(datasetPaths.version(id, updated)),
    version: updated,
    datePublished: revisions.map(({ date }) => dayOfVersion(date)).sort()[0],
    dateModified: dayOfVersion(updated),
    license: site.licence.url,
    creditText: citationText(dataset, site, address),
    isAccessibleForFree: true,
    inLanguage: "en-GB",
    creator: publisher,
    publisher,
    keywords: [topic.title, site.placeName],
    spatialCoverage: { "@type": "Place", name: site.placeName },
    temporalCoverage: `${start}/${end}`,
    variableMeasured: indicators.map((indicator) => ({
      "@type": "PropertyValue",
      name: indicator.title,
      unitText: indicator.unit.title,
    })),
    isBasedOn: citationsOf(figures.map(({ source }) => source)).map(workOf),
    distribution: [
      { "@type": "DataDownload", encodingFormat: FILE_TYPES.csv, contentUrl: address(datasetPaths.csv(id)) },
      { "@type": "DataDownload", encodingFormat: FILE_TYPES.json, contentUrl: address(datasetPaths.api(id)) },
    ],
    includedInDataCatalog: { "@type": "DataCatalog", name: site.name, url: address("data/") },
  };
}

/** What figures are taken from, as schema.org has it; a publication with who publishes it and where. */
function workOf({ work, part, first }: Citation): Record<string, unknown> {
  const named = { "@type": "CreativeWork", name: `${work}, ${part}` };
  if (first.kind === "pack") return named;
  const { publisher, address } = first.publication;
  return { ...named, url: address, publisher: { "@type": "Organization", name: publisher } };
}

/** JSON that can stand in a page: nothing in it can end the element that holds it. */
export function embeddedJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
