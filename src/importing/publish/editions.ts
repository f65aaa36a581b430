import { isPeriod, parsePeriod } from "../../model/period.ts";
import type { PublicationFile } from "../../model/publication.ts";
import type { Candidate } from "./candidate.ts";

type FileEdition = PublicationFile["editions"][number];

/**
 * The editions of a publication with those that rows cite now, in order of time. One that is there stays as it is, but
 * for the day of a revision and a status that a newer file of it says.
 */
export function editionsWith(editions: readonly FileEdition[], used: readonly Candidate[]): FileEdition[] {
  const found = new Map(editions.map((edition) => [edition.id, edition]));
  for (const [id, candidates] of Map.groupBy(used, ({ edition }) => edition.id)) {
    const { published, revised, status } = newest(candidates);
    const files = [...new Set(candidates.map(({ file }) => file))].sort();
    const known = found.get(id);
    found.set(id, {
      id,
      period: known?.period ?? id,
      ...(published ? { published } : known?.published ? { published: known.published } : {}),
      ...(revised ? { revised } : known?.revised ? { revised: known.revised } : {}),
      status,
      file: known?.file ?? files.join("; "),
    });
  }
  return [...found.values()].sort((a, b) => endOf(a).localeCompare(endOf(b)) || (a.id < b.id ? -1 : 1));
}

/** Of the files of one edition, the one that was published or revised last. */
function newest(candidates: readonly Candidate[]): Candidate["edition"] {
  const day = ({ edition }: Candidate) => edition.revised ?? edition.published ?? "";
  return candidates.reduce((a, b) => (day(b) > day(a) ? b : a)).edition;
}

function endOf({ period }: FileEdition): string {
  const read = parsePeriod(period);
  return isPeriod(read) ? read.end : period;
}
