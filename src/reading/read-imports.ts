import { type Imports, importsSchema, type PublishedDataset } from "../model/imports.ts";
import { mappedLayoutId, mappingOfPath, mappingPath, mappingSchema } from "../model/mapping.ts";
import { isPeriod, PERIOD_FORMS, parsePeriod } from "../model/period.ts";
import { type Draft, findDataset, namesAll } from "./draft.ts";
import type { JsonFile, Path } from "./json.ts";
import { quote } from "./problem.ts";
import type { Reading } from "./reading.ts";
import type { Registers } from "./registers.ts";
import { suggest } from "./suggest.ts";

const FILE = "imports.json";

/**
 * Checks that what imports.json and the mappings name is there: datasets with their indicators, mappings, publications,
 * areas, organisations.
 */
export function readImports(reading: Reading, registers: Registers, drafts: readonly Draft[]): void {
  for (const path of reading.paths)
    if (mappingOfPath(path) !== undefined) readMapping(reading, path, registers);
  const file = reading.paths.includes(FILE) ? reading.json(FILE, importsSchema) : undefined;
  for (const [index, published] of file?.value.published.entries() ?? [])
    checkPublished(published, ["published", index], file as JsonFile<Imports>, {
      registers,
      drafts,
      paths: reading.paths,
    });
}

function mappedLayoutIds(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const id = mappingOfPath(path);
    return id === undefined ? [] : [mappedLayoutId(id)];
  });
}

/** Checks a mapping, and that its publication is there. */
function readMapping(reading: Reading, path: string, { publications, unsound }: Registers): void {
  const file = reading.json(path, mappingSchema);
  const id = file?.value.publication ?? "";
  if (!file || publications.has(id) || unsound.has(`data/sources/${id}.json`)) return;
  file.report(["publication"], {
    message: `There is no publication ${quote(id)}`,
    expected: "a publication of data/sources, by the name of its file without .json",
    found: quote(id),
    remedy: suggest(id, [...publications.keys()]) ?? `Correct it, or add data/sources/${id}.json.`,
  });
}

function checkPublished(
  published: PublishedDataset,
  path: Path,
  { report }: JsonFile<Imports>,
  { registers, drafts, paths }: { registers: Registers; drafts: readonly Draft[]; paths: readonly string[] },
): void {
  const named = (id: string | undefined, known: Iterable<string>, whose: string, at: Path) => {
    const ids = [...known];
    if (id === undefined || ids.includes(id) || registers.unsound.has(`data/${whose}`)) return;
    report(at, {
      message: `${quote(id)} is not known`,
      expected: `an id of data/${whose}`,
      found: quote(id),
      remedy: suggest(id, ids) ?? `Correct it, or add it to data/${whose}.`,
    });
  };
  const period = (id: string | undefined, at: Path) => {
    if (id !== undefined && !isPeriod(parsePeriod(id)))
      report(at, {
        message: "This is not a period",
        expected: PERIOD_FORMS,
        found: quote(id),
        remedy: "Write it in one of these forms.",
      });
  };
  const draft = findDataset(published.dataset, [...path, "dataset"], { drafts, report });
  for (const [measure, { indicator }] of Object.entries(published.measures))
    if (draft && namesAll(draft, "indicators"))
      named(
        indicator ?? "",
        draft.dataset.indicators.map(({ id }) => id),
        `<topic>/${draft.id}.json`,
        [...path, "measures", measure],
      );
  for (const [index, { source, layout }] of published.from.entries()) {
    const mapping = mappingPath(layout);
    if (mapping !== undefined && !paths.includes(mapping))
      report([...path, "from", index, "layout"], {
        message: "There is no such mapping",
        expected: `data/${mapping}`,
        found: "no such file",
        remedy:
          suggest(layout, mappedLayoutIds(paths)) ??
          `Add it: npm run import -- <file> --draft data/${mapping}`,
      });
    if (!registers.unsound.has(`data/sources/${source}.json`))
      named(source, registers.publications.keys(), "sources", [...path, "from", index, "source"]);
  }
  for (const [code, places] of Object.entries(published.places))
    for (const { area, organisation, from, to } of [places].flat()) {
      const at = [...path, "places", code];
      named(area, registers.areas.keys(), "areas/areas.csv", at);
      named(organisation, registers.organisations.keys(), "organisations.csv", at);
      period(from, at);
      period(to, at);
    }
  period(published.since, [...path, "since"]);
}
