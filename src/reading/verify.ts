import { ownFigures } from "../model/dataset.ts";
import { type Figure, formatFigure, isKnown } from "../model/figure.ts";
import type { PackPrint } from "../model/print.ts";
import type { Site } from "../model/site.ts";
import { linesOf } from "./cited-lines.ts";
import { printedNumbers } from "./printed-numbers.ts";
import type { Problem } from "./problem.ts";
import { isSame, isShareOf } from "./same-number.ts";
import { verifyClaims } from "./verify-claims.ts";

/** What comes of looking every figure up on the lines that it cites. */
export interface Verification {
  /** Figures from packs. */
  figures: number;
  /** Figures from publications: no text of theirs is at hand, and an import of their files finds them again. */
  published: number;
  /** Places looked at: each figure's line, the further lines that print it, and those of claims. */
  places: number;
  problems: Problem[];
}

/**
 * Looks up every figure of the site, and every claim of its contradictions, on each line of a pack that it cites.
 *
 * @param packText the text of a pack by its id, or nothing where the pack is not at hand
 */
export function verifySources(site: Site, packText: (id: string) => string | undefined): Verification {
  const problems: Problem[] = [];
  const packs = new Map<string, string[]>();
  for (const pack of site.packs.values()) {
    const text = packText(pack.id);
    if (text === undefined) {
      problems.push({
        file: `data/sources/${pack.id}.json`,
        message: "The text of the pack is not in the folder of sources",
        expected: `${pack.id}.txt`,
        found: "no such file",
        remedy: "Add the text, or give the right folder.",
      });
      continue;
    }
    const lines = linesOf(text);
    packs.set(pack.id, lines);
    if (lines.length !== pack.lines)
      problems.push({
        file: `data/sources/${pack.id}.json`,
        message: "The pack has another number of lines",
        expected: `${lines.length} lines, as in ${pack.id}.txt`,
        found: String(pack.lines),
        remedy: "Correct lines; if the text has changed, look every figure of the pack up again.",
      });
  }
  let figures = 0;
  let published = 0;
  let places = 0;
  for (const dataset of site.datasets) {
    const claims = verifyClaims(dataset, (id, line) => packs.get(id)?.[line - 1]);
    places += claims.places;
    problems.push(...claims.problems);
    for (const figure of ownFigures(dataset)) {
      if (figure.source.kind === "pack") figures++;
      else published++;
      for (const print of [figure.source, ...figure.also]) {
        if (print.kind !== "pack") continue;
        const line = packs.get(print.pack.id)?.[print.line - 1];
        if (line === undefined) continue;
        places++;
        const isOwn = print === figure.source;
        const further = isOwn
          ? figure.also.flatMap(({ pack, line }) => packs.get(pack.id)?.[line - 1] ?? [])
          : [];
        const isOfBoth =
          figure.source.kind === "publication" &&
          printedNumbers(line).some((number) => isShareOf(figure, number));
        const missing = isOwn
          ? missingFrom(figure, line, further)
          : isOfBoth || printsCount(figure, line, packs)
            ? []
            : valueMissingFrom(figure, line);
        if (missing.length > 0) problems.push(notPrinted(missing, figure, line, dataset.file, print));
      }
    }
  }
  return { figures, published, places, problems };
}

function notPrinted(
  missing: string[],
  figure: Figure,
  line: string,
  file: string,
  print: PackPrint,
): Problem {
  return {
    file,
    line: figure.row,
    message: `${missing.join(" and ")} not printed on line ${print.line} of ${print.pack.id}`,
    expected: `a line that prints ${missing.join(" and ")}`,
    found: line.trim() === "" ? "an empty line" : line.trim().slice(0, 160),
    remedy: "Look the figure up in the pack: correct the value or the line.",
  };
}

/**
 * What a figure claims to be printed on its line and is not: its value, its interval, its counts. The counts may stand on
 * the further lines that it cites.
 */
function missingFrom(figure: Figure, line: string, further: readonly string[]): string[] {
  const { interval } = figure;
  const ends = interval && !interval.derived ? [interval.lower, interval.upper] : [];
  return [
    ...valueMissingFrom(figure, line),
    ...ends.filter((value) => !prints(line, value)).map(String),
    ...countsOf(figure)
      .filter((count) => ![line, ...further].some((each) => prints(each, count)))
      .map(String),
  ];
}

/** Whether a further line prints, in place of the figure, a count behind it that its own line does not print. */
function printsCount(figure: Figure, line: string, packs: ReadonlyMap<string, string[]>): boolean {
  if (figure.source.kind !== "pack") return false;
  const own = packs.get(figure.source.pack.id)?.[figure.source.line - 1] ?? "";
  return countsOf(figure).some((count) => !prints(own, count) && prints(line, count));
}

function countsOf({ numerator, denominator }: Figure): number[] {
  return [numerator, denominator].filter((count) => count !== undefined);
}

/** Of intervals and counts the data keeps no printed decimals: 78 may be printed as 78.0. */
function prints(line: string, value: number): boolean {
  return printedNumbers(line).some((number) => number.value === value);
}

function valueMissingFrom(figure: Figure, line: string): string[] {
  if (!isKnown(figure)) return whyMissing(figure, line);
  const { measurement, unit } = figure;
  if (unit.levels) {
    const word = formatFigure(figure);
    return line.toLowerCase().includes(word.toLowerCase()) ? [] : [word];
  }
  return printedNumbers(line).some((number) => isSame(number, measurement)) ? [] : [measurement.printed];
}

/** What is left out so that nobody can be recognised may be printed; all else that is missing must not be. */
function whyMissing({ measurement }: Figure, line: string): string[] {
  const isBlank = printsNothing(line) || printedNumbers(line).length === 0;
  if (measurement.status !== "c") return isBlank ? [] : ["a dash, a symbol or an empty cell"];
  const isWithheld = line.trim() !== "" && (printedNumbers(line).length > 0 || printsNothing(line));
  return isWithheld ? [] : ["a number to leave out, a dash, a symbol or an empty cell"];
}

/** True for a line with a cell that is empty, a dash, or a letter or symbol in place of a number. */
function printsNothing(line: string): boolean {
  return line
    .split(/\t|\|/)
    .some((cell) => /^\s*(-?\s*[a-zA-Z*^]?|[-–—]|n\/a)(\s+\d{4}\/\d{2})?\s*$/i.test(cell));
}
