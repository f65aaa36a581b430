import { type Pack, packSchema } from "../model/pack.ts";
import { isPeriod, parsePeriod } from "../model/period.ts";
import {
  type Edition,
  type Publication,
  type PublicationFile,
  publicationSchema,
} from "../model/publication.ts";
import { checkPack } from "./check-pack.ts";
import { readCitedLines } from "./cited-lines.ts";
import { isSound, type JsonFile } from "./json.ts";
import { quote } from "./problem.ts";
import type { Reading } from "./reading.ts";
import type { Registers } from "./registers.ts";

/**
 * The sources that are known whole: packs with their lines, publications with their editions. One of which that is not
 * so has its problem, and no figure is held against it.
 */
export function readSources(
  reading: Reading,
  unsound: Set<string>,
): Pick<Registers, "packs" | "publications"> {
  const packs = new Map<string, Pack>();
  const publications = new Map<string, Publication>();
  for (const path of reading.paths.filter((each) => /^sources\/[^/]+\.json$/.test(each))) {
    const id = path.slice("sources/".length, -".json".length);
    const source = isPublication(reading, path) ? readPublication(reading, path) : readPack(reading, path);
    if (!source) unsound.add(`data/${path}`);
    else if ("editions" in source) publications.set(id, { ...source, id });
    else packs.set(id, { ...source, id, cited: readCitedLines(reading, id) });
  }
  return { packs, publications };
}

/** Whether a file is meant as a publication: by a kind, or by editions where the kind was forgotten. */
function isPublication(reading: Reading, path: string): boolean {
  return /"(kind|editions)"\s*:/.test(new TextDecoder().decode(reading.bytes(path)));
}

function readPack(reading: Reading, path: string): Omit<Pack, "id" | "cited"> | undefined {
  const file = reading.json(path, packSchema);
  if (file) checkPack(file);
  return file && isSound(file, ["lines"]) && isSound(file, ["items"]) ? file.value : undefined;
}

function readPublication(reading: Reading, path: string): Omit<Publication, "id"> | undefined {
  const file = reading.json(path, publicationSchema);
  if (!file) return undefined;
  checkEditions(file);
  const editions = file.value.editions.flatMap((edition): Edition[] => {
    const period = parsePeriod(edition.period);
    return isPeriod(period) ? [{ ...edition, period }] : [];
  });
  const isWhole = isSound(file) && editions.length === file.value.editions.length;
  return isWhole ? { ...file.value, editions } : undefined;
}

/** Checks that each edition has an id of its own, a period, and days in their order. */
function checkEditions({ value, report }: JsonFile<PublicationFile>): void {
  const ids = value.editions.map(({ id }) => id);
  for (const [index, { id, period, published, revised }] of value.editions.entries()) {
    const read = parsePeriod(period);
    if (!isPeriod(read))
      report(["editions", index, "period"], {
        message: "This is not a period",
        found: quote(period),
        ...read,
      });
    if (ids.indexOf(id) < index)
      report(["editions", index, "id"], {
        message: `The edition ${quote(id)} stands twice`,
        expected: "each id once",
        found: `the same as edition ${ids.indexOf(id) + 1} of the list`,
        remedy: "Rename the newer one: figures name their edition by its id.",
      });
    if (published && revised && revised < published)
      report(["editions", index, "revised"], {
        message: "The edition was revised before it was published",
        expected: `${published} or a later day`,
        found: revised,
        remedy: "Correct published or revised.",
      });
  }
}
