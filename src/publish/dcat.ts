import type { Dataset } from "../model/dataset.ts";
import type { SiteFile } from "../model/site.ts";
import { dayOfVersion } from "../model/version.ts";
import { citationText, datasetPaths } from "./citation.ts";
import { coverage } from "./coverage.ts";
import { mediaType } from "./file-types.ts";

type Node = Record<string, unknown>;

/** Files that hold every figure, by their path. */
const WHOLE = ["data/figures.csv", "data/figures.parquet"];

/**
 * The catalogue of all datasets as DCAT 3 in JSON-LD.
 *
 * @param version day of the latest change of any dataset
 * @param address makes a full address of a path on the site
 */
export function dcatCatalogue(
  datasets: readonly Dataset[],
  site: SiteFile,
  version: string,
  address: (path: string) => string,
): Node {
  const publisher = { "@id": address("about/"), "@type": "foaf:Agent", "foaf:name": site.publisher.name };
  const shared = {
    "dct:publisher": publisher,
    "dct:license": { "@id": site.licence.url },
    "dct:language": "en-GB",
  };
  const topics = [...new Map(datasets.map(({ topic }) => [topic.id, topic])).values()];
  return {
    "@context": CONTEXT,
    "@id": address("data/"),
    "@type": "dcat:Catalog",
    "dct:title": site.name,
    "dct:description": `${site.strapline}. ${site.publisher.statement}`,
    "foaf:homepage": { "@id": address("") },
    "dct:modified": day(version),
    ...shared,
    "dcat:themeTaxonomy": { "@id": address("topics/"), "@type": "skos:ConceptScheme", "dct:title": "Topics" },
    "dcat:dataset": [
      {
        "@id": address("data/#all"),
        "@type": "dcat:Dataset",
        "dct:title": `${site.name}: every figure`,
        "dct:description": site.strapline,
        "dct:modified": day(version),
        "dcat:version": version,
        ...shared,
        "dcat:distribution": WHOLE.map(distribution),
      },
      ...datasets.map(datasetNode),
    ],
    "dct:hasPart": topics.map(({ id, title }) => ({
      "@id": address(`topics/${id}/`),
      "@type": "skos:Concept",
      "skos:prefLabel": title,
      "skos:inScheme": { "@id": address("topics/") },
    })),
  };

  function datasetNode(dataset: Dataset): Node {
    const { id, title, summary, topic, updated, revisions } = dataset;
    const { start, end } = coverage(dataset);
    return {
      "@id": address(datasetPaths.page(id)),
      "@type": "dcat:Dataset",
      "dct:identifier": id,
      "dct:title": title,
      "dct:description": summary,
      "dct:issued": day(dayOfVersion(revisions.map(({ date }) => date).sort()[0] as string)),
      "dct:modified": day(dayOfVersion(updated)),
      "dcat:version": updated,
      "dct:bibliographicCitation": citationText(dataset, site, address),
      "dcat:landingPage": { "@id": address(datasetPaths.page(id)) },
      "dcat:theme": { "@id": address(`topics/${topic.id}/`) },
      "dct:temporal": { "@type": "dct:PeriodOfTime", "dcat:startDate": day(start), "dcat:endDate": day(end) },
      ...shared,
      "dcat:distribution": [
        {
          ...distribution(datasetPaths.csv(id)),
          "dct:conformsTo": { "@id": address(datasetPaths.metadata(id)) },
        },
        distribution(datasetPaths.api(id)),
      ],
    };
  }

  function distribution(path: string): Node {
    return {
      "@id": address(path),
      "@type": "dcat:Distribution",
      "dcat:accessURL": { "@id": address(path) },
      "dcat:downloadURL": { "@id": address(path) },
      "dcat:mediaType": { "@id": `https://www.iana.org/assignments/media-types/${mediaType(path)}` },
      "dct:license": { "@id": site.licence.url },
    };
  }
}

const CONTEXT = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

function day(date: string): Node {
  return { "@type": "xsd:date", "@value": date };
}
