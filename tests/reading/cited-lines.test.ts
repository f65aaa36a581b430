import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { verifyLines } from "../../src/reading/verify-lines.ts";
import { areTooLong, printedParts } from "../../src/views/printed-lines.ts";
import { council, PAPERS } from "../fixtures/council.ts";
import { problemsWith, readWith } from "./small-site.ts";

const HEAD = "line,first_page,last_page,printed\n";
const path = "sources/2015-cabinet.lines.csv";

describe("the lines of a pack that figures cite", () => {
  it("are kept in the invented council as its papers print them", () => {
    expect(verifyLines(council(), (id) => readFileSync(join(PAPERS, `${id}.txt`), "utf8"))).toEqual([]);
  });

  it("are told with their pages, together where those are the same, and left out where they show nothing", () => {
    const { datasets } = readWith({ [path]: `${HEAD}12,4,4,Men | 12.3%\n13,4,4,9.8\n15,4,6,\n` });
    expect(printedParts(datasets.flatMap(({ figures }) => figures))).toEqual([
      {
        where: "Cabinet, 26 March 2015, page 4",
        lines: [
          { line: 12, printed: "Men | 12.3%" },
          { line: 13, printed: "9.8" },
        ],
      },
    ]);
  });

  it("are left to the pages of their sources where there are more than a hundred", () => {
    const part = (count: number) => ({
      where: "",
      lines: Array.from({ length: count }, (_, line) => ({ line, printed: "1" })),
    });
    expect(areTooLong([part(60), part(40)])).toBe(false);
    expect(areTooLong([part(60), part(41)])).toBe(true);
  });

  it("have numbers", () => {
    expect(problemsWith({ [path]: `${HEAD},4,4,9.8\n13,four,,9.8\n` })).toBe(
      `data/sources/2015-cabinet.lines.csv:2:1  This is not the number of a line
    expected: a whole number from 1
    found: an empty cell
    remedy: Write the file anew: npm run source-lines -- --sources <folder>

data/sources/2015-cabinet.lines.csv:3:2  This is not the number of a page
    expected: a whole number from 1
    found: "four"
    remedy: Write the file anew: npm run source-lines -- --sources <folder>

2 problems found. Nothing was changed.`,
    );
  });

  it("are those of a pack that there is", () => {
    expect(problemsWith({ "sources/2016-cabinet.lines.csv": `${HEAD}12,4,4,9.8\n` })).toBe(
      `data/sources/2016-cabinet.lines.csv  These are lines of a pack that is not there
    expected: data/sources/2016-cabinet.json
    found: no such file
    remedy: Add the pack, or delete this file: npm run source-lines writes it anew.

1 problem found. Nothing was changed.`,
    );
  });
});
