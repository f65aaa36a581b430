import type { Postcodes } from "../../model/postcodes.ts";
import type { PublicationFile } from "../../model/publication.ts";
import { vintagesOf } from "../../model/vintage.ts";
import type { Folder } from "../../reading/folder.ts";
import { readAreas } from "../../reading/read-areas.ts";
import { Reading } from "../../reading/reading.ts";
import type { Finding } from "../finding.ts";
import type { Harvest } from "../layout.ts";
import { type PostcodeChanges, postcodeChanges, postcodeFiles, postcodesText } from "../postcode-file.ts";

/** What an import does to the postcodes of one vintage of wards. */
export interface PostcodePlan {
  /** Path in the data folder. */
  path: string;
  /** How many there are afterwards. */
  count: number;
  changes: PostcodeChanges;
}

/**
 * What files of postcodes do to the data folder, with the text of each file that changes. An edition older than the one
 * that is there changes nothing. Nothing is written.
 */
export function planPostcodes(
  folder: Folder,
  findings: readonly Finding[],
): { plans: PostcodePlan[]; texts: Map<string, string> } {
  const harvests = findings.flatMap((finding) =>
    "problem" in finding ||
    finding.recognition.is !== "layout" ||
    finding.recognition.layout.id !== "code-point"
      ? []
      : [{ harvest: finding.harvest as Harvest, table: finding.path.split(/[\\/]/).at(-1) as string }],
  );
  const texts = new Map<string, string>();
  if (harvests.length === 0) return { plans: [], texts };
  const paths = folder.list();
  const parsed = <T>(path: string) =>
    paths.includes(path) ? (JSON.parse(new TextDecoder().decode(folder.read(path))) as T) : undefined;
  const vintages = vintagesOf(readAreas(new Reading(folder)).areas.values());
  const plans = harvests.flatMap(({ harvest, table }) =>
    postcodeFiles(harvest, vintages, { source: harvest.edition.publication, table }).flatMap(
      ({ path, postcodes }): PostcodePlan[] => {
        const before = parsed<Postcodes>(path);
        if (before && before.edition > postcodes.edition) return [];
        const text = postcodesText(postcodes);
        if (!before || postcodesText(before) !== text) texts.set(path, text);
        const source = `sources/${postcodes.source}.json`;
        const publication = parsed<PublicationFile>(source);
        if (publication && !publication.editions.some(({ id }) => id === postcodes.edition))
          texts.set(source, `${JSON.stringify(withEdition(publication, harvest, table), null, 2)}\n`);
        return [{ path, count: postcodes.count, changes: postcodeChanges(before, postcodes) }];
      },
    ),
  );
  return { plans, texts };
}

function withEdition(
  publication: PublicationFile,
  { edition: { id, published, status } }: Harvest,
  file: string,
): PublicationFile {
  const edition = { id, period: id, ...(published ? { published } : {}), status, file };
  return { ...publication, editions: [...publication.editions, edition] };
}

/** What an import does to postcodes, in a line for a person. */
export function postcodeWords({ path, count, changes: { added, gone, moved } }: PostcodePlan): string {
  const number = (value: number) => value.toLocaleString("en-GB");
  const isSame = added.length + gone.length + moved.length === 0;
  const change = isSame
    ? "unchanged"
    : `${number(added.length)} new, ${number(gone.length)} gone, ${number(moved.length)} of another ward`;
  return `data/${path}: ${number(count)} postcodes, ${change}`;
}
