import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { charts } from "../src/charts/registry.ts";
import { isComparator } from "../src/model/area.ts";
import { isWard } from "../src/model/vintage.ts";
import { diskFolder } from "../src/reading/folder.ts";
import { readSite } from "../src/reading/read-site.ts";
import { council } from "./fixtures/council.ts";

const site = readSite(diskFolder("data"), charts);
/** What comments take their examples from. */
const invented = new Set(council().datasets.map(({ id }) => id));
const source = diskFolder("src");
const texts = source
  .list()
  .filter((path) => /\.(ts|astro|css|mjs)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join("src", path), "utf8") }));
/** Without what official files call their own. */
const own = texts.filter(({ path }) => !path.startsWith("importing/"));

/** Files of src with a word, as a whole. */
function filesWith(word: string, files: typeof texts): string[] {
  const escaped = word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`);
  return files.filter(({ text }) => pattern.test(text)).map(({ path }) => `${word}: ${path}`);
}

it("names no place of the data but nations and regions, which many councils share", () => {
  const shared = ["nation", "region"];
  const names = [...site.areas.values()]
    .filter((area) => !isComparator(area) || !shared.includes(area.comparator))
    // Of wards with the name of a common word, such as Park, the code is enough.
    .flatMap((area) => [
      area.code,
      ...[area.name, ...area.aliases].filter((name) => !isWard(area) || / /.test(name)),
    ]);
  expect(names).toContain(site.areas.get(site.place)?.name);
  const found = [...new Set(names)].flatMap((name) => filesWith(name, own));
  // Every council is compared with similar ones.
  expect(found.filter((each) => each !== "Similar councils: words/glossary.ts")).toEqual([]);
});

it("names no provider, dataset, topic or publication of the data", () => {
  const names = [
    ...[...site.organisations.values()].flatMap(({ id, name }) => [id, name]),
    ...site.datasets.map(({ id }) => id).filter((id) => !invented.has(id)),
    ...site.topics.map(({ title }) => title),
    site.name,
    site.council,
  ].filter((name) => /[ -]/.test(name));
  expect(names.length).toBeGreaterThan(50);
  expect([...new Set(names)].flatMap((name) => filesWith(name, own))).toEqual([]);
});

it("knows no kind of area but wards, beside what codes and official files call them", () => {
  const kinds = [
    ...new Set([...site.areas.values()].filter((area) => !isWard(area)).map(({ type }) => type)),
  ];
  expect(kinds).toContain("borough");
  const quoted = kinds.flatMap((kind) =>
    own.filter(({ text }) => text.includes(`"${kind}"`)).map(({ path }) => `${kind}: ${path}`),
  );
  // "region" is also what the model calls one kind of comparator.
  expect(quoted.filter((each) => !each.startsWith("region: "))).toEqual([]);
});
