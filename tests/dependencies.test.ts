import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const { dependencies, devDependencies, optionalDependencies = {} } = JSON.parse(read("package.json"));
const { packages } = JSON.parse(read("package-lock.json"));
const wanted: Record<string, string> = { ...dependencies, ...devDependencies, ...optionalDependencies };

/** The rows of the README's table of packages: their names, and the licences of the row. */
const rows = read("README.md")
  .split("\n## ")
  .filter((section) => section.startsWith("Dependencies\n"))
  .flatMap((section) => section.split("\n"))
  .filter((line) => line.startsWith("| ") && !line.startsWith("| package "))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, names = "", , licences = ""]) => ({ names: names.split(", "), licences: licences.split(", ") }));

const rowOf = (name: string) =>
  rows.filter(({ names }) =>
    names.some((listed) => (listed.endsWith("*") ? name.startsWith(listed.slice(0, -1)) : listed === name)),
  );

describe("the packages that the README lists", () => {
  it.each(Object.keys(wanted))("say what %s is for, once, and its licence", (name) => {
    const [row, ...others] = rowOf(name);
    expect(others).toEqual([]);
    expect(row?.licences).toContain(packages[`node_modules/${name}`]?.license);
  });

  it("are all of package.json", () => {
    const unused = rows
      .flatMap(({ names }) => names)
      .filter((listed) => !Object.keys(wanted).some((name) => name.startsWith(listed.replace(/\*$/, ""))));
    expect(unused).toEqual([]);
  });

  it("are pinned to one version each", () => {
    for (const [name, version] of Object.entries(wanted))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  });
});
