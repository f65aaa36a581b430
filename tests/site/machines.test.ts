import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { DuckDBInstance } from "@duckdb/node-api";
import { JSDOM } from "jsdom";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serveFolder } from "../../src/cli/serve.ts";
import { unpackCsv } from "../../src/model/release.ts";
import { figureSets, setPaths } from "../../src/publish/figure-sets.ts";
import { revisionsOf } from "../../src/views/revisions.ts";
import { type Metadata, metadataFaults, tableFaults } from "../machines/csvw-rules.ts";
import { siteInBrowser } from "./browser.ts";
import { addressOf, documentsOf, filesOf, siteOf } from "./built.ts";

const run = promisify(execFile);
const built = inject("built");
const read = (path: string) => readFileSync(join(built.folder, path), "utf8");
const json = (path: string) => JSON.parse(read(path)) as Record<string, unknown>;
const files = filesOf(built.folder);
const page = new JSDOM(read("data/developers/index.html")).window.document;
const documents = documentsOf(built);
const open = siteInBrowser(built);

let site: Awaited<ReturnType<typeof serveFolder>>;
let folder: string;
beforeAll(async () => {
  site = await serveFolder({ folder: built.folder, base: new URL(built.address).pathname, port: 0 });
  folder = mkdtempSync(join(tmpdir(), "examples-"));
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** The text of an example as the page shows it, with the address of the site served here. */
function example(id: string): string {
  const code = page.querySelector(`[data-example="${id}"]`)?.textContent;
  if (!code) throw new Error(`the page has no example ${id}`);
  return code.replaceAll(built.address, site.url);
}

describe("the examples for developers", () => {
  it("in the shell and in SQL work as they stand", async () => {
    const { stdout } = await run("bash", ["-euo", "pipefail", "-c", example("shell")], { cwd: folder });
    expect(stdout.split("\n")[0]).toMatch(/^\ufeff?dataset,topic,indicator,/);
    expect(stdout.trim().split("\n")).toHaveLength(3);
    expect(existsSync(join(folder, "figures.parquet"))).toBe(true);
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    await connection.run(`SET file_search_path = '${folder}'`);
    const rows = (await connection.runAndReadAll(example("sql"))).getRowObjectsJson();
    connection.closeSync();
    instance.closeSync();
    expect(rows.length).toBeGreaterThan(1);
    expect(rows[0]).toEqual({
      topic: expect.any(String),
      figures: expect.stringMatching(/^\d+$/),
      first_day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  });

  it("in JavaScript works as it stands", async () => {
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", example("javascript")]);
    expect(stdout).toMatch(/^Life expectancy by ward \S+.* [\d.]+ years line \d+\n$/);
  });

  it("in Python and R name columns that are there", () => {
    const columns = read("data/figures.csv").replace("\uFEFF", "").split("\n")[0]?.split(",") ?? [];
    const named = [...`${example("python")}\n${example("r")}`.matchAll(/"(\w+)"|(\w+)(?= ==)|\$(\w+)/g)]
      .map(([, a, b, c]) => a ?? b ?? c ?? "")
      .filter((name) => name !== "");
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !columns.includes(name))).toEqual([]);
  });
});

describe("the files for machines", () => {
  it("describe each CSV that is there, and are true of it", () => {
    const csvs = files.filter((path) => /^data\/[^/]+\.csv$/.test(path));
    // One of each dataset, and one of all.
    expect(csvs).toHaveLength(siteOf(built).datasets.length + 1);
    // Excel takes a file without a byte order mark for one in the old character set of the machine; only the bytes of
    // kept versions stay as they were.
    const isKept = (path: string) => /^data\/[^/]+\/\d{4}-\d\d-\d\d(\.\d)?\.csv$/.test(path);
    const offered = files.filter((path) => path.endsWith(".csv") && !isKept(path));
    expect(offered.filter((path) => !read(path).startsWith("\uFEFF"))).toEqual([]);
    const faults = csvs.flatMap((path) => {
      const metadata = json(`${path}-metadata.json`) as unknown as Metadata;
      const about = metadata.url === path.slice("data/".length) ? [] : [`${path}: describes ${metadata.url}`];
      return [...about, ...metadataFaults(metadata), ...tableFaults(read(path), metadata)];
    });
    expect(faults).toEqual([]);
  });

  it("are named beside the link with the first period that a spreadsheet takes for a month, where there is one", () => {
    const warned = siteOf(built).datasets.map(({ id, figures }) => ({
      id,
      period: figures.map(({ period }) => period.id).find((each) => /^\d{4}[/-](0[1-9]|1[0-2])$/.test(each)),
    }));
    expect(warned.filter(({ period }) => period !== undefined).length).toBeGreaterThan(1);
    const wrong = warned.filter(({ id, period }) => {
      const link = documents.get(`datasets/${id}/index.html`)?.querySelector(`a[href$="/data/${id}.csv"]`);
      const [, said] = /takes (\S+) in a CSV for a month/.exec(link?.parentElement?.textContent ?? "") ?? [];
      return said !== period;
    });
    expect(wrong).toEqual([]);
  });

  it("describe the CSVs of areas and of providers together, and are true of each", () => {
    for (const kind of ["areas", "providers"]) {
      const { tables, ...shared } = json(`data/${kind}/csv-metadata.json`) as {
        tables: { url: string; "dc:title": string }[];
      };
      expect(shared["@type" as keyof typeof shared]).toBe("TableGroup");
      const csvs = files.filter((path) => path.startsWith(`data/${kind}/`) && path.endsWith(".csv"));
      expect(tables.map(({ url }) => `data/${kind}/${url}`).sort()).toEqual(csvs);
      const faults = tables.flatMap((table) => {
        const metadata = { ...shared, ...table, "@type": "Table" } as unknown as Metadata;
        return [...metadataFaults(metadata), ...tableFaults(read(`data/${kind}/${table.url}`), metadata)];
      });
      expect(faults).toEqual([]);
    }
  });

  it("lead from the old address of the page of changes to the one of today", () => {
    const page = documents.get("data/changes/index.html");
    expect(page?.querySelector("main a[href$='/changes/']")?.textContent).toBe("What changed");
  });

  it("name only files that are there", () => {
    const resources = json("data/datapackage.json").resources as { path: string; schema: string }[];
    const named = resources.flatMap(({ path, schema }) => [`data/${path}`, `data/${schema}`]);
    const texts = ["data/catalog.jsonld", "api/v1/datasets.json", "api/v1/areas.json", "sitemap.xml"].map(
      read,
    );
    const addresses = texts.flatMap((text) =>
      [...text.matchAll(/https:\/\/example\.org\/[^"<#\s]*/g)].map(String),
    );
    const paths = addresses.map((address) => address.slice(built.address.length));
    const targets = paths.map((path) => (path === "" || path.endsWith("/") ? `${path}index.html` : path));
    expect(addresses.every((address) => address.startsWith(built.address))).toBe(true);
    expect([...named, ...targets].filter((path) => !files.includes(path))).toEqual([]);
    expect(targets.length).toBeGreaterThan(documents.size);
  });

  it("list in the sitemap every page but embeds, and the sitemap in robots.txt", () => {
    const wanted = [...documents.keys()]
      .filter((path) => path !== "404.html" && !path.startsWith("embed/"))
      .map((path) => built.address + addressOf(path));
    const found = [...read("sitemap.xml").matchAll(/<loc>(.*?)<\/loc>/g)].map(([, place]) => place);
    expect(found.toSorted()).toEqual(wanted.sort());
    expect(read("robots.txt")).toContain(`Sitemap: ${built.address}sitemap.xml\n`);
  });

  it("serve each kept version byte by byte", () => {
    const kept = filesOf(join(built.data, "releases"));
    expect(kept.length).toBeGreaterThan(siteOf(built).datasets.length);
    const other = kept.filter(
      (path) =>
        unpackCsv(readFileSync(join(built.data, "releases", path))) !==
        read(`data/${path.replace(/\.br$/, "")}`),
    );
    expect(other).toEqual([]);
  });
});

describe("the small files of figures", () => {
  it("are there for each dataset, area and provider, described by the API, and as long as their pages say", () => {
    const values = files.filter((path) => path.endsWith("/values.json"));
    const sets = figureSets(siteOf(built));
    expect(values).toEqual(sets.map(setPaths.values).sort());
    for (const set of sets) {
      const { count, rows, csv } = json(setPaths.values(set)) as {
        count: number;
        rows: unknown[];
        csv: string;
      };
      expect(rows, set.id).toHaveLength(count);
      expect(csv).toBe(built.address + setPaths.csv(set));
      const { data } = Papa.parse(read(setPaths.csv(set)), { skipEmptyLines: true });
      expect(data, set.id).toHaveLength(count + 1);
    }
    const paths = Object.keys(json("api/v1/openapi.json")["paths"] as object);
    for (const kind of ["datasets", "areas", "providers"])
      expect(paths).toContain(`/${kind}/{id}/values.json`);
  });

  it.each([
    ["wards/2005/dunnock", "areas", "E05990002"],
    ["areas/E92000001", "areas", "E92000001"],
    ["providers/pellmouth-orle", "providers", "pellmouth-orle"],
  ] as const)("are linked from %s with their number of rows", (path, kind, id) => {
    const set = figureSets(siteOf(built)).find((each) => each.kind === kind && each.id === id);
    if (!set) throw new Error(`no figures of ${id}`);
    const links = [setPaths.csv(set), setPaths.values(set)].map((file) =>
      documents.get(`${path}/index.html`)?.querySelector(`a[href$="/${file}"]`),
    );
    for (const link of links)
      expect(link?.parentElement?.textContent).toMatch(new RegExp(`figures, ${set.rows.length}\\s+rows?:`));
  });
});

describe("charts as Markdown", () => {
  const charts = siteOf(built).datasets.flatMap(({ id, charts }) =>
    charts.map((chart) => `${id}/${chart.id}`),
  );

  it("are there for every chart, in the list of them all, and led to by each page that draws one in full", () => {
    const listed = [...read("llms.txt").matchAll(/\((https:\S+\.md)\)/g)].map(([, address]) => address);
    expect(listed.toSorted()).toEqual(charts.map((chart) => `${built.address}charts/${chart}.md`).sort());
    for (const chart of charts) {
      const path = `charts/${chart}.md`;
      expect(read(path), path).toMatch(/^# \S.*\n\n\S/);
      const [dataset, id] = chart.split("/");
      const own = `datasets/${dataset}/charts/${id}/index.html`;
      for (const from of [
        `embed/${chart}/index.html`,
        documents.has(own) ? own : `datasets/${dataset}/index.html`,
      ]) {
        const link = documents.get(from)?.querySelector(`link[rel="alternate"][href$="/${path}"]`);
        expect(link?.getAttribute("type"), from).toBe("text/markdown");
      }
    }
  });
});

describe("the page of what changed", () => {
  const changes = documents.get("changes/index.html");

  it("says from what to what for each figure of another version, with the version, and lists no first ones", () => {
    const revised = revisionsOf(siteOf(built), siteOf(built).datasets).flatMap(({ revised }) => revised);
    const rows = [...(changes?.querySelectorAll("tbody tr") ?? [])].map((row) =>
      [...row.children].slice(0, 3).map(({ textContent }) => textContent?.trim().replace(/^-/, "−")),
    );
    expect(rows.toSorted()).toEqual(revised.map(({ what, from, to }) => [what, from, to]).sort());
    expect(rows.length).toBeGreaterThan(0);
    for (const link of changes?.querySelectorAll("tbody tr a") ?? [])
      expect(link.getAttribute("href")).toMatch(/\/datasets\/[a-z0-9-]+\/#version-\d{4}-\d\d-\d\d/);
    expect(changes?.querySelector("main")?.textContent).not.toContain("First published");
  });
});

describe("feeds", () => {
  it("know themselves and their entries by no address of the site, and an entry by one id in all of them", () => {
    const ids = new Map<string, Set<string>>();
    for (const path of files.filter((each) => each.endsWith(".atom"))) {
      const feed = new JSDOM(read(path), { contentType: "application/xml" }).window.document;
      for (const id of feed.querySelectorAll("id"))
        expect(id.textContent).toMatch(/^tag:pellmouth\.example,2026:/);
      for (const entry of feed.querySelectorAll("entry")) {
        const link = entry.querySelector("link")?.getAttribute("href") ?? "";
        ids.set(link, (ids.get(link) ?? new Set()).add(entry.querySelector("id")?.textContent ?? ""));
      }
    }
    expect(ids.size).toBeGreaterThan(siteOf(built).datasets.length);
    expect([...ids].filter(([, each]) => each.size !== 1)).toEqual([]);
    expect(new Set([...ids.values()].flatMap((each) => [...each])).size).toBe(ids.size);
  });
});

describe("pages", () => {
  it("lead to the feed of what they show", () => {
    const feedOf = (path: string) =>
      documents
        .get(path)
        ?.querySelector('link[rel="alternate"][type="application/atom+xml"]')
        ?.getAttribute("href");
    const base = new URL(built.address).pathname;
    expect(feedOf("index.html")).toBe(`${base}feeds/site.atom`);
    expect(feedOf("topics/lives/index.html")).toBe(`${base}feeds/topics/lives.atom`);
    expect(feedOf("wards/2005/dunnock/index.html")).toBe(`${base}feeds/wards/2005/dunnock.atom`);
    expect(feedOf("datasets/ward-life-expectancy/index.html")).toBe(`${base}feeds/topics/lives.atom`);
  });

  it("of datasets carry a description for search engines and how to cite them", () => {
    const pages = [...documents].filter(([path]) => /^datasets\/[^/]+\/index\.html$/.test(path));
    for (const [path, document] of pages) {
      const data = JSON.parse(
        document.querySelector('script[type="application/ld+json"]')?.textContent ?? "{}",
      );
      expect(data["@id"], path).toBe(built.address + addressOf(path));
      const cited = document.querySelector("#cite + p")?.textContent ?? "";
      expect(cited, path).toContain(data.identifier);
      expect(files, path).toContain(data.identifier.slice(built.address.length));
    }
    expect(pages).toHaveLength(siteOf(built).datasets.length);
  });

  it("break no rule of their policy by it", async () => {
    const { faults, close } = await open("datasets/ward-life-expectancy/index.html");
    expect(faults).toEqual([]);
    close();
  });
});
