import { isPeriod, parsePeriod } from "../../model/period.ts";
import type { PublicationFile } from "../../model/publication.ts";
import { type Problem, quote } from "../../reading/problem.ts";
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

/**
 * Editions whose parts have days or statuses of their own: as one edition they would be cited by the day and the status
 * of one of them.
 */
export function mixedEditions(path: string, used: readonly Candidate[]): Problem[] {
  return [...Map.groupBy(used, ({ edition }) => edition.id)].flatMap(([id, candidates]) => {
    const parts = new Map(
      candidates.flatMap(({ edition }) => (edition.part ? [[edition.part, edition]] : [])),
    );
    const said = [...parts.values()].map(
      ({ published, status }) => `${status}, ${published ? `published ${published}` : "no day"}`,
    );
    if (new Set(said).size < 2) return [];
    return [
      {
        file: `data/${path}`,
        message: `Edition ${quote(id)} would be of several parts that were published apart`,
        expected: "parts of one day and one status, or a source for each",
        found: [...parts.keys()].map((part, index) => `${part} (${said[index]})`).join("; "),
        remedy:
          "Write a source of its own for one of them, and name it in imports.json as where its dataset is from.",
      },
    ];
  });
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
