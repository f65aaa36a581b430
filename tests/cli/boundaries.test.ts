import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { boundaries } from "../../src/cli/boundaries.ts";
import { checkData } from "../../src/cli/check-data.ts";
import { fileOf, registers, squares } from "../importing/squares.ts";
import { chartWith, sound } from "../reading/small-site.ts";
import { runCommand, temporaryFolder, writeFiles } from "./run.ts";

const data = {
  ...sound,
  ...registers,
  "health/smoking.json": chartWith({
    type: "bars",
    select: { indicator: "smokes", role: "" },
    rows: ["area", "sex"],
    sort: "high-first",
  }),
};

/** Runs the command on a file beside a small data folder. */
async function run(text: string, ...options: string[]) {
  const folder = temporaryFolder();
  const [file, own] = [join(folder, "wards.geojson"), join(folder, "data")];
  writeFiles(own, data);
  writeFiles(folder, { "wards.geojson": text });
  const ran = await runCommand(boundaries, file, "--data", own, "--date", "2026-11-22", ...options);
  return { ...ran, data: own, stored: join(own, "areas/boundaries-2004.json") };
}

describe("boundaries", { timeout: 60_000 }, () => {
  it("stores boundaries that check-data finds sound", async () => {
    const { code, stdout, stderr, stored, data } = await run(
      fileOf(squares()),
      "--attribution",
      "© Nobody",
      "--source",
      "Made up",
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/boundaries-2004\.json: 4 wards of 2004, 0\.\d KB of at most 10 KB\.\n$/);
    expect(JSON.parse(readFileSync(stored, "utf8"))).toMatchObject({
      vintage: "2004",
      source: "Made up",
      attribution: "© Nobody",
      date: "2026-11-22",
      topology: { type: "Topology" },
    });
    expect((await runCommand(checkData, "--data", data)).code).toBe(0);
  });

  it("names the source alone and says so where no words were given", async () => {
    const { stdout, stored } = await run(fileOf(squares()));
    expect(stdout).toContain('give them with --attribution "…".');
    expect(JSON.parse(readFileSync(stored, "utf8"))).toMatchObject({ source: "wards.geojson" });
  });

  it("lists every problem, stores nothing and exits with 1", async () => {
    const { code, stdout, stderr, stored } = await run(fileOf(squares().slice(1, 3)));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("The boundary of Fuller's is missing");
    expect(stderr).toContain("The boundary of Quay is missing");
    expect(stderr).toMatch(/2 problems found\. Nothing was changed\.\n$/);
    expect(existsSync(stored)).toBe(false);
  });

  it("says how it is used where no file is named or it is not there", async () => {
    expect(await runCommand(boundaries)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^npm run boundaries -- <file\.geojson>/),
    });
    expect((await runCommand(boundaries, "no.geojson")).stderr).toMatch(/^There is no file no\.geojson\./);
  });
});
