import type { Place } from "../model/asked.ts";
import { itemAt, type Pack } from "../model/pack.ts";
import type { PackPrint } from "../model/print.ts";
import type { Path, Report } from "./json.ts";
import { quote } from "./problem.ts";
import type { Registers } from "./registers.ts";
import { suggest } from "./suggest.ts";

/** Resolves lines of a pack that a file names; reports a pack that there is not, and lines of no agenda item. */
export function readLines(
  { source, lines }: Place,
  path: Path,
  registers: Registers,
  report: Report,
): PackPrint[] {
  const pack = findPack(source, [...path, "source"], registers, report);
  if (!pack) return [];
  return lines.flatMap((line, index) => resolveLine(pack, line, [...path, "lines", index], report) ?? []);
}

/** The same of one line. */
export function readLine(
  { source, line }: { source: string; line: number },
  path: Path,
  registers: Registers,
  report: Report,
): PackPrint | undefined {
  const pack = findPack(source, [...path, "source"], registers, report);
  return pack && resolveLine(pack, line, [...path, "line"], report);
}

function findPack(id: string, path: Path, { packs, unsound }: Registers, report: Report): Pack | undefined {
  const pack = packs.get(id);
  if (!pack && !unsound.has(`data/sources/${id}.json`))
    report(path, {
      message: `Unknown source ${quote(id)}`,
      expected: "the id of a pack: a file name in data/sources without .json",
      found: quote(id),
      remedy: suggest(id, [...packs.keys()]) ?? "Correct it, or add the pack to data/sources.",
    });
  return pack;
}

function resolveLine(pack: Pack, line: number, path: Path, report: Report): PackPrint | undefined {
  const item = itemAt(pack, line);
  if (item) return { kind: "pack", pack, line, item };
  report(path, {
    message: "The line belongs to no agenda item",
    expected: `a line within an item of data/sources/${pack.id}.json`,
    found: String(line),
    remedy: "Correct the line, or the range of the item.",
  });
  return undefined;
}
