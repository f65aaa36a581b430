import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { JSDOM } from "jsdom";
import { diskFolder } from "../reading/folder.ts";
import type { Pack } from "../model/pack.ts";
import { readSite } from "../reading/read-site.ts";
import { charts } from "../charts/registry.ts";
import { type Sampled, sampleFigures } from "../reading/sample.ts";

/**
 * `npm run walk -- --sources <folder> [--seed 0.5] [--count 10]`: draws figures of each pack by chance and prints, for
 * a person to compare, what the built page says, what the page of the pack says where its link leads, whether that
 * leads back, and what the text of the pack prints on the line. Exits 1 where a link leads nowhere.
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
  console.log(`\n== ${pack.title}`);
  for (const [index, sampled] of sampleFigures(
    site,
    pack,
    Number(values.seed),
    Number(values.count),
  ).entries())
    console.log(`\n${index + 1}. ${walk(sampled, pack, lines)}`);
}

/** One figure, from its dataset's page to the line and back. */
function walk({ dataset, figure, position }: Sampled, pack: Pack, lines: readonly string[]): string {
  const { line } = figure.source;
  const page = `datasets/${dataset.id}/`;
  const row = [...document(page).querySelectorAll("#figures ~ details tbody tr")][position];
  const target = row?.querySelector("a")?.getAttribute("href") ?? "";
  const entry = document(`sources/${pack.id}/`).getElementById(target.split("#")[1] ?? "");
  const said: Element[] = [];
  for (let next = entry?.nextElementSibling; next?.tagName === "DD"; next = next.nextElementSibling)
    said.push(next);
  const back = said.find((each) => each.querySelector(`a[href$="/${page}#figures"]`));
  if (!row || !target.endsWith(`/sources/${pack.id}/#line-${line}`) || !back) process.exitCode = 1;
  return [
    `/${page}, row ${position + 1}: ${text(row)}`,
    `leads to ${target || "nowhere"}, which says: ${text(back) || "nothing that leads back"}`,
    ...[line - 1, line, line + 1].map(
      (each) => `${each === line ? ">" : " "} ${each}: ${(lines[each - 1] ?? "").slice(0, 400)}`,
    ),
  ].join("\n");
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
