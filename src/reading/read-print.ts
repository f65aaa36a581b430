import { itemAt, type Pack } from "../model/pack.ts";
import type { PackPrint, Print, PublicationPrint } from "../model/print.ts";
import type { Publication } from "../model/publication.ts";
import { type Problem, quote } from "./problem.ts";
import type { Registers } from "./registers.ts";
import { suggest } from "./suggest.ts";
import type { Row } from "./table.ts";

type Sources = Pick<Registers, "packs" | "publications" | "unsound">;

/** Columns that name a place in a publication, with what stands in them. */
const IN_PUBLICATION = {
  edition: "the id of the edition",
  table: "the table, by the name of its sheet or file",
  row_label: "the words of the row",
} as const;

/** Where a row says that its figure is printed: the place that it cites, and further lines of papers that print the same. */
export function readPrints(
  row: Row,
  sources: Sources,
  problems: Problem[],
): { source?: Print; also: PackPrint[] } {
  const own = row.get("source");
  const publication = sources.publications.get(own);
  const pack = publication ? undefined : readPack(row, "source", own, sources, problems);
  if (pack) checkNoPlace(row, pack, problems);
  const source = publication
    ? readPlace(row, publication, problems)
    : pack && readLine(row, "line", pack, row.get("line"), problems);
  const also = row
    .get("also")
    .split(/\s+/)
    .filter((text) => text !== "")
    .flatMap((text) => {
      const [line, id = own] = text.split(":").reverse() as [string, string?];
      const other = id === own && !publication ? pack : readPack(row, "also", id, sources, problems);
      return (other && readLine(row, "also", other, line, problems)) ?? [];
    });
  return { ...(source ? { source } : {}), also };
}

function readPack(
  row: Row,
  column: "source" | "also",
  id: string,
  { packs, publications, unsound }: Sources,
  problems: Problem[],
): Pack | undefined {
  const pack = packs.get(id);
  if (pack || unsound.has(`data/sources/${id}.json`)) return pack;
  if (publications.has(id)) {
    problems.push(
      row.problem(column, {
        message: "A further line can only be one of a pack",
        expected: "<pack>:<line> for each further line",
        found: quote(row.get(column)),
        remedy: `${quote(id)} is a publication: cite it in the column source, and name the pack here.`,
      }),
    );
    return undefined;
  }
  const known = column === "also" ? [...packs.keys()] : [...packs.keys(), ...publications.keys()];
  const isPack = column === "also" || publications.size === 0;
  problems.push(
    row.problem(column, {
      message: id === "" ? "The source is missing" : `Unknown source ${quote(id)}`,
      expected: `the id of ${isPack ? "a pack" : "a pack or a publication"}: a file name in data/sources without .json`,
      found: id === "" ? "an empty cell" : quote(id),
      remedy:
        id === ""
          ? "Fill the column source."
          : (suggest(id, known) ?? `Correct it, or add the ${isPack ? "pack" : "source"} to data/sources.`),
    }),
  );
  return undefined;
}

/** The row of a table of an edition that a figure cites. */
function readPlace(row: Row, publication: Publication, problems: Problem[]): PublicationPrint | undefined {
  const { id, editions } = publication;
  if (row.get("line") !== "")
    problems.push(
      row.problem("line", {
        message: "A publication has no numbered lines",
        expected: "an empty cell",
        found: quote(row.get("line")),
        remedy: "Empty it, and say with edition, table and row_label where the figure stands.",
      }),
    );
  const empty = Object.entries(IN_PUBLICATION).filter(([column]) => row.get(column) === "");
  for (const [column, what] of empty)
    problems.push(
      row.problem(column, {
        message: `A figure from a publication needs its ${column}`,
        expected: what,
        found: "an empty cell",
        remedy: `Fill the column ${column}.`,
      }),
    );
  const edition = editions.find((each) => each.id === row.get("edition"));
  if (!edition && row.get("edition") !== "")
    problems.push(
      row.problem("edition", {
        message: `${quote(id)} has no edition ${quote(row.get("edition"))}`,
        expected: `the id of an edition in data/sources/${id}.json`,
        found: quote(row.get("edition")),
        remedy:
          suggest(
            row.get("edition"),
            editions.map((each) => each.id),
          ) ?? `Correct it, or add the edition to data/sources/${id}.json.`,
      }),
    );
  if (!edition || empty.length > 0) return undefined;
  return { kind: "publication", publication, edition, table: row.get("table"), row: row.get("row_label") };
}

/** A figure of a pack has a line, and so names no edition, table or row. */
function checkNoPlace(row: Row, pack: Pack, problems: Problem[]): void {
  for (const column of Object.keys(IN_PUBLICATION).filter((each) => row.get(each) !== ""))
    problems.push(
      row.problem(column, {
        message: `A figure from a pack has no ${column}`,
        expected: "an empty cell",
        found: quote(row.get(column)),
        remedy: `Empty it: ${pack.id} is a pack, of which a figure cites the line.`,
      }),
    );
}

function readLine(
  row: Row,
  column: string,
  pack: Pack,
  text: string,
  problems: Problem[],
): PackPrint | undefined {
  const line = /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
  if (line === undefined || line > pack.lines) {
    problems.push(
      row.problem(column, {
        message:
          text === ""
            ? "The line is missing"
            : line === undefined
              ? "This is not a line number"
              : "The line is past the end of the pack",
        expected: `a line of ${pack.id}, 1 to ${pack.lines}`,
        found: text === "" ? "an empty cell" : quote(text),
        remedy: "Look the figure up in the pack's text and write the line on which it stands.",
      }),
    );
    return undefined;
  }
  const item = itemAt(pack, line);
  if (item) return { kind: "pack", pack, line, item };
  problems.push(
    row.problem(column, {
      message: "The line belongs to no agenda item",
      expected: `a line within an item of data/sources/${pack.id}.json`,
      found: String(line),
      remedy: "Correct the line, or the range of the item.",
    }),
  );
  return undefined;
}
