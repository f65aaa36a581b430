import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { RelaxNGValidator, XmlDocument } from "libxml2-wasm";
import { afterAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import { atomFeed } from "../../src/publish/atom.ts";
import { datasetsOfArea, datasetsOfTopic } from "../../src/publish/feeds.ts";
import { tagUri } from "../../src/publish/tag.ts";
import { address, site } from "./site.ts";

const grammar = XmlDocument.fromBuffer(readFileSync("tests/machines/atom.rng"));
const validator = RelaxNGValidator.fromDoc(grammar);
afterAll(() => {
  validator.dispose();
  grammar.dispose();
});

const about = {
  title: "Changes: wards & places <all>",
  subtitle: "What the papers say",
  id: tagUri(site, "feeds/changes.atom"),
  self: address("feeds/site.atom"),
  page: address(""),
  author: "Nobody & sons",
  rights: "CC BY",
};
const pageOf = ({ id }: Dataset) => address(`datasets/${id}/`);
const of = {
  page: pageOf,
  id: ({ id }: Dataset, version: string) => tagUri(site, `data/${id}/${version}.csv`),
};
const [first] = site.datasets as [Dataset];
const changed = (revisions: Dataset["revisions"], changes: Partial<Dataset> = {}): Dataset => ({
  ...first,
  ...changes,
  revisions,
});

describe("a feed of changes", () => {
  it("fits the grammar of RFC 4287", () => {
    expect(faultsOf(atomFeed(about, site.datasets, of))).toBe("");
    for (const topic of site.topics)
      expect(faultsOf(atomFeed(about, datasetsOfTopic(site.datasets, topic), of)), topic.id).toBe("");
    expect(faultsOf(atomFeed(about, [], of))).toBe("");
  });

  it("has an author, one alternate and an id of its own for each entry, which the grammar cannot ask for", () => {
    const feed = parsed(atomFeed(about, site.datasets, of));
    expect(feed.querySelectorAll("feed > author")).toHaveLength(1);
    const entries = [...feed.querySelectorAll("entry")];
    const days = site.datasets.flatMap(({ revisions }) => [...new Set(revisions.map(({ date }) => date))]);
    expect(entries).toHaveLength(days.length);
    expect(new Set(entries.map((entry) => text(entry, "id"))).size).toBe(entries.length);
    for (const entry of entries)
      expect(entry.querySelectorAll('link:not([rel]), link[rel="alternate"]')).toHaveLength(1);
    expect(feed.querySelector('feed > link[rel="self"]')?.getAttribute("href")).toBe(about.self);
    expect(text(feed.documentElement, "id")).toBe(about.id);
  });

  it("tells each day of changes once, the latest first, with all that changed", () => {
    const feed = parsed(
      atomFeed(
        about,
        [
          changed([
            { date: "2026-11-22", change: "First published." },
            { date: "2026-12-01", change: "Corrected." },
            { date: "2026-12-01", change: "Explained." },
          ]),
        ],
        of,
      ),
    );
    const entries = [...feed.querySelectorAll("entry")];
    expect(entries.map((entry) => [text(entry, "updated"), text(entry, "summary")])).toEqual([
      ["2026-12-01T00:00:00.000Z", "Corrected. Explained."],
      ["2026-11-22T00:00:00.000Z", "First published."],
    ]);
    expect(text(feed.documentElement, "updated")).toBe("2026-12-01T00:00:00.000Z");
    expect(entries.map((entry) => entry.querySelector("link")?.getAttribute("href"))).toEqual([
      `${pageOf(first)}#version-2026-12-01`,
      `${pageOf(first)}#version-2026-11-22`,
    ]);
    expect(entries.map((entry) => text(entry, "id"))).toEqual([
      `tag:pellmouth.example,2026:data/${first.id}/2026-12-01.csv`,
      `tag:pellmouth.example,2026:data/${first.id}/2026-11-22.csv`,
    ]);
  });

  it("shows signs of HTML as they were written", () => {
    const change = 'Rates & <b>"ratios"</b> < 5 ]]> fixed';
    const xml = atomFeed(about, [changed([{ date: "2026-11-22", change }], { title: change })], of);
    expect(faultsOf(xml)).toBe("");
    const feed = parsed(xml);
    for (const name of ["entry > title", "entry > summary"]) {
      const shown = new JSDOM(feed.querySelector(name)?.textContent ?? "").window.document.body;
      expect(shown.children).toHaveLength(0);
      expect(shown.textContent).toBe(change);
    }
    expect(text(feed.documentElement, "title")).toBe(about.title);
  });

  it("is whole whatever control characters its texts hold", () => {
    const odd = "Bell \u0007, tab \u000b, end \uffff";
    const told = changed([{ date: "2026-11-22", change: odd }], { title: odd });
    const xml = atomFeed({ ...about, title: odd, subtitle: odd }, [told], of);
    expect(faultsOf(xml)).toBe("");
    const feed = parsed(xml);
    for (const name of ["feed > title", "entry > title", "entry > summary"])
      expect(feed.querySelector(name)?.textContent).toBe("Bell , tab , end ");
  });

  it("of a ward tells of the datasets with a figure about it, and of no other", () => {
    const ward = [...site.areas.values()].find(({ type }) => type === "ward");
    if (!ward) throw new Error("no ward");
    const own = datasetsOfArea(site.datasets, ward);
    expect(own.map(({ id }) => id)).toContain("ward-life-expectancy");
    expect(own.length).toBeLessThan(site.datasets.length);
    expect(own.every(({ figures }) => figures.some(({ area }) => area === ward))).toBe(true);
  });
});

describe("what a feed and its entries are known by", () => {
  const before = { ...site, address: "https://old.example/", feedIds: "old.example,2026" };

  it("stays when the site moves", () => {
    const after = { ...before, address: "https://new.example/health/" };
    expect(tagUri(after, "feeds/site.atom")).toBe(tagUri(before, "feeds/site.atom"));
    expect(tagUri(after, "feeds/site.atom")).toBe("tag:old.example,2026:feeds/site.atom");
  });

  it("is of the first address and year where the site has not moved yet", () => {
    const { feedIds: _, ...plain } = before;
    expect(tagUri(plain, "feeds/site.atom")).toBe("tag:old.example,2026:feeds/site.atom");
    expect(tagUri({ ...plain, datasets: [] }, "feeds/site.atom")).toMatch(/^tag:old\.example,\d{4}:feeds/);
    expect(tagUri({ ...plain, address: "https://old.example:8080/health/" }, "x")).toBe(
      "tag:old.example,2026:x",
    );
  });
});

describe("the grammar of these tests", () => {
  it("refuses a feed without id, an entry without a day, a day without a time and an element of no meaning", () => {
    const sound = atomFeed(about, site.datasets.slice(0, 1), of);
    for (const broken of [
      sound.replace(/<id>.*?<\/id>/, ""),
      sound.replace(/(<entry>[\s\S]*)<updated>.*?<\/updated>/, "$1"),
      sound.replace(/<updated>.*?<\/updated>/, "<updated>2026-11-22</updated>"),
      sound.replace("<entry>", "<entry><day/>"),
    ]) {
      expect(broken).not.toBe(sound);
      expect(faultsOf(broken)).not.toBe("");
    }
  });
});

function faultsOf(xml: string): string {
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return "";
  } catch (error) {
    return (error as Error).message;
  } finally {
    document.dispose();
  }
}

function parsed(xml: string): Document {
  return new JSDOM(xml, { contentType: "application/xml" }).window.document;
}

function text(element: Element, name: string): string | undefined {
  return [...element.children].find(({ tagName }) => tagName === name)?.textContent ?? undefined;
}
