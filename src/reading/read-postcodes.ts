import type { Area } from "../model/area.ts";
import { inwardOf } from "../model/postcode-shard.ts";
import { type Postcodes, postcodesSchema, vintageOfPostcodes } from "../model/postcodes.ts";
import { vintagesOf } from "../model/vintage.ts";
import { isSound, type JsonFile } from "./json.ts";
import { quote } from "./problem.ts";
import { unknownArea } from "./read-areas.ts";
import type { Reading } from "./reading.ts";
import type { Registers } from "./registers.ts";
import { suggest } from "./suggest.ts";

/** The postcodes of the wards of each vintage that has a file of them; a folder without one is sound. */
export function readPostcodes(
  reading: Reading,
  registers: Pick<Registers, "areas" | "publications" | "unsound">,
): Postcodes[] {
  return reading.paths.flatMap((path) => {
    const vintage = vintageOfPostcodes(path);
    const file = vintage === undefined ? undefined : reading.json(path, postcodesSchema);
    if (!file || vintage === undefined || !isSound(file)) return [];
    if (file.value.vintage !== vintage)
      file.report(["vintage"], {
        message: "The vintage is not that of the file's name",
        expected: vintage,
        found: file.value.vintage,
        remedy: "Import the postcodes again: npm run import.",
      });
    checkSource(file, registers);
    if (!registers.unsound.has("data/areas/areas.csv")) checkWards(file, registers.areas);
    checkCodes(file);
    return file.value;
  });
}

function checkSource(
  { value: { source, edition }, report }: JsonFile<Postcodes>,
  { publications, unsound }: Pick<Registers, "publications" | "unsound">,
): void {
  if (unsound.has(`data/sources/${source}.json`)) return;
  const publication = publications.get(source);
  if (!publication)
    report(["source"], {
      message: `Unknown publication ${quote(source)}`,
      expected: "the id of a publication: a file name in data/sources without .json",
      found: quote(source),
      remedy: suggest(source, [...publications.keys()]) ?? "Correct it, or add the publication.",
    });
  else if (!publication.editions.some(({ id }) => id === edition))
    report(["edition"], {
      message: `${quote(source)} has no edition ${quote(edition)}`,
      expected: `the id of an edition in data/sources/${source}.json`,
      found: quote(edition),
      remedy:
        suggest(
          edition,
          publication.editions.map(({ id }) => id),
        ) ?? `Correct it, or add the edition to data/sources/${source}.json.`,
    });
}

/** Each ward is one of the vintage, and each of the vintage has a postcode. */
function checkWards({ value, report }: JsonFile<Postcodes>, areas: ReadonlyMap<string, Area>): void {
  const wards = vintagesOf(areas.values()).find(({ id }) => id === value.vintage)?.wards ?? [];
  const named = new Set<string>();
  for (const [outward, shard] of Object.entries(value.postcodes))
    for (const code of Object.keys(shard.wards)) {
      named.add(code);
      const area = areas.get(code);
      const path = ["postcodes", outward, "wards", code];
      if (!area) report(path, unknownArea(code, areas));
      else if (!wards.includes(area))
        report(path, {
          message: `${area.name} (${code}) is no ward of ${value.vintage}`,
          expected: `a ward whose boundary began in ${value.vintage}`,
          found: `${area.type} ${area.validFrom}`.trim(),
          remedy: "Import the postcodes again: npm run import.",
        });
    }
  const without = wards.filter(({ code }) => !named.has(code));
  if (without.length > 0)
    report(["postcodes"], {
      message: `No postcode is of ${without.map(({ name, code }) => `${name} (${code})`).join(", ")}`,
      expected: `postcodes of every ward of ${value.vintage}`,
      found: `none of ${without.length}`,
      remedy: "Import the postcodes again: npm run import.",
    });
}

/** Each postcode stands once, those that are rough stand among them, and all are as many as the file says. */
function checkCodes({ value, report }: JsonFile<Postcodes>): void {
  let count = 0;
  for (const [outward, { wards, rough = "" }] of Object.entries(value.postcodes)) {
    const seen = new Map<string, string>();
    for (const [ward, codes] of Object.entries(wards))
      for (const inward of inwardOf(codes)) {
        const other = seen.get(inward);
        if (other !== undefined)
          report(["postcodes", outward, "wards", ward], {
            message: `The postcode ${outward} ${inward} stands twice`,
            expected: "each postcode once",
            found: other === ward ? `twice in ${ward}` : `${other} and ${ward}`,
            remedy: "Take it out of one, or import the postcodes again: npm run import.",
          });
        seen.set(inward, ward);
        count += 1;
      }
    const strange = inwardOf(rough).filter((inward) => !seen.has(inward));
    if (strange.length > 0)
      report(["postcodes", outward, "rough"], {
        message: `${outward} ${strange[0]} is of no ward`,
        expected: "postcodes that stand in a ward",
        found: strange.join(", "),
        remedy: "Take it out, or import the postcodes again: npm run import.",
      });
  }
  if (count !== value.count)
    report(["count"], {
      message: "The postcodes are not as many as the file says",
      expected: String(value.count),
      found: String(count),
      remedy: "Import the postcodes again: npm run import.",
    });
}
