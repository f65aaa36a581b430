import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { dcatCatalogue } from "../../src/publish/dcat.ts";
import { datasetJsonLd, embeddedJson } from "../../src/publish/json-ld.ts";
import { sitemap } from "../../src/publish/sitemap.ts";
import { address, site } from "./site.ts";

type Node = Record<string, unknown>;
const described = site.datasets.map((dataset) =>
  datasetJsonLd(dataset, { ...site, placeName: "Pellmouth" }, address),
);

describe("a dataset for search engines", () => {
  it("has what they need: a name, 50 to 5,000 characters of description, a licence, files, a span of time", () => {
    for (const each of described) {
      expect(each).toMatchObject({ "@context": "https://schema.org/", "@type": "Dataset" });
      expect((each.description as string).length).toBeGreaterThanOrEqual(50);
      expect((each.description as string).length).toBeLessThanOrEqual(5000);
      expect(each.license).toBe(site.licence.url);
      expect(each.temporalCoverage).toMatch(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/);
      expect((each.distribution as Node[]).map(({ contentUrl }) => contentUrl)).toEqual([
        expect.stringMatching(/^https:.*\.csv$/),
        expect.stringMatching(/^https:.*\.json$/),
      ]);
    }
  });

  it("gives the span, version and papers of life expectancy by ward", () => {
    expect(described.find(({ name }) => name === "Life expectancy by ward")).toMatchObject({
      temporalCoverage: "2010-01-01/2014-12-31",
      identifier: expect.stringMatching(/\/data\/ward-life-expectancy\/\d{4}-\d\d-\d\d\.csv$/),
      isBasedOn: [{ name: "Cabinet, 8 March 2016, agenda item 3, Public Health Annual Report 2015" }],
      variableMeasured: expect.arrayContaining([
        expect.objectContaining({ name: "Life expectancy at birth", unitText: "years" }),
      ]),
    });
  });

  it("names a publication with who publishes it and where", () => {
    const waits = described.find(({ name }) => name === "Emergency waits in the official figures");
    expect(waits?.isBasedOn).toEqual([
      {
        "@type": "CreativeWork",
        name: expect.stringMatching(
          /^Office of Invented Statistics, .*, 30 editions, November 2022 to April 2025/,
        ),
        url: "https://statistics.example/emergency-waits/",
        publisher: { "@type": "Organization", name: "Office of Invented Statistics" },
      },
      {
        "@type": "CreativeWork",
        name: expect.stringMatching(/^Health Scrutiny Committee, 11 November 2025/),
      },
    ]);
  });

  it("cannot end the element that it stands in", () => {
    const value = { text: "</script><script>alert(1)</script><!--" };
    const page = new JSDOM(`<script type="application/ld+json">${embeddedJson(value)}</script>`).window
      .document;
    expect(page.scripts).toHaveLength(1);
    expect(JSON.parse(page.scripts[0]?.textContent ?? "")).toEqual(value);
  });
});

describe("the catalogue", () => {
  const catalogue = dcatCatalogue(site.datasets, site, "2026-11-22", address);
  const nodes = [...walk(catalogue)];

  it("lists every dataset, and all of them together, each with files", () => {
    const datasets = catalogue["dcat:dataset"] as Node[];
    expect(datasets).toHaveLength(site.datasets.length + 1);
    for (const dataset of datasets) expect((dataset["dcat:distribution"] as Node[]).length).toBe(2);
  });

  it("uses only names of the vocabularies in its context, and full addresses", () => {
    const prefixes = Object.keys(catalogue["@context"] as Node);
    const names = nodes.flatMap((node) => Object.keys(node)).filter((name) => !name.startsWith("@"));
    expect(names.filter((name) => !prefixes.includes(name.split(":")[0] as string))).toEqual([]);
    const ids = nodes.map((node) => node["@id"]).filter((id) => id !== undefined);
    expect(ids.filter((id) => !URL.canParse(id as string))).toEqual([]);
  });

  it("names each theme and each standard that it refers to", () => {
    const themes = nodes.flatMap((node) => (node["dcat:theme"] as Node | undefined)?.["@id"] ?? []);
    const concepts = (catalogue["dct:hasPart"] as Node[]).map((node) => node["@id"]);
    expect(themes.filter((theme) => !concepts.includes(theme))).toEqual([]);
    expect(new Set(themes)).toEqual(new Set(concepts));
    expect(concepts).toHaveLength(6);
  });

  function* walk(value: unknown): Generator<Node> {
    if (Array.isArray(value)) for (const each of value) yield* walk(each);
    else if (typeof value === "object" && value !== null) {
      yield value as Node;
      for (const [key, each] of Object.entries(value)) if (key !== "@context") yield* walk(each);
    }
  }
});

describe("the sitemap", () => {
  const [first, second] = site.datasets.map((dataset, index) => ({
    ...dataset,
    updated: index === 0 ? "2026-12-01" : "2026-11-22",
  }));
  if (!first || !second) throw new Error("no datasets");
  const other = { ...second, topic: { ...second.topic, id: "other" } };
  const xml = sitemap(
    ["", `datasets/${first.id}/`, `datasets/${other.id}/`, "topics/other/", "embed/a/b/", "404/", "a&b/"],
    [first, other],
    "https://example.org/figures/",
  );

  it("gives each page its full address and day of last change, and leaves embeds out", () => {
    const page = new JSDOM(xml, { contentType: "application/xml" }).window.document;
    const entries = [...page.querySelectorAll("url")].map((url) =>
      [...url.children].map((part) => part.textContent),
    );
    expect(entries).toEqual(
      [
        ["https://example.org/figures/", "2026-12-01"],
        ["https://example.org/figures/a&b/", "2026-12-01"],
        [`https://example.org/figures/datasets/${first.id}/`, "2026-12-01"],
        [`https://example.org/figures/datasets/${other.id}/`, "2026-11-22"],
        ["https://example.org/figures/topics/other/", "2026-11-22"],
      ].sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
    );
  });
});
