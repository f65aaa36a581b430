import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

/** Each with what it refuses. Pages are built, and words are printed of an earlier version, by starting their files too. */
const refused: [file: string, args: string[], said: string][] = [
  ["boundaries", ["no.geojson"], "There is no file no.geojson."],
  ["check-data", ["--data", "no-such-folder"], "data/site.json  The file is missing"],
  ["import", ["no.csv"], "There is no file or folder no.csv."],
  ["release", ["--data", "no-such-folder"], "data/site.json  The file is missing"],
];

describe("a command whose file is started", () => {
  it.each(refused)("takes its arguments, and ends with its exit code: %s", (file, args, said) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${file}.ts`, ...args], {
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain(said);
  });
});
