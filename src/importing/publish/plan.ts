import type { DatasetFile } from "../../model/dataset.ts";
import type { Imports, PublishedDataset } from "../../model/imports.ts";
import { mappingPath } from "../../model/mapping.ts";
import type { PublicationFile } from "../../model/publication.ts";
import { folderOf, OTHER_FOLDERS } from "../../reading/data-folder.ts";
import type { Folder } from "../../reading/folder.ts";
import { type Problem, quote } from "../../reading/problem.ts";
import { suggest } from "../../reading/suggest.ts";
import type { Standing } from "../layout.ts";
import type { AnyLayout } from "../registry.ts";
import { candidatesFor, type Read } from "./candidate.ts";
import { editionsWith, mixedEditions } from "./editions.ts";
import { type Merged, merge } from "./merge.ts";
import { parseRows, writeRows } from "./row.ts";

/** What an import does to one dataset. */
export interface DatasetPlan extends Merged {
  id: string;
  title: string;
  /** Path of its CSV in the data folder. */
  path: string;
  /** Its CSV after the import. */
  csv: string;
  isChanged: boolean;
  /** What files say and this dataset does not publish, counted by why. */
  leftOut: Map<string, number>;
}

/** What an import does to the data folder. */
export interface ImportPlan {
  datasets: DatasetPlan[];
  /** Text of each file that changes, by its path in the data folder. */
  texts: Map<string, string>;
  problems: Problem[];
}

/**
 * What files that were read do to the data folder. Nothing is written.
 *
 * @param folder the data folder
 * @param layouts every layout that is known, since rows that are there may be of others than the files
 */
export function planImport(
  folder: Folder,
  imports: Imports,
  layouts: readonly AnyLayout[],
  reads: readonly Read[],
): ImportPlan {
  const paths = folder.list();
  const text = (path: string) =>
    paths.includes(path) ? new TextDecoder().decode(folder.read(path)) : undefined;
  const problems = unknownLayouts(imports, layouts);
  const datasets = imports.published.flatMap((published): DatasetPlan[] => {
    if (!reads.some(({ layout }) => published.from.some((each) => each.layout === layout.id))) return [];
    const json = paths.find(
      (path) => path.endsWith(`/${published.dataset}.json`) && !OTHER_FOLDERS.includes(folderOf(path)),
    );
    if (!json) {
      problems.push(missing(`<topic>/${published.dataset}.json`, "what its figures mean, and its charts"));
      return [];
    }
    return [planDataset(published, json, text, layouts, reads)];
  });
  const texts = new Map<string, string>();
  for (const { path, csv, isChanged } of datasets) if (isChanged) texts.set(path, csv);
  const sources = imports.published.flatMap(({ from }) => from.flatMap(({ source }) => source ?? []));
  for (const source of new Set(sources)) {
    const path = `sources/${source}.json`;
    const used = datasets.flatMap((dataset) => dataset.used.filter(({ row }) => row.source === source));
    const before = text(path);
    if (used.length === 0) continue;
    if (before === undefined) {
      problems.push(
        missing(path, "title, publisher, address, licence, frequency and an empty list of editions"),
      );
      continue;
    }
    problems.push(...mixedEditions(path, used));
    const publication = JSON.parse(before) as PublicationFile;
    const after = { ...publication, editions: editionsWith(publication.editions, used) };
    if (JSON.stringify(after) !== JSON.stringify(publication))
      texts.set(path, `${JSON.stringify(after, null, 2)}\n`);
  }
  return { datasets, texts, problems };
}

function planDataset(
  published: PublishedDataset,
  json: string,
  text: (path: string) => string | undefined,
  layouts: readonly AnyLayout[],
  reads: readonly Read[],
): DatasetPlan {
  const file = JSON.parse(text(json) as string) as DatasetFile;
  const shape = {
    indicators: Object.keys(file.indicators),
    breakdowns: Object.entries(file.breakdowns ?? {}).map(([id, { values }]) => ({
      id,
      keys: Object.keys(values),
    })),
  };
  const standings = new Map(
    published.from.flatMap(({ layout, source }): [string, Standing][] =>
      source === undefined ? [] : [[source, layouts.find(({ id }) => id === layout)?.standing ?? "dated"]],
    ),
  );
  const { candidates, leftOut } = candidatesFor(
    published,
    reads,
    (indicator) => file.indicators[indicator]?.decimals,
  );
  const path = json.replace(/\.json$/, ".csv");
  const before = text(path);
  const merged = merge(published, shape, parseRows(before), candidates, (source) => standings.get(source));
  const csv = writeRows(
    merged.rows,
    shape.breakdowns.map(({ id }) => id),
  );
  const isChanged = merged.used.length > 0 && csv !== before;
  return { ...merged, id: published.dataset, title: file.title, path, csv, isChanged, leftOut };
}

/** Layouts that imports.json names and that there are not: nothing would be taken from any file. */
function unknownLayouts({ published }: Imports, layouts: readonly AnyLayout[]): Problem[] {
  const ids = layouts.map(({ id }) => id);
  return published.flatMap(({ dataset, from }) =>
    from.flatMap(({ layout }) => {
      if (ids.includes(layout)) return [];
      const mapping = mappingPath(layout);
      return [
        {
          file: "data/imports.json",
          message: `${quote(dataset)} takes figures from a layout that there is not`,
          expected: mapping ? `data/${mapping}` : "the name of a file or folder of src/importing/layouts",
          found: quote(layout),
          remedy: suggest(layout, ids) ?? "Correct it.",
        },
      ];
    }),
  );
}

function missing(path: string, what: string): Problem {
  return {
    file: `data/${path}`,
    message: "imports.json names a file that is not there",
    expected: `data/${path} with ${what}`,
    found: "no such file",
    remedy: "Write it, or correct imports.json.",
  };
}
