import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { median } from "d3";
import { budgets, isEmbed, kilobytes, loaded } from "./budgets.ts";
import { siteAddress } from "./serve.ts";
import { type Files, type Weights, weigh } from "./weigh.ts";

/** The weights that are told when all is well: of each kind of page the middle and the heaviest. */
function table({ pages, scripts, search, asked, onDemand }: Weights): string {
  const most = (bytes: number[]) => Math.max(0, ...bytes);
  const others = pages.filter(({ page }) => !isEmbed.test(page));
  const embeds = pages.filter(({ page }) => isEmbed.test(page)).map(loaded);
  const rows: [string, number][] = [
    [`median of ${others.length} pages`, median(others.map(({ total }) => total)) ?? 0],
    ...others.slice(0, 5).map(({ page, total }): [string, number] => [page, total]),
    [`median of ${embeds.length} embeds, all in`, median(embeds) ?? 0],
    ["heaviest embed, all in", most(embeds)],
    ["most styles on a page", most(pages.map(({ styles }) => styles))],
    ["scripts that pages load", scripts],
    ["search, when first used", search],
    ["chart, sound, textures, when asked", asked],
    ["most scripts on a page", most(pages.map((page) => page.scripts))],
    ["scripts on demand", onDemand],
    ["most fonts on a page", most(pages.map(({ fonts }) => fonts))],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, bytes]) => `${name.padEnd(width)}  ${kilobytes(bytes).padStart(9)}`).join("\n");
}

function readFolder(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const names = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(names.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(folder, path))]));
}

/** `npm run weights`: prints what dist/ weighs, and exits with 1 when a budget is breached. */
async function main(): Promise<void> {
  const root = join(import.meta.dirname, "..", "..");
  const folder = join(root, "dist");
  if (!existsSync(folder)) throw new Error("There is no dist/ to weigh. Run npm run build first.");
  const { weights, breaches } = await weigh(readFolder(folder), budgets, siteAddress(root, process.env));
  console.log(table(weights));
  if (breaches.length > 0) throw new Error(`\nToo heavy:\n  ${breaches.join("\n  ")}`);
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
