import { extname } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serveFolder } from "../../src/cli/serve.ts";
import { contentType } from "../../src/publish/file-types.ts";
import { documentsOf, filesOf, siteOf } from "./built.ts";
import { wronglyServed } from "./served.ts";

const built = inject("built");
const files = filesOf(built.folder);
const base = new URL(built.address).pathname;

/** Every link of every page to a file of the site that is not a page, with the path of the file. */
const links = [...documentsOf(built)].flatMap(([page, document]) =>
  [...document.querySelectorAll("a[href]")].flatMap((link) => {
    const { origin, pathname } = new URL(link.getAttribute("href") as string, built.address);
    const path = pathname.slice(base.length);
    const isFile = origin === new URL(built.address).origin && files.includes(path);
    const [download, type] = [link.getAttribute("download"), link.getAttribute("type")];
    return isFile && !path.endsWith(".html") ? [{ page, path, download, type }] : [];
  }),
);
const feeds = links.filter(({ path }) => path.endsWith(".atom"));
const kept = links.filter(({ path }) => !path.endsWith(".atom"));

/** Files for people: pictures, documents, tables. What machines ask for, they find by lists. */
const TAKEN = /^(charts|compare|data|providers|wards)\/.*\.(png|svg|pdf|docx|pptx|xlsx|ods|csv|zip)$/;

describe("links to files", () => {
  it("carry the name under which the file is kept, which ends as the file does", () => {
    const wrong = kept.filter(
      ({ path, download }) =>
        !/^[\w.-]+\.\w+$/.test(download ?? "") || extname(download ?? "") !== extname(path),
    );
    expect(wrong.map(({ page, path }) => `${page}: ${path}`)).toEqual([]);
    const endings = new Set(kept.map(({ path }) => extname(path)));
    for (const ending of [
      ".png",
      ".docx",
      ".pptx",
      ".pdf",
      ".xlsx",
      ".ods",
      ".csv",
      ".zip",
      ".svg",
      ".json",
      ".parquet",
      ".bib",
    ])
      expect(endings).toContain(ending);
  });

  it("say in the name what the file is about, also where its address ends in a word such as ranked", () => {
    const nameless = kept.filter(({ path, download }) => {
      const [, about = "", rest = ""] = path.match(/^(?:charts|data)\/([^/]+)\/([^/.]+)/) ?? [];
      // Of an area or a provider the kind says nothing.
      const start = ["areas", "providers"].includes(about) ? "" : about;
      return !download?.startsWith(start) || !download.includes(rest);
    });
    expect(nameless.map(({ page, path }) => `${page}: ${path}`)).toEqual([]);
  });

  it("give one file one name wherever they stand", () => {
    const names = new Map<string, Set<string | null>>();
    for (const { path, download } of kept) names.set(path, (names.get(path) ?? new Set()).add(download));
    expect([...names].filter(([, each]) => each.size > 1)).toEqual([]);
  });

  it("give two files two names", () => {
    const paths = new Map<string, Set<string>>();
    for (const { path, download } of kept)
      paths.set(download ?? "", (paths.get(download ?? "") ?? new Set()).add(path));
    expect([...paths].filter(([, each]) => each.size > 1).map(([, each]) => [...each])).toEqual([]);
  });

  it("are there for every file that people take away", () => {
    const linked = new Set(kept.map(({ path }) => path));
    // Under the ids that charts had before lie files for links that others have made.
    const was = siteOf(built).datasets.flatMap(({ id, charts }) =>
      charts.flatMap((chart) => (chart.was ?? []).map((before) => `charts/${id}/${before}.`)),
    );
    const taken = files.filter(
      (path) =>
        TAKEN.test(path) && !path.endsWith(".card.png") && !was.some((before) => path.startsWith(before)),
    );
    expect(taken.length).toBeGreaterThan(100);
    expect(taken.filter((path) => !linked.has(path))).toEqual([]);
  });

  it("to a feed say that it is one, and are not kept", () => {
    expect(feeds.length).toBeGreaterThan(0);
    for (const feed of feeds) expect(feed).toMatchObject({ type: "application/atom+xml", download: null });
  });
});

describe("npm run serve", () => {
  let server: Awaited<ReturnType<typeof serveFolder>>;
  beforeAll(async () => {
    server = await serveFolder({ folder: built.folder, base, port: 0 });
  });
  afterAll(() => server.close());

  it("sends every file of the site whole and as what it is", async () => {
    const unknown = files.filter((path) => !/(^|\/)[._][^/]*$/.test(path) && contentType(path) === undefined);
    expect(unknown, "their endings are missing in src/publish/file-types.ts").toEqual([]);
    expect(await wronglyServed(server.url, built.folder, files)).toEqual([]);
  });
});
