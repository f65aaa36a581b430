import { type Area, slugOf, vintage } from "../model/area.ts";
import type { Outline } from "../model/outline.ts";
import { listWords } from "../words/words.ts";
import { type Problem, quote } from "./problem.ts";
import { nearest } from "./suggest.ts";

/** How many codes that the register does not have are named one by one. */
const NAMED = 5;

/**
 * Checks outlines against the register of areas: each code once and of a ward, all wards of one vintage, by their names.
 *
 * @param problems every problem is pushed to it
 * @returns the vintage of the wards, such as "2004"; undefined where no outline is one of theirs
 */
export function checkOutlines(
  outlines: readonly Outline[],
  areas: ReadonlyMap<string, Area>,
  file: string,
  problems: Problem[],
): string | undefined {
  const report = (message: string, expected: string, found: string, remedy: string) =>
    problems.push({ file, message, expected, found, remedy });
  const unknown = outlines.filter(({ code }) => !areas.has(code));
  for (const { code, name, place } of unknown.slice(0, NAMED)) {
    const near = nearest(code, [...areas.keys()]);
    report(
      `Unknown area ${quote(code)}`,
      "a code of data/areas/areas.csv",
      `${quote(code)}${name ? `, called ${quote(name)}` : ""}, in ${place}`,
      near && slugOf(areas.get(near)?.name ?? "") === slugOf(name)
        ? `Did you mean "${near}"?`
        : "Add the area to data/areas/areas.csv, or leave it out: npm run boundaries -- <file> --pick",
    );
  }
  if (unknown.length > NAMED)
    report(
      `${unknown.length - NAMED} more areas are unknown`,
      "codes of data/areas/areas.csv",
      `${unknown.length} others in all`,
      "Leave out what the register does not have: npm run boundaries -- <file> --pick",
    );
  const found = outlines.flatMap((outline) => {
    const area = areas.get(outline.code);
    return area ? [{ outline, area }] : [];
  });
  for (const { outline, area } of found) {
    const first = outlines.find(({ code }) => code === outline.code) as Outline;
    if (first !== outline)
      report(
        `The code ${quote(outline.code)} stands twice`,
        "each area once, its parts together as a MultiPolygon",
        `${first.place} and ${outline.place}`,
        "Correct one of the two codes, or join the parts to one feature.",
      );
    if (area.type !== "ward")
      report(
        `${quote(outline.code)} is not a ward`,
        "wards only",
        `${area.name}, ${area.type}`,
        "Take it out of the file.",
      );
    const names = [area.name, ...area.aliases].map(slugOf);
    if (outline.name !== "" && !names.includes(slugOf(outline.name)))
      report(
        `${quote(outline.code)} has another name in the register`,
        area.name,
        outline.name,
        "Correct the code, or add the name to the aliases in data/areas/areas.csv.",
      );
  }
  const wards = found.map(({ area }) => area).filter(({ type }) => type === "ward");
  const vintages = [...Map.groupBy(wards, vintage)].sort(([, a], [, b]) => b.length - a.length);
  const main = vintages[0]?.[0];
  for (const [year, others] of vintages.slice(1))
    report(
      "The wards are of two vintages",
      `wards of ${main} only`,
      `${listWords(others.map(({ name }) => name))} of ${year}`,
      "Take a file of one date.",
    );
  const missing = [...areas.values()].filter(
    (area) => area.type === "ward" && vintage(area) === main && !wards.includes(area),
  );
  for (const { code, name } of missing)
    report(
      `The boundary of ${name} is missing`,
      `all wards of ${main}`,
      `none with the code ${quote(code)}`,
      "Take a file that has it, or correct data/areas/areas.csv.",
    );
  return main;
}
