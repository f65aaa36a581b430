import { inwardOf } from "../model/postcode-shard.ts";
import { type Postcodes, postcodesPath } from "../model/postcodes.ts";
import type { Vintage } from "../model/vintage.ts";
import type { Harvest } from "./layout.ts";
import { postcodeShards } from "./postcode-shards.ts";

/** A file of postcodes, with its path in the data folder. */
export interface PostcodeFile {
  path: string;
  postcodes: Postcodes;
}

/** What two files of postcodes differ in, each list in order. */
export interface PostcodeChanges {
  added: string[];
  gone: string[];
  /** Those that are of another ward now. */
  moved: { postcode: string; from: string; to: string }[];
}

/**
 * The postcodes of a harvest as files of the data folder: one for each vintage of which it names wards. Those of wards
 * that the register does not have are left out, as those of other councils.
 *
 * @param source the id of the publication in `data/sources`
 * @param table the name of the file that they stand in
 */
export function postcodeFiles(
  { edition, links = [] }: Harvest,
  vintages: readonly Vintage[],
  { source, table }: { source: string; table: string },
): PostcodeFile[] {
  return vintages.flatMap(({ id, wards }) => {
    const codes = new Set(wards.map(({ code }) => code));
    const own = links.filter(({ to }) => codes.has(to));
    if (own.length === 0) return [];
    const shards = [...postcodeShards(own)].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      path: postcodesPath(id),
      postcodes: {
        vintage: id,
        source,
        edition: edition.id,
        table,
        attribution: attributionOf((edition.published ?? edition.id).slice(0, 4)),
        count: own.length,
        postcodes: Object.fromEntries(shards),
      },
    };
  });
}

/** The words that the licence of Ordnance Survey asks for, with the year of the edition. */
function attributionOf(year: string): string {
  return [
    `Contains OS data © Crown copyright and database right ${year}.`,
    `Contains Royal Mail data © Royal Mail copyright and database right ${year}.`,
    `Contains National Statistics data © Crown copyright and database right ${year}.`,
  ].join(" ");
}

/** A file of postcodes as it is written: the same postcodes give the same text. */
export function postcodesText(postcodes: Postcodes): string {
  return `${JSON.stringify(postcodes, null, 2)}\n`;
}

/** What changes when one file of postcodes takes the place of another; of none, all is added. */
export function postcodeChanges(before: Postcodes | undefined, after: Postcodes): PostcodeChanges {
  const [old, now] = [before ? wardsOf(before) : new Map<string, string>(), wardsOf(after)];
  return {
    added: [...now.keys()].filter((postcode) => !old.has(postcode)).sort(),
    gone: [...old.keys()].filter((postcode) => !now.has(postcode)).sort(),
    moved: [...now]
      .flatMap(([postcode, to]) => {
        const from = old.get(postcode);
        return from === undefined || from === to ? [] : [{ postcode, from, to }];
      })
      .sort((a, b) => (a.postcode < b.postcode ? -1 : 1)),
  };
}

/** Each postcode with its ward. */
function wardsOf({ postcodes }: Postcodes): Map<string, string> {
  return new Map(
    Object.entries(postcodes).flatMap(([outward, { wards }]) =>
      Object.entries(wards).flatMap(([ward, codes]) =>
        inwardOf(codes).map((inward): [string, string] => [`${outward} ${inward}`, ward]),
      ),
    ),
  );
}
