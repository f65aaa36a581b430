import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { dcatCatalogue } from "../../src/publish/dcat.ts";
import { datasetJsonLd, embeddedJson } from "../../src/publish/json-ld.ts";
import { sitemap } from "../../src/publish/sitemap.ts";
import { faultsByDcatAp } from "./dcat-ap.ts";
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

  it("conforms to DCAT-AP 3", async () => {
    expect(await faultsByDcatAp(catalogue)).toEqual([]);
  });

  function* walk(value: unknown): Generator<Node> {
    if (Array.isArray(value)) for (const each of value) yield* walk(each);
    else if (typeof value === "object" && value !== null) {
      yield value as Node;
      for (const [key, each] of Object.entries(value)) if (key !== "@context") yield* walk(each);
    }
  }
});

describe("the rules of DCAT-AP", () => {
  const [first] = site.datasets;
  if (!first) throw new Error("no datasets");
  const catalogue = dcatCatalogue([first], site, "2026-11-22", address);
  /** What the rules say of the catalogue with some text in it replaced by another. */
  const broken = (text: string, by: string) => {
    const json = JSON.stringify(catalogue);
    expect(json).toContain(text);
    return faultsByDcatAp(JSON.parse(json.replaceAll(text, by)));
  };
  const language =
    '{"@id":"http://publications.europa.eu/resource/authority/language/ENG","@type":"dct:LinguisticSystem"}';

  it.each([
    ["a language in letters", language, '"en-GB"', "language"],
    ["a language of no table", "language/ENG", "language/en", "language"],
    ["a day that is none", "2026-11-22", "22 November 2026", "modified"],
    ["a file without an address", '"dcat:accessURL"', '"dcat:downloadURL"', "accessURL"],
    ["a type that is no media type", "media-types/text/csv", "media-types/CSV", "mediaType"],
    ["a licence that is not one", '"@type":"dct:LicenseDocument"', '"@type":"foaf:Document"', "license"],
    ["a publisher without a name", '"foaf:name"', '"foaf:nick"', "name"],
    ["a theme of no table only", "data-theme/HEAL", "data-theme/health", "theme"],
    ["a topic as part of the catalogue", '"dcat:themeTaxonomy"', '"dct:hasPart"', "hasPart"],
    ["a dataset without words", '"dct:description"', '"dct:abstract"', "description"],
    ["a span of time without an end", '"dcat:endDate"', '"dct:end"', "endDate"],
  ])("refuse %s", async (_, text, by, property) => {
    const faults = await broken(text, by);
    expect(
      faults.some((fault) => fault.includes(` ${property}: `)),
      faults.join("\n"),
    ).toBe(true);
  });
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
    { datasets: [first, other] },
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
