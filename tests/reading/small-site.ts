import { z } from "zod";
import { defineChart } from "../../src/marks/define.ts";
import { selectionSchema } from "../../src/model/dataset.ts";
import { formatCell } from "../../src/model/figure.ts";
import { select } from "../../src/model/select.ts";
import type { Site } from "../../src/model/site.ts";
import { memoryFolder } from "../../src/reading/folder.ts";
import { describeProblems, ProblemsError } from "../../src/reading/problem.ts";
import { readSite } from "../../src/reading/read-site.ts";
import type { Chart, ChartTypes } from "../../src/render/chart.ts";

/** Files by their path in the data folder; nothing where a file is to be taken away. */
export type Files = Record<string, string | Uint8Array | undefined>;

const list = defineChart({
  schema: z.strictObject({
    select: selectionSchema.optional().describe("The figures to list."),
    sort: z.enum(["high-first", "as-given"]).optional().describe("How they are sorted."),
    rows: z.string().optional().describe("A dimension; made up for tests, throws where it is unknown."),
  }),
  example: { select: { indicator: "smokes" }, sort: "high-first", rows: "area" },
  answers: "compare",
  most: 40,
  figures: (dataset, options) => ({ drawn: select(dataset.figures, options.select), beside: [] }),
  kind: "Marks",
  howToRead: "Line by line.",
  plot: () => {
    throw new Error("the model must never draw");
  },
  table: (dataset, { select: selection, rows }) => {
    if (rows === "nothing") throw new RangeError('there is no dimension "nothing"');
    return {
      caption: "",
      columns: [{ title: "Figure", numeric: true }],
      rows: select(dataset.figures, selection).map((figure) => [{ text: formatCell(figure) }]),
    };
  },
  findings: () => [{ kind: "own", words: "A list" }],
});

/** The only chart type of these tests: "list". */
export const charts: ChartTypes = new Map([["list", list as Chart<unknown>]]);

const COLUMNS =
  "indicator,area,organisation,period,role,print,sex,value,lower,upper,numerator,denominator,status,source,line,also,note";

/** A sound first row: men in Bramwick. */
const FIRST: Record<string, string> = {
  indicator: "smokes",
  area: "E05990940",
  period: "2013",
  sex: "male",
  value: "12.3",
  lower: "10.1",
  upper: "14.5",
  numerator: "61",
  denominator: "496",
  source: "2015-cabinet",
  line: "12",
};

/** The CSV with other cells in its first row, which is line 2. */
export function figuresWith(cells: Record<string, string> = {}): string {
  const first = { ...FIRST, ...cells };
  const row = COLUMNS.split(",").map((column) => {
    const cell = first[column] ?? "";
    return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  });
  return [
    COLUMNS,
    row.join(","),
    "smokes,E05990940,,2013,,,female,9.8,,,,,e,2015-cabinet,12,13,",
    "smokes,E05990938,,2013,,,male,,,,,,c,2015-cabinet,15,,",
    "smokes,E08990014,,2013,target,,,5,,,,,,2015-cabinet,16,,",
    'wait,E08990014,pao,2023-10,,,,625,,,,,,2015-cabinet,20,,"00:10:25, as printed"',
    "",
  ].join("\n");
}

export const meaning = {
  title: "Smoking and waiting",
  question: "Who smokes?",
  summary: "Made up for tests.",
  order: 1,
  updated: "2026-11-22",
  indicators: {
    smokes: {
      title: "People who smoke",
      unit: "percent",
      polarity: "lower-is-better",
      definition: "Smokers.",
    },
    wait: { title: "Mean wait", unit: "seconds", polarity: "lower-is-better", definition: "Seconds." },
  },
  breakdowns: { sex: { title: "Sex", values: { female: "Women", male: "Men" } } },
  charts: [
    {
      id: "list",
      type: "list",
      headline: "Smoking among men in Bramwick",
      subtitle: "Per cent, 2013",
      select: { indicator: "smokes" },
      restsOn: [{ select: { area: "E05990940", sex: "male" }, value: "12.3" }],
    },
  ],
  why: [],
  caveats: [],
  breaks: [],
  contradictions: [],
  missing: [],
  revisions: [{ date: "2026-11-22", change: "First published." }],
};

/** The JSON beside the CSV, with other values for some of its keys. */
export function meaningWith(changes: Record<string, unknown> = {}): string {
  return JSON.stringify({ ...meaning, ...changes }, null, 2);
}

/** The chart of the JSON, with other options. */
export function chartWith(options: Record<string, unknown>): string {
  return meaningWith({ charts: [{ ...meaning.charts[0], ...options }] });
}

const site = {
  name: "Small site",
  strapline: "For tests",
  address: "https://example.org/",
  place: "E08990014",
  council: "Pellmouth Council",
  wards: { vintage: "2004", change: "None.", groups: "None." },
  publisher: { name: "Nobody", statement: "Not official.", contact: "None." },
  licence: { name: "OGL", url: "https://example.org/licence", attribution: "Nobody." },
  home: {
    lead: "smoking/list",
    map: "smoking/list",
    subjects: [{ title: "Smoking", chart: "smoking/list", question: "Who smokes?" }],
  },
};

/** site.json, with other values for some of its keys. */
export function siteWith(changes: Record<string, unknown> = {}): string {
  return JSON.stringify({ ...site, ...changes }, null, 2);
}

/** A chart address for all places of the home page. */
export function homeWith(address: string): string {
  return siteWith({ home: { ...site.home, lead: address } });
}

export const sound: Readonly<Record<string, string>> = {
  "site.json": siteWith(),
  "units.json": JSON.stringify({
    percent: {
      title: "per cent",
      pattern: "{}%",
      minimum: 0,
      maximum: 100,
      per: 100,
      difference: "percentage points",
    },
    seconds: { title: "hours, minutes and seconds", pattern: "{}", minimum: 0, whole: true, duration: true },
  }),
  "roles.json": JSON.stringify({ target: { title: "Target", unit: "same" } }),
  "areas/areas.csv": [
    "code,name,type,valid_from,valid_to,within,aliases,note",
    "E08990014,Pellmouth,borough,,,,,",
    "E05990938,Fuller's,ward,2004,2026-05-06,E08990014,Fullers,",
    "E05990940,Bramwick,ward,2004,2026-05-06,E08990014,,",
    "E38990161,Pellmouth East,former CCG,2013-04-01,2022-06-30,E08990014,,",
    "",
  ].join("\n"),
  "areas/hexagons.csv": "code,column,row\nE05990938,0,0\nE05990940,1,0\n",
  "organisations.csv": [
    "id,name,short,type,valid_from,valid_to,succeeded_by,note",
    "pao,Pellmouth and Orle NHS Trust,Pellmouth and Orle,trust,2023-07-01,,,",
    "orle-general,Orle General NHS Trust,Orle General,trust,,2023-06-30,pao,",
    "",
  ].join("\n"),
  "sources/2015-cabinet.json": JSON.stringify({
    committee: "Cabinet",
    council: "Pellmouth Council",
    date: "2015-03-26",
    title: "Cabinet, 26 March 2015",
    lines: 40,
    items: [
      { number: "4", title: "Annual report", pages: "", from: 10, to: 30 },
      { number: "5", title: "Budget", pages: "", from: 35, to: 40 },
    ],
  }),
  "health/topic.json": JSON.stringify({ title: "Health", order: 1, introduction: "Made up." }),
  "health/smoking.csv": figuresWith(),
  "health/smoking.json": meaningWith(),
};

/** The sound site with some files changed, read; `types` are the chart types that there are. */
export function readWith(files: Files = {}, types: ChartTypes = charts): Site {
  const all = Object.entries({ ...sound, ...files }).filter(([, content]) => content !== undefined);
  return readSite(memoryFolder(Object.fromEntries(all) as Record<string, string | Uint8Array>), types);
}

/** All that check-data would print about the sound site with some files changed; fails where there is no problem. */
export function problemsWith(files: Files, types: ChartTypes = charts): string {
  try {
    readWith(files, types);
  } catch (error) {
    if (error instanceof ProblemsError) return describeProblems(error.problems);
    throw error;
  }
  throw new Error("no problem was found");
}

/** The one problem of the sound site with some files changed, as printed; fails where there are more or none. */
export function problemWith(files: Files): string {
  const [problem = "", count, ...others] = problemsWith(files).split("\n\n");
  if (others.length > 0 || count !== "1 problem found. Nothing was changed.")
    throw new Error(`more than one problem was found:\n\n${problemsWith(files)}`);
  return problem;
}

/** The one problem of the sound site with other cells in the first row of its CSV, on which no headline rests. */
export function problemOf(cells: Record<string, string>): string {
  return problemWith({
    "health/smoking.csv": figuresWith(cells),
    "health/smoking.json": chartWith({ restsOn: [] }),
  });
}
