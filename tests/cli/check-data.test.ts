import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkData } from "../../src/cli/check-data.ts";
import { chartWith, figuresWith, sound } from "../reading/small-site.ts";
import { runCommand, temporaryFolder, writeFiles } from "./run.ts";

/** A small data folder with a chart type that exists. */
const small = {
  ...sound,
  "health/smoking.json": chartWith({
    type: "bars",
    select: { indicator: "smokes", role: "" },
    rows: ["area", "sex"],
    sort: "high-first",
  }),
};

/** The text of its pack: 40 lines, of which five print its figures. */
const printed: Record<number, string> = {
  12: "Bramwick  Men 12.3 (10.1 to 14.5)  61 of 496  Women 9.8",
  13: "Women in Bramwick: 9.8",
  15: "Fuller's\t*\t",
  16: "Target 5",
  20: "Mean wait 00:10:25",
};

/** What the site shows of those lines. */
const lines = [
  "line,first_page,last_page,printed",
  "12,,,12.3; 10.1; 14.5; 61; 496; 9.8",
  "13,,,9.8",
  "15,,,Fuller's | …",
  "16,,,Target 5",
  "20,,,Mean wait 00:10:25",
  "",
].join("\n");
const withLines = { ...small, "sources/2015-cabinet.lines.csv": lines };

describe("check-data", { timeout: 60_000 }, () => {
  it("counts the figures of sound data and exits with 0", async () => {
    expect(await check(small)).toEqual({
      code: 0,
      stdout: "5 figures in 1 datasets: no problem found.\n",
      stderr: "",
    });
  });

  it("names what programs have left in the folder and goes on, also where its path ends with a slash", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { ...small, "health/.DS_Store": "" });
    expect(await runCommand(checkData, "--data", `${folder}/`)).toEqual({
      code: 0,
      stdout: [
        `Passed over: ${folder}/health/.DS_Store (macOS keeps the look of a folder in it).`,
        "5 figures in 1 datasets: no problem found.\n",
      ].join("\n"),
      stderr: "",
    });
  });

  it("lists every problem on stderr and exits with 1", async () => {
    const broken = {
      ...small,
      "health/smoking.csv": figuresWith({ area: "E05990904", value: "12,3" }),
      "areas/hexagons.csv": "code,column,row\nE05990938,0.5,0\n",
    };
    const { code, stdout, stderr } = await check(broken);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("data/areas/hexagons.csv:2:2  ");
    expect(stderr).toContain('data/health/smoking.csv:2:2  Unknown area "E05990904"');
    expect(stderr).toContain("data/health/smoking.csv:2:8  ");
    expect(stderr).toMatch(/\n\n3 problems found\. Nothing was changed\.\n$/);
  });

  it("looks every figure up in the packs, further lines included", async () => {
    expect(await check(withLines, pack(printed))).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /^5 figures in 1 datasets: no problem found\.\nAll 5 figures are printed where they say: 6 places looked up in .*sources\.\n$/,
      ),
      stderr: "",
    });
  });

  it("says where the site shows other than a line prints, and exits with 1", async () => {
    const stale = { ...small, "sources/2015-cabinet.lines.csv": lines.replace("13,,,9.8", "13,4,4,9.9") };
    const { code, stderr } = await check(stale, pack(printed));
    expect(code).toBe(1);
    expect(stderr).toBe(
      [
        "data/sources/2015-cabinet.lines.csv  The site shows other than the text prints: line 13",
        "    expected: no page, 9.8",
        "    found: page 4, 9.9",
        "    remedy: Write the file anew: npm run source-lines -- --sources <folder>",
        "",
        "1 problem found. Nothing was changed.",
        "",
      ].join("\n"),
    );
  });

  it("lists every figure that is not printed where it says and exits with 1", async () => {
    const { code, stderr } = await check(small, pack({ ...printed, 13: "Women: 9.9", 20: "" }));
    expect(code).toBe(1);
    expect(stderr).toBe(
      [
        "data/health/smoking.csv:3  9.8 not printed on line 13 of 2015-cabinet",
        "    expected: a line that prints 9.8",
        "    found: Women: 9.9",
        "    remedy: Look the figure up in the pack: correct the value or the line.",
        "",
        "data/health/smoking.csv:6  625 not printed on line 20 of 2015-cabinet",
        "    expected: a line that prints 625",
        "    found: an empty line",
        "    remedy: Look the figure up in the pack: correct the value or the line.",
        "",
        "2 problems found. Nothing was changed.",
        "",
      ].join("\n"),
    );
  });

  it("names a pack whose text is not there", async () => {
    const { code, stderr } = await check(small, {});
    expect(code).toBe(1);
    expect(stderr).toContain(
      "data/sources/2015-cabinet.json  The text of the pack is not in the folder of sources",
    );
  });

  it("names a folder of sources that is not there", async () => {
    const folder = temporaryFolder();
    writeFiles(join(folder, "data"), small);
    const { code, stderr } = await runCommand(
      checkData,
      "--data",
      join(folder, "data"),
      "--sources",
      join(folder, "no"),
    );
    expect(code).toBe(1);
    expect(stderr).toContain(`There is no folder ${join(folder, "no")}.`);
  });
});

/** Runs check-data on a data folder with these files, and with a folder of sources when there are any. */
function check(data: Record<string, string>, sources?: Record<string, string>) {
  const folder = temporaryFolder();
  writeFiles(join(folder, "data"), data);
  if (sources === undefined) return runCommand(checkData, "--data", join(folder, "data"));
  writeFiles(join(folder, "sources"), { "README.txt": "Texts of packs.", ...sources });
  return runCommand(checkData, "--data", join(folder, "data"), "--sources", join(folder, "sources"));
}

function pack(lines: Record<number, string>): Record<string, string> {
  const text = Array.from({ length: 40 }, (_, index) => lines[index + 1] ?? "");
  return { "2015-cabinet.txt": `${text.join("\n")}\n` };
}
