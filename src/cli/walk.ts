import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { JSDOM } from "jsdom";
import { charts } from "../charts/registry.ts";
import { anchorOf, type Print, printPath } from "../model/print.ts";
import { publicationTitle } from "../model/publication.ts";
import { diskFolder } from "../reading/folder.ts";
import { readSite } from "../reading/read-site.ts";
import { type Sampled, sampleFigures } from "../reading/sample.ts";

/**
 * `npm run walk -- --sources <folder> [--seed 0.5] [--count 10]`: draws figures of each source by chance and prints, for
 * a person to compare, what the built page says, what the page of the source says where its link leads, whether that
 * leads back, and where to look: what the text of the pack prints on the line, or file, table and row of the
 * publication. Exits 1 where a link leads nowhere.
 */
const { values } = parseArgs({
  options: {
    sources: { type: "string", default: "sources" },
    seed: { type: "string", default: "0.5" },
    count: { type: "string", default: "10" },
  },
});

const site = readSite(diskFolder("data"), charts);
const pages = new Map<string, Document>();
for (const pack of site.packs.values()) {
  const lines = readFileSync(join(values.sources, `${pack.id}.txt`), "utf8").split(/\r?\n/);
  walkSource(pack.id, pack.title, (print) => (print.kind === "pack" ? around(print.line, lines) : []));
}
for (const publication of site.publications.values())
  walkSource(publication.id, publicationTitle(publication), (print) =>
    print.kind === "publication" ? [`> ${print.edition.file}, table ${print.table}, row ${print.row}`] : [],
  );

/** Prints figures of one source; `inSource` says what a person finds in it. */
function walkSource(id: string, title: string, inSource: (print: Print) => string[]): void {
  console.log(`\n== ${title}`);
  const sample = sampleFigures(site, id, Number(values.seed), Number(values.count));
  for (const [index, sampled] of sample.entries())
    console.log(`\n${index + 1}. ${[...walk(sampled), ...inSource(sampled.figure.source)].join("\n")}`);
}

/** A line with the one before and the one after. */
function around(line: number, lines: readonly string[]): string[] {
  return [line - 1, line, line + 1].map(
    (each) => `${each === line ? ">" : " "} ${each}: ${(lines[each - 1] ?? "").slice(0, 400)}`,
  );
}

/** One figure, from its dataset's page to the page of its source and back. */
function walk({ dataset, figure, position }: Sampled): string[] {
  const path = printPath(figure.source);
  const page = `datasets/${dataset.id}/`;
  const row = [...document(page).querySelectorAll("#figures ~ details tbody tr")][position];
  const target = row?.querySelector("a")?.getAttribute("href") ?? "";
  const entry = document(path.split("#")[0] as string).getElementById(anchorOf(figure.source));
  const said = entry ? saidAt(entry) : [];
  const back = said.find((each) => each.querySelector(`a[href$="/${page}#figures"]`));
  if (!row || !target.endsWith(`/${path}`) || !back) process.exitCode = 1;
  return [
    `/${page}, row ${position + 1}: ${text(row)}`,
    `leads to ${target || "nowhere"}, which says: ${text(back) || "nothing that leads back"}`,
  ];
}

/** What the page of a source says at a line, or below the heading of an edition. */
function saidAt(entry: Element): Element[] {
  if (entry.tagName !== "DT") return [...(entry.parentElement?.querySelectorAll("dd") ?? [])];
  const said: Element[] = [];
  for (let next = entry.nextElementSibling; next?.tagName === "DD"; next = next.nextElementSibling)
    said.push(next);
  return said;
}

function document(page: string): Document {
  const read =
    pages.get(page) ?? new JSDOM(readFileSync(join("dist", page, "index.html"), "utf8")).window.document;
  pages.set(page, read);
  return read;
}

function text(element: Element | undefined): string {
  const cells = element?.tagName === "TR" ? [...element.children] : element ? [element] : [];
  return cells.map((cell) => (cell.textContent ?? "").replace(/\s+/g, " ").trim()).join(" | ");
}
