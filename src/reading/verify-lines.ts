import { isDeepStrictEqual } from "node:util";
import { type CitedLine, pagesInWords } from "../model/pack.ts";
import type { Site } from "../model/site.ts";
import { citedLines, linesPath } from "./cited-lines.ts";
import type { Problem } from "./problem.ts";

/**
 * Holds what the site shows of the lines of packs against their texts: one problem for each pack of which that differs.
 *
 * @param packText the text of a pack by its id, or nothing where the pack is not at hand
 */
export function verifyLines(site: Site, packText: (id: string) => string | undefined): Problem[] {
  return [...site.packs.values()].flatMap((pack) => {
    const text = packText(pack.id);
    if (text === undefined) return [];
    const printed = citedLines(site, pack, text);
    const stale = [...new Set([...printed.keys(), ...pack.cited.keys()])].filter(
      (each) => !isDeepStrictEqual(printed.get(each), pack.cited.get(each)),
    );
    const [line] = stale;
    if (line === undefined) return [];
    return [
      {
        file: `data/${linesPath(pack.id)}`,
        message: `The site shows other than the text prints: ${stale.length === 1 ? "line" : `${stale.length} lines, the first is`} ${line}`,
        expected: inWords(printed.get(line)),
        found: inWords(pack.cited.get(line)),
        remedy: "Write the file anew: npm run source-lines -- --sources <folder>",
      },
    ];
  });
}

function inWords(line: CitedLine | undefined): string {
  if (!line) return "nothing of this line";
  return [pagesInWords(line.pages) || "no page", line.printed || "no number"].join(", ");
}
