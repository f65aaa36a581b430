import type { Dataset } from "../model/dataset.ts";
import type { SiteFile } from "../model/site.ts";
import { dayOfVersion } from "../model/version.ts";
import { apiPaths } from "./api.ts";
import { citationText, datasetPaths } from "./citation.ts";
import { coverage } from "./coverage.ts";
import { mediaType } from "./file-types.ts";

type Node = Record<string, unknown>;

/** Files that hold every figure, by their path. */
const WHOLE = ["data/figures.csv", "data/figures.parquet"];

/** The tables of the Publications Office of the European Union, from which DCAT-AP has languages, themes and rights named. */
const AUTHORITY = "http://publications.europa.eu/resource/authority";

const ENGLISH = { "@id": `${AUTHORITY}/language/ENG`, "@type": "dct:LinguisticSystem" };
const PUBLIC = { "@id": `${AUTHORITY}/access-right/PUBLIC`, "@type": "dct:RightsStatement" };
const HEALTH = { "@id": `${AUTHORITY}/data-theme/HEAL`, "@type": "skos:Concept", "skos:prefLabel": "Health" };

/**
 * The catalogue of all datasets as DCAT 3 in JSON-LD, after DCAT-AP 3.0.1
 * (https://semiceu.github.io/DCAT-AP/releases/3.0.1/): what it refers to has an address and says of what kind it is.
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
  const page = (path: string): Node => ({ "@id": address(path), "@type": "foaf:Document" });
  const licence = { "@id": site.licence.url, "@type": "dct:LicenseDocument" };
  const publisher = { "@id": address("about/"), "@type": "foaf:Agent", "foaf:name": site.publisher.name };
  const shared = {
    "dct:publisher": publisher,
    "dct:language": ENGLISH,
    // The address that the Office for National Statistics gives to what has this code.
    "dct:spatial": {
      "@id": `http://statistics.data.gov.uk/id/statistical-geography/${site.place}`,
      "@type": "dct:Location",
    },
  };
  const open = {
    "dct:accessRights": PUBLIC,
    "dcat:contactPoint": {
      "@type": "vcard:Kind",
      "vcard:fn": site.publisher.name,
      "vcard:hasURL": { "@id": address("about/") },
    },
  };
  const topics = [...new Map(datasets.map(({ topic }) => [topic.id, topic])).values()];
  return {
    "@context": CONTEXT,
    "@id": address("data/"),
    "@type": "dcat:Catalog",
    "dct:title": site.name,
    "dct:description": `${site.strapline}. ${site.publisher.statement}`,
    "foaf:homepage": page(""),
    "dct:modified": day(version),
    "dct:license": licence,
    ...shared,
    "dcat:themeTaxonomy": {
      "@id": address("topics/"),
      "@type": "skos:ConceptScheme",
      "dct:title": "Topics",
      "skos:hasTopConcept": topics.map(({ id, title }) => ({
        "@id": address(`topics/${id}/`),
        "@type": "skos:Concept",
        "skos:prefLabel": title,
      })),
    },
    "dcat:service": {
      "@id": address("data/#api"),
      "@type": "dcat:DataService",
      "dct:title": `${site.name}: JSON API`,
      "dct:publisher": publisher,
      "dct:license": licence,
      "dct:accessRights": PUBLIC,
      "dcat:endpointURL": { "@id": address(apiPaths.datasets) },
      "dcat:endpointDescription": { "@id": address(apiPaths.description) },
      "dcat:servesDataset": datasets.map(({ id }) => ({ "@id": address(datasetPaths.page(id)) })),
    },
    "dcat:dataset": [
      {
        "@id": address("data/#all"),
        "@type": "dcat:Dataset",
        "dct:title": `${site.name}: every figure`,
        "dct:description": site.strapline,
        "dct:modified": day(version),
        "dcat:version": version,
        "dcat:theme": HEALTH,
        ...shared,
        ...open,
        "dcat:distribution": WHOLE.map(distribution),
      },
      ...datasets.map(datasetNode),
    ],
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
      "dcat:landingPage": page(datasetPaths.page(id)),
      "dcat:theme": [HEALTH, { "@id": address(`topics/${topic.id}/`) }],
      "dcat:keyword": topic.title,
      "dct:temporal": { "@type": "dct:PeriodOfTime", "dcat:startDate": day(start), "dcat:endDate": day(end) },
      ...shared,
      ...open,
      "dcat:distribution": [
        {
          ...distribution(datasetPaths.csv(id)),
          "dct:conformsTo": { "@id": address(datasetPaths.metadata(id)), "@type": "dct:Standard" },
        },
        { ...distribution(datasetPaths.api(id)), "dcat:accessService": { "@id": address("data/#api") } },
      ],
    };
  }

  function distribution(path: string): Node {
    return {
      "@id": address(path),
      "@type": "dcat:Distribution",
      "dcat:accessURL": { "@id": address(path) },
      "dcat:downloadURL": { "@id": address(path) },
      "dcat:mediaType": {
        "@id": `https://www.iana.org/assignments/media-types/${mediaType(path)}`,
        "@type": "dct:MediaType",
      },
      "dct:license": licence,
    };
  }
}

const CONTEXT = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

function day(date: string): Node {
  return { "@type": "xsd:date", "@value": date };
}
