import { z } from "zod";
import type { Chart } from "../render/chart.ts";
import { AREA_COLUMNS, type Area, slugOf } from "./area.ts";
import { checkDataset } from "./check-dataset.ts";
import { type Breakdown, type Dataset, datasetSchema, type Indicator } from "./dataset.ts";
import type { Folder } from "./folder.ts";
import { type JsonFile, jsonProblem, readJson } from "./json.ts";
import { ORGANISATION_COLUMNS, type Organisation } from "./organisation.ts";
import { type Pack, packSchema } from "./pack.ts";
import { type Problem, ProblemsError } from "./problem.ts";
import { type Registers, readFigures } from "./read-figures.ts";
import { type Role, roleSchema, type Site, type SiteFile, siteSchema } from "./site.ts";
import { suggest } from "./suggest.ts";
import { readTable } from "./table.ts";
import { type Topic, topicSchema } from "./topic.ts";
import { type Unit, unitSchema } from "./unit.ts";

/** Chart types by name. */
export type ChartTypes = ReadonlyMap<string, Chart<unknown>>;

/**
 * Reads a whole data folder.
 *
 * @param folder the `data` folder
 * @param charts the chart types that datasets may name
 * @returns the site, with everything resolved
 * @throws ProblemsError with every problem in every file
 */
export function readSite(folder: Folder, charts: ChartTypes): Site {
  const reading = new Reading(folder);
  const file = reading.json("site.json", siteSchema);
  const units = reading.register<Unit>("units.json", unitSchema);
  const roles = reading.register<Role>("roles.json", roleSchema);
  const areas = readAreas(reading);
  const organisations = readOrganisations(reading);
  const packs = readPacks(reading);
  for (const role of roles.values())
    if (role.unit !== "same" && !units.has(role.unit))
      reading.problems.push({
        file: "data/roles.json",
        message: `The role "${role.id}" has an unknown unit "${role.unit}"`,
        expected: `"same" or one of ${[...units.keys()].join(", ")}`,
        found: `"${role.unit}"`,
        remedy: suggest(role.unit, [...units.keys()]) ?? "Correct it, or add it to data/units.json.",
      });
  const registers: Registers = { areas, organisations, packs, units, roles };
  const topics = readTopics(reading);
  const datasets = topics.flatMap((topic) => readDatasets(reading, topic, registers, charts));
  if (file) checkSite(file, { areas, datasets, packs }, reading.problems);
  if (reading.problems.length > 0 || !file) throw new ProblemsError(reading.problems);
  return { ...file.value, ...registers, topics, datasets };
}

/** A folder being read, with the problems found so far. */
class Reading {
  readonly problems: Problem[] = [];
  readonly paths: string[];
  private readonly folder: Folder;

  constructor(folder: Folder) {
    this.folder = folder;
    this.paths = folder.list();
  }

  bytes(path: string): Uint8Array | undefined {
    if (this.paths.includes(path)) return this.folder.read(path);
    this.problems.push({
      file: `data/${path}`,
      message: "The file is missing",
      expected: `data/${path}`,
      found: "no such file",
      remedy: "Add it; data/README.md says what it holds.",
    });
    return undefined;
  }

  json<T>(path: string, shape: z.ZodType<T>): JsonFile<T> | undefined {
    const bytes = this.bytes(path);
    return bytes && readJson(bytes, `data/${path}`, shape, this.problems);
  }

  /** A JSON object of entries by id. */
  register<T extends { id: string }>(path: string, shape: z.ZodType<Omit<T, "id">>): Map<string, T> {
    const file = this.json(path, z.record(z.string(), shape));
    return new Map(Object.entries(file?.value ?? {}).map(([id, entry]) => [id, { ...entry, id } as T]));
  }
}

function readAreas(reading: Reading): Map<string, Area> {
  const bytes = reading.bytes("areas/areas.csv");
  const table = bytes && readTable(bytes, "data/areas/areas.csv", AREA_COLUMNS, reading.problems);
  const areas = new Map<string, Area>();
  for (const row of table?.rows ?? [])
    areas.set(row.get("code"), {
      code: row.get("code"),
      name: row.get("name"),
      type: row.get("type"),
      validFrom: row.get("valid_from"),
      validTo: row.get("valid_to"),
      within: row.get("within"),
      aliases: row.get("aliases").split("|").filter(Boolean),
      note: row.get("note"),
      slug: slugOf(row.get("name")),
    });
  readHexagons(reading, areas);
  return areas;
}

function readHexagons(reading: Reading, areas: Map<string, Area>): void {
  const file = "data/areas/hexagons.csv";
  const bytes = reading.bytes("areas/hexagons.csv");
  const columns = { required: ["code", "column", "row"], optional: [] };
  for (const row of (bytes && readTable(bytes, file, columns, reading.problems))?.rows ?? []) {
    const area = areas.get(row.get("code"));
    if (area) area.hexagon = { column: Number(row.get("column")), row: Number(row.get("row")) };
    else
      reading.problems.push(
        row.problem("code", {
          message: `Unknown area "${row.get("code")}"`,
          expected: "a code of data/areas/areas.csv",
          found: `"${row.get("code")}"`,
          remedy: suggest(row.get("code"), [...areas.keys()]) ?? "Correct it, or add the area.",
        }),
      );
  }
}

function readOrganisations(reading: Reading): Map<string, Organisation> {
  const bytes = reading.bytes("organisations.csv");
  const table = bytes && readTable(bytes, "data/organisations.csv", ORGANISATION_COLUMNS, reading.problems);
  return new Map(
    (table?.rows ?? []).map((row) => [
      row.get("id"),
      {
        id: row.get("id"),
        name: row.get("name"),
        short: row.get("short"),
        type: row.get("type"),
        validFrom: row.get("valid_from"),
        validTo: row.get("valid_to"),
        succeededBy: row.get("succeeded_by"),
        note: row.get("note"),
      },
    ]),
  );
}

function readPacks(reading: Reading): Map<string, Pack> {
  const packs = new Map<string, Pack>();
  for (const path of reading.paths.filter((each) => /^sources\/[^/]+\.json$/.test(each))) {
    const id = path.slice("sources/".length, -".json".length);
    const file = reading.json(path, packSchema);
    if (file) packs.set(id, { ...file.value, id });
  }
  return packs;
}

function readTopics(reading: Reading): Topic[] {
  return reading.paths
    .filter((path) => /^[^/]+\/topic\.json$/.test(path))
    .flatMap((path) => {
      const file = reading.json(path, topicSchema);
      return file ? [{ ...file.value, id: path.split("/")[0] as string }] : [];
    })
    .sort((a, b) => a.order - b.order);
}

function readDatasets(reading: Reading, topic: Topic, registers: Registers, charts: ChartTypes): Dataset[] {
  const ids = reading.paths
    .filter((path) => path.startsWith(`${topic.id}/`) && path.endsWith(".csv"))
    .map((path) => path.slice(topic.id.length + 1, -".csv".length));
  return ids
    .flatMap((id) => readDataset(reading, topic, id, registers, charts) ?? [])
    .sort((a, b) => a.order - b.order);
}

function readDataset(
  reading: Reading,
  topic: Topic,
  id: string,
  registers: Registers,
  charts: ChartTypes,
): Dataset | undefined {
  const path = `${topic.id}/${id}`;
  const json = reading.json(`${path}.json`, datasetSchema);
  const bytes = reading.bytes(`${path}.csv`);
  if (!json || !bytes) return undefined;
  const before = reading.problems.length;
  const indicators = readIndicators(json, `data/${path}.json`, registers, reading.problems);
  const breakdowns: Breakdown[] = Object.entries(json.value.breakdowns).map(([key, value]) => ({ id: key, ...value }));
  const figures = readFigures(bytes, `data/${path}.csv`, { indicators, breakdowns }, registers, reading.problems);
  const dataset: Dataset = { ...json.value, id, topic, indicators, breakdowns, figures, file: `data/${path}.csv` };
  // Selections that come up empty because of a bad row would only repeat the problem of the row.
  if (reading.problems.length === before) checkDataset(dataset, json, `data/${path}.json`, charts, reading.problems);
  return dataset;
}

function readIndicators(
  json: JsonFile<z.infer<typeof datasetSchema>>,
  file: string,
  { units }: Registers,
  problems: Problem[],
): Indicator[] {
  return Object.entries(json.value.indicators).flatMap(([id, { unit: unitId, ...rest }], position) => {
    const unit = units.get(unitId);
    if (!unit)
      problems.push(
        jsonProblem(file, json, ["indicators", id, "unit"], {
          message: `Unknown unit "${unitId}"`,
          expected: `one of ${[...units.keys()].join(", ")}`,
          found: `"${unitId}"`,
          remedy: suggest(unitId, [...units.keys()]) ?? "Correct it, or add it to data/units.json.",
        }),
      );
    return unit ? [{ ...rest, id, unit, position }] : [];
  });
}

function checkSite(
  file: JsonFile<SiteFile>,
  { areas, datasets }: { areas: Map<string, Area>; datasets: Dataset[]; packs: Map<string, Pack> },
  problems: Problem[],
): void {
  const { place, home } = file.value;
  if (!areas.has(place))
    problems.push(
      jsonProblem("data/site.json", file, ["place"], {
        message: `Unknown area "${place}"`,
        expected: "a code of data/areas/areas.csv",
        found: `"${place}"`,
        remedy: suggest(place, [...areas.keys()]) ?? "Correct it, or add the area.",
      }),
    );
  const known = datasets.flatMap((dataset) => dataset.charts.map((chart) => `${dataset.id}/${chart.id}`));
  const named: [string, (string | number)[]][] = [
    [home.lead, ["home", "lead"]],
    [home.map, ["home", "map"]],
    ...home.subjects.map(({ chart }, index): [string, (string | number)[]] => [chart, ["home", "subjects", index, "chart"]]),
  ];
  for (const [address, path] of named)
    if (!known.includes(address))
      problems.push(
        jsonProblem("data/site.json", file, path, {
          message: `There is no chart "${address}"`,
          expected: "a dataset and one of its charts",
          found: `"${address}"`,
          remedy: suggest(address, known) ?? "Name a chart of a dataset.",
        }),
      );
}
