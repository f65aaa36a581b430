import type { Print } from "../model/figure.ts";
import { itemAt, type Pack } from "../model/pack.ts";
import { type Problem, quote } from "./problem.ts";
import type { Registers } from "./registers.ts";
import { suggest } from "./suggest.ts";
import type { Row } from "./table.ts";

/** Where a row says that its figure is printed: the line that it cites, and further lines that print the same. */
export function readPrints(
  row: Row,
  registers: Pick<Registers, "packs" | "unsound">,
  problems: Problem[],
): { source?: Print; also: Print[] } {
  const own = row.get("source");
  const pack = readPack(row, "source", own, registers, problems);
  const source = pack && readLine(row, "line", pack, row.get("line"), problems);
  const also = row
    .get("also")
    .split(/\s+/)
    .filter((text) => text !== "")
    .flatMap((text) => {
      const [line, id = own] = text.split(":").reverse() as [string, string?];
      const other = id === own ? pack : readPack(row, "also", id, registers, problems);
      return (other && readLine(row, "also", other, line, problems)) ?? [];
    });
  return { ...(source ? { source } : {}), also };
}

function readPack(
  row: Row,
  column: string,
  id: string,
  { packs, unsound }: Pick<Registers, "packs" | "unsound">,
  problems: Problem[],
): Pack | undefined {
  const pack = packs.get(id);
  if (!pack && !unsound.has(`data/sources/${id}.json`))
    problems.push(
      row.problem(column, {
        message: id === "" ? "The source is missing" : `Unknown source ${quote(id)}`,
        expected: "the id of a pack: a file name in data/sources without .json",
        found: id === "" ? "an empty cell" : quote(id),
        remedy:
          id === ""
            ? "Fill the column source."
            : (suggest(id, [...packs.keys()]) ?? "Correct it, or add the pack to data/sources."),
      }),
    );
  return pack;
}

function readLine(
  row: Row,
  column: string,
  pack: Pack,
  text: string,
  problems: Problem[],
): Print | undefined {
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
  if (item) return { pack, line, item };
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
