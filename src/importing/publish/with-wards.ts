import type { SiteFile } from "../../model/site.ts";
import type { Folder } from "../../reading/folder.ts";
import { readAreas } from "../../reading/read-areas.ts";
import { Reading } from "../../reading/reading.ts";
import type { Finding } from "../finding.ts";
import { type WardNames, wardDeprivation } from "../ward-deprivation.ts";
import type { Read } from "./candidate.ts";

/**
 * What files say, with what is worked out of it for wards where files of small areas and their wards were read too. It
 * stands beside the figures of small areas in the same read, so that it is of the same edition and standing.
 *
 * @param folder the data folder, for the names of wards
 */
export function withWards(reads: readonly Read[], findings: readonly Finding[], folder: Folder): Read[] {
  const lookups = findings.flatMap((finding) =>
    "problem" in finding || !finding.harvest?.links ? [] : [finding.harvest.links],
  );
  if (lookups.length === 0) return [...reads];
  const names = wardNames(folder);
  return reads.map((read) => {
    const worked = wardDeprivation(read.observations, lookups, names);
    return worked.length === 0 ? read : { ...read, observations: [...read.observations, ...worked] };
  });
}

function wardNames(folder: Folder): WardNames {
  const { areas } = readAreas(new Reading(folder));
  const { place } = JSON.parse(new TextDecoder().decode(folder.read("site.json"))) as SiteFile;
  return {
    wards: new Map([...areas].map(([code, { name }]) => [code, name])),
    whole: { code: place, name: areas.get(place)?.name ?? place },
  };
}
