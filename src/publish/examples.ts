import type { Dataset } from "../model/dataset.ts";
import type { Postcodes } from "../model/postcodes.ts";
import { apiPaths } from "./api.ts";
import { datasetPaths } from "./citation.ts";
import { groupPath } from "./csvw.ts";
import { type FigureSet, setPaths } from "./figure-sets.ts";

/** A program of a few lines that takes figures from the site. */
export interface Example {
  id: string;
  /** The language, as people call it. */
  language: string;
  /** What the program does, in a sentence. */
  does: string;
  code: string;
}

/**
 * Examples for developers, which work as they stand.
 *
 * @param dataset the dataset that they take; its first indicator is the one they look at
 * @param area code of the area that they look at
 * @param address makes a full address of a path on the site
 */
export function examples(dataset: Dataset, area: string, address: (path: string) => string): Example[] {
  const csv = address(datasetPaths.csv(dataset.id));
  const indicator = dataset.indicators[0]?.id ?? "";
  const place = dataset.figures.every(({ source }) => source.kind === "pack")
    ? '"line", highest.source_line'
    : '"edition", highest.source_edition, "line", highest.source_line';
  return [
    {
      id: "shell",
      language: "Shell",
      does: "Takes one dataset as CSV and everything as Parquet, and shows the first rows.",
      code: `curl --fail --silent --show-error --remote-name ${csv}
curl --fail --silent --show-error --remote-name ${address("data/figures.parquet")}
head -n 3 ${dataset.id}.csv`,
    },
    {
      id: "javascript",
      language: "JavaScript",
      does: "Asks the API for a dataset and prints who has the highest value, and where it is printed.",
      code: `const answer = await fetch("${address(datasetPaths.api(dataset.id))}");
const { title, figures } = await answer.json();
const known = figures.filter(({ indicator, value }) => indicator === "${indicator}" && value !== null);
const [highest] = known.sort((a, b) => b.value - a.value);
console.log(title, highest.area_name, highest.value, highest.unit, ${place});`,
    },
    {
      id: "python",
      language: "Python",
      does: "Reads the CSV with pandas; a missing value stays missing and never becomes 0.",
      code: `import pandas as pd

figures = pd.read_csv(
    "${csv}",
    parse_dates=["period_start", "period_end"],
)
known = figures[(figures["indicator"] == "${indicator}") & figures["value"].notna()]
print(known.nlargest(3, "value")[["area_name", "breakdown", "value", "unit"]])`,
    },
    {
      id: "r",
      language: "R",
      does: "Reads the CSV; no package is needed.",
      code: `figures <- read.csv(
  "${csv}",
  fileEncoding = "UTF-8-BOM",
  na.strings = ""
)
known <- subset(figures, indicator == "${indicator}" & !is.na(value))
head(known[order(-known$value), c("area_name", "breakdown", "value", "unit")], 3)`,
    },
    {
      id: "sql",
      language: "SQL",
      does: "Counts the figures about one area by topic, with DuckDB, in the file that the first example takes.",
      code: `SELECT topic, count(*) AS figures, min(period_start) AS first_day
FROM 'figures.parquet'
WHERE area_code = '${area}' AND value IS NOT NULL
GROUP BY topic
ORDER BY figures DESC, topic;`,
    },
  ];
}

/**
 * What a machine can fetch: each path with what it holds; those of one dataset where there is one.
 *
 * @param small the figures of a dataset, an area and a provider that stand for all
 */
export function offers(
  dataset: Dataset | undefined,
  area: string,
  small: readonly FigureSet[],
  postcodes: readonly Postcodes[],
): { path: string; holds: string; place?: string }[] {
  const [latest] = postcodes.toSorted((a, b) => (a.vintage < b.vintage ? 1 : -1));
  const outward = Object.keys(latest?.postcodes ?? {})[0];
  return [
    { path: "data/figures.csv", holds: "Every figure, one a row" },
    { path: "data/figures.parquet", holds: "The same with typed columns" },
    { path: "data/figures.csv-metadata.json", holds: "What its columns hold (CSVW)" },
    { path: "data/datapackage.json", holds: "Every CSV as a data package (Frictionless, Data Package 2.0)" },
    { path: "data/catalog.jsonld", holds: "The catalogue of datasets (DCAT-AP 3)" },
    ...(dataset
      ? [
          { path: datasetPaths.csv(dataset.id), holds: "The figures of one dataset" },
          { path: datasetPaths.metadata(dataset.id), holds: "What its columns hold, in which units (CSVW)" },
          {
            path: datasetPaths.version(dataset.id, dataset.updated),
            holds: "One version of it, which stays as it is",
          },
          { path: datasetPaths.bib(dataset.id), holds: "How to cite it (BibTeX)" },
        ]
      : []),
    { path: apiPaths.description, holds: "The JSON API, described (OpenAPI 3.1)" },
    { path: apiPaths.datasets, holds: "Every dataset in short" },
    ...(dataset
      ? [{ path: datasetPaths.api(dataset.id), holds: "What a dataset means, and its figures" }]
      : []),
    { path: apiPaths.areas, holds: "Every area in short" },
    { path: apiPaths.area(area), holds: "An area, and every figure about it" },
    ...small.map((set) => ({
      path: setPaths.values(set),
      ...named(set),
      holds: `The values of ${set.name} alone, ${set.rows.length.toLocaleString("en-GB")} rows; so has each dataset, area and provider`,
    })),
    ...small
      .filter(({ kind }) => kind !== "datasets")
      .map((set) => ({
        path: setPaths.csv(set),
        ...named(set),
        holds: `Every figure about ${set.name}, ${set.rows.length.toLocaleString("en-GB")} rows`,
      })),
    ...[...new Set(small.map(({ kind }) => kind))]
      .filter((kind) => kind !== "datasets")
      .map((kind) => ({
        path: groupPath(kind),
        holds: `What the columns of the CSVs of all ${kind} hold (CSVW)`,
      })),
    ...(latest && outward
      ? [
          {
            path: apiPaths.postcodes(latest.vintage, outward),
            holds: `Postcodes that begin with ${outward}, and their wards of ${latest.vintage}; others are alike`,
          },
        ]
      : []),
    { path: "llms.txt", holds: "Every chart as Markdown, listed: words, table and sources as text" },
    { path: "feeds/site.atom", holds: "Changes (Atom); each topic and each ward has a feed of its own" },
    { path: "sitemap.xml", holds: "Every page with its day of last change" },
  ];
}

/** The name of an area, which its code does not say. */
function named({ kind, name }: FigureSet): { place?: string } {
  return kind === "areas" ? { place: name } : {};
}
