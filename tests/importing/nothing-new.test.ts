import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { type Finding, findingsIn } from "../../src/importing/finding.ts";
import { knownKinds } from "../../src/importing/known-kinds.ts";
import { mappedLayouts } from "../../src/importing/mapped-layouts.ts";
import { answered, readImportsFile } from "../../src/importing/publish/answers.ts";
import type { Read } from "../../src/importing/publish/candidate.ts";
import { planImport } from "../../src/importing/publish/plan.ts";
import { planPostcodes } from "../../src/importing/publish/postcodes.ts";
import { readsOf } from "../../src/importing/publish/reads.ts";
import { type CsvRow, parseRows } from "../../src/importing/publish/row.ts";
import { withWards } from "../../src/importing/publish/with-wards.ts";
import { refusalOf } from "../../src/importing/refusal.ts";
import { layouts } from "../../src/importing/registry.ts";
import type { PublicationFile } from "../../src/model/publication.ts";
import { diskFolder, type Folder } from "../../src/reading/folder.ts";
import { bytesOf, feedFolders, noFeeds } from "./official-files.ts";

const data = diskFolder("data");
const imports = readImportsFile(data);
const known = { layouts: [...layouts, ...mappedLayouts(data)], kinds: knownKinds };
const sources = noFeeds
  ? []
  : [...new Set(imports.published.flatMap(({ from }) => from.flatMap(({ source }) => source ?? [])))];

/** All real files, read once for all tests: folder by folder, as the command does. */
function findingsOfAll() {
  return feedFolders().flatMap((folder) =>
    findingsIn(bytesOf(folder), known, (bytes) => answered(imports, bytes, {})),
  );
}

/** What all real files say; read when it is first asked for. */
let readAll: { findings: Finding[]; reads: Read[] } | undefined;
function realFiles() {
  if (!readAll) {
    const findings = findingsOfAll();
    readAll = { findings, reads: withWards(readsOf(findings), findings, data) };
  }
  return readAll;
}

describe.skipIf(noFeeds)("the import of all real files", { tags: "feeds", timeout: 300_000 }, () => {
  it("refuses none of them, and says nothing new of the data", () => {
    const { findings, reads } = realFiles();
    expect(findings.flatMap((finding) => refusalOf(finding) ?? [])).toEqual([]);
    const { texts, problems, datasets } = planImport(data, imports, known.layouts, reads);
    expect(problems).toEqual([]);
    expect([...texts.keys()]).toEqual([]);
    expect([...planPostcodes(data, findings).texts.keys()]).toEqual([]);
    expect(datasets.map(({ id }) => id)).toEqual(imports.published.map(({ dataset }) => dataset));
  });

  it.each(sources.map((source) => [source, newestCited(source)]))(
    "names exactly what is missing without an edition of %s (%s), and writes it back byte for byte",
    (source, edition) => {
      const { folder, texts, rows } = without(source, edition);
      const concerned = imports.published.filter(({ from }) => from.some((each) => each.source === source));
      const planned = planImport(
        folder,
        { ...imports, published: concerned },
        known.layouts,
        realFiles().reads,
      );
      expect(rows).not.toEqual([]);
      expect(Object.fromEntries(planned.texts)).toEqual(texts);
      const added = planned.datasets.flatMap((dataset) => dataset.added);
      expect(added.map(keyOf).sort()).toEqual(rows.map(keyOf).sort());
      expect(planned.datasets.flatMap(({ revised }) => revised)).toEqual([]);
    },
  );
});

const decode = (path: string) => new TextDecoder().decode(data.read(path));

/** The CSV files of the data that the import writes. */
function importedFiles(): string[] {
  const ids = new Set(imports.published.map(({ dataset }) => dataset));
  return data.list().filter((path) => path.endsWith(".csv") && ids.has(path.replace(/^.*\/|\.csv$/g, "")));
}

/** The newest edition of a publication of which there are figures. */
function newestCited(source: string): string {
  const cited = new Set(
    importedFiles().flatMap((path) =>
      parseRows(decode(path)).flatMap((row) => (row["source"] === source ? (row["edition"] ?? []) : [])),
    ),
  );
  const { editions } = JSON.parse(decode(`sources/${source}.json`)) as PublicationFile;
  const { id } = editions.findLast((each) => cited.has(each.id)) ?? {};
  if (id === undefined) throw new Error(`no figure cites ${source}`);
  return id;
}

/** The data without an edition: the folder, the files that differ as they were, and the rows that are missing. */
function without(source: string, edition: string) {
  const before: Record<string, string> = {};
  const after = new Map<string, string>();
  const rows: CsvRow[] = [];
  const path = `sources/${source}.json`;
  const publication = JSON.parse(decode(path)) as PublicationFile;
  const editions = publication.editions.filter(({ id }) => id !== edition);
  before[path] = decode(path);
  after.set(path, `${JSON.stringify({ ...publication, editions }, null, 2)}\n`);
  for (const csv of importedFiles()) {
    const text = decode(csv);
    const all = parseRows(text);
    const gone = all.filter((row) => row["source"] === source && row["edition"] === edition);
    if (gone.length === 0) continue;
    const kept = all.filter((row) => !gone.includes(row));
    rows.push(...gone);
    before[csv] = text;
    after.set(csv, Papa.unparse({ fields: Object.keys(gone[0] as CsvRow), data: kept }, { newline: "\n" }));
  }
  const folder: Folder = {
    list: () => data.list(),
    read: (each) => {
      const text = after.get(each);
      return text === undefined ? data.read(each) : new TextEncoder().encode(text);
    },
  };
  return { folder, texts: before, rows };
}

/** A row without its empty cells, as a text. */
function keyOf(row: CsvRow): string {
  return JSON.stringify(
    Object.entries(row)
      .filter(([, text]) => text !== "")
      .sort(),
  );
}
