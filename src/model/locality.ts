import type { Area } from "./area.ts";
import type { Edition, Publication } from "./publication.ts";

export const LOCALITY_COLUMNS = {
  required: ["name", "ward", "parts", "source", "edition", "wards_source", "wards_edition"],
  optional: [],
} as const;

/** An edition of a publication, as what is taken from it cites it. */
export interface CitedEdition {
  publication: Publication;
  edition: Edition;
}

/** A town, village or neighbourhood by the name that people use, with the wards in which its parts lie. */
export interface Locality {
  name: string;
  /** Wards of one vintage, in order of their names, each with the names that the source gives to the parts in it. */
  wards: { ward: Area; parts: string[] }[];
  /** Where its name is from, and where the wards of its parts are from; each once. */
  cited: CitedEdition[];
}
