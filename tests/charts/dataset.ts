import { JSDOM } from "jsdom";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import { diskFolder, type Folder, memoryFolder } from "../../src/reading/folder.ts";
import { readSite } from "../../src/reading/read-site.ts";
import { DRAWINGS, type Drawn, drawChart } from "../../src/render/draw.ts";
import { charts } from "../../src/charts/registry.ts";

const { document } = new JSDOM("").window;

/**
 * One dataset of the data folder with its registers, read without the rest of the site.
 *
 * @param edit changes the files before they are read: path inside `data` to its text
 */
export function readDataset(id: string, edit: (files: Record<string, string>) => void = () => {}): Dataset {
  const disk = diskFolder("data");
  const [topic] = (disk.list().find((path) => path.endsWith(`/${id}.csv`)) ?? "").split("/");
  if (!topic) throw new Error(`There is no data/<topic>/${id}.csv`);
  const own = [`${topic}/topic.json`, `${topic}/${id}.csv`, `${topic}/${id}.json`];
  // All but the profile, which names figures of many datasets.
  const register = /^((?!profile\.json$)[^/]+|sources\/.*|areas\/.*)$/;
  const files = Object.fromEntries(
    disk
      .list()
      .filter((path) => register.test(path) || own.includes(path))
      .map((path) => [path, new TextDecoder().decode(disk.read(path))]),
  );
  edit(files);
  return readOnly(files, `${topic}/${id}.json`, id);
}

/** One drawing of a chart as text: a chart of the dataset by its id, or one that a test makes up. */
export function draw(
  dataset: Dataset,
  chart: string | ChartSpec,
  width: (typeof DRAWINGS)[number]["name"],
): string {
  const { drawings } = drawWhole(dataset, chart);
  const svg = drawings[DRAWINGS.findIndex(({ name }) => name === width)] as string;
  // So that a committed drawing opens in a browser, in its colours, and differs line by line.
  return `<?xml-stylesheet type="text/css" href="../../src/styles/tokens.css"?>\n${svg
    .replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replaceAll("><", ">\n<")}\n`;
}

/** A chart with its sentence, its table and both drawings. */
export function drawWhole(dataset: Dataset, chart: string | ChartSpec): Drawn {
  const spec = typeof chart === "string" ? dataset.charts.find(({ id }) => id === chart) : chart;
  if (!spec) throw new Error(`${dataset.id} has no chart ${JSON.stringify(chart)}`);
  return drawChart(dataset, spec, { document, types: charts });
}

/** A table as lines of text, cells parted by " | ". */
export function tableText({ table }: Drawn): string[] {
  return [
    table.columns.map(({ title }) => title),
    ...table.rows.map((row) => row.map(({ text }) => text)),
  ].map((row) => row.join(" | "));
}

/** The texts of a drawing in the order in which they are drawn. */
export function textsOf(svg: string): string[] {
  const { document } = new JSDOM(svg.replace(/^<\?.*\?>/, ""), { contentType: "image/svg+xml" }).window;
  return [...document.querySelectorAll("text")].map((text) => text.textContent ?? "");
}

/** The home page names charts of other datasets, and wishes concern them: here they name none but this dataset. */
function readOnly(files: Record<string, string>, json: string, id: string): Dataset {
  const [chart] = (JSON.parse(files[json] as string) as { charts: ChartSpec[] }).charts;
  const site = JSON.parse(files["site.json"] as string);
  const address = `${id}/${chart?.id}`;
  site.home = { ...site.home, lead: address, map: address, subjects: [] };
  const folder: Folder = memoryFolder({ ...files, "site.json": JSON.stringify(site), "asked.json": "[]" });
  const { datasets } = readSite(folder, charts);
  return datasets[0] as Dataset;
}
