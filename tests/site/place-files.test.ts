import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { placesOf } from "../../src/render/places.ts";
import { PLACE_FORMS } from "../../src/takeaway/record.ts";
import { documentsOf, filesOf, siteOf } from "./built.ts";

const built = inject("built");
const documents = documentsOf(built);
const places = siteOf(built).datasets.flatMap((dataset) =>
  dataset.charts.flatMap((spec) =>
    placesOf(charts, dataset, spec).map((place) => ({
      path: `${dataset.id}/${spec.id}/${place.key}`,
      place,
    })),
  ),
);
const withFiles = places.filter(({ place }) => place.hasFiles);

describe("the files of a chart for a place", () => {
  it("exist in each form for each ward and provider that it can highlight, and for no other place", () => {
    const made = filesOf(join(built.folder, "charts")).filter(
      (path) => path.split("/").length === 3 && !path.endsWith(".html"),
    );
    const wanted = withFiles.flatMap(({ path }) => PLACE_FORMS.map((form) => `${path}.${form}`));
    expect(wanted.length).toBeGreaterThan(0);
    expect([...PLACE_FORMS].sort()).toEqual(["card.png", "docx", "pdf", "png"]);
    expect(made.sort()).toEqual(wanted.sort());
  });

  it("are linked on the page of that place, once for what they say of it, under names that say what they are", () => {
    const pages = [...documents].filter(
      ([path, page]) => !path.startsWith("charts/") && linksOn(page).length > 0,
    );
    expect(pages.length).toBeGreaterThan(5);
    for (const [path, page] of pages) {
      const names = linksOn(page).map(({ download }) => download);
      expect(new Set(names).size, path).toBe(names.length);
      const slug = path.split("/").at(-2) as string;
      expect(
        names.filter((name) => !name.includes(`-${slug}.`) && !name.includes(`-${slug}-`)),
        path,
      ).toEqual([]);
      for (const { href } of linksOn(page))
        expect(existsSync(join(built.folder, href.split("/sub-path/")[1] as string)), href).toBe(true);
      const lines = [...page.querySelectorAll("details li")]
        .filter((line) => line.querySelector("a[href*='/embed/builder/']"))
        .map((line) => line.firstChild?.textContent?.trim());
      expect(new Set(lines).size, path).toBe(lines.length);
    }
    const linked = new Set(pages.flatMap(([, page]) => linksOn(page).map(({ href }) => keyOf(href))));
    expect(linked).toEqual(new Set(withFiles.map(({ place }) => place.key)));
  });

  it("are all listed on a page of the chart, to which the page of its figures leads", () => {
    const charts = Map.groupBy(withFiles, ({ path }) => path.split("/").slice(0, 2).join("/"));
    expect(charts.size).toBeGreaterThan(3);
    for (const [chart, places] of charts) {
      const page = documents.get(`charts/${chart}/index.html`) as Document;
      const listed = linksOn(page).map(({ href }) => href.split("/charts/")[1]);
      expect(listed.toSorted()).toEqual(
        places.flatMap(({ path }) => PLACE_FORMS.map((form) => `${path}.${form}`)).sort(),
      );
    }
    const led = new Set<string>();
    for (const page of documents.values())
      for (const link of page.querySelectorAll<HTMLAnchorElement>("#subjects ~ details a")) {
        const [, chart] = /\/charts\/([^/]+\/[^/]+)\/$/.exec(link.href) ?? [];
        if (chart) led.add(chart);
      }
    expect(led).toEqual(new Set(charts.keys()));
  });

  it("carry the headline of that place: picture and its embed say the same", () => {
    for (const { path } of withFiles.slice(0, 4)) {
      const embed = documents.get(`embed/${path}/index.html`)?.querySelector("h1")?.textContent?.trim();
      const picture = readFileSync(join(built.folder, `charts/${path}.png`));
      expect(picture.includes(Buffer.from(embed as string)), path).toBe(true);
    }
  });
});

/** The links on a page to files of a chart for a place. */
function linksOn(page: Document): HTMLAnchorElement[] {
  return [...page.querySelectorAll<HTMLAnchorElement>("a[download]")].filter(({ href }) =>
    /\/charts\/[^/]+\/[^/]+\/[^/]+$/.test(href),
  );
}

function keyOf(href: string): string {
  return (href.split("/").at(-1) as string).split(".")[0] as string;
}
