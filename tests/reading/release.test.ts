import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { release } from "../../src/cli/release.ts";
import { figuresCsv } from "../../src/model/figure-rows.ts";
import { redacted } from "../../src/model/redaction.ts";
import { packCsv, unpackCsv } from "../../src/model/release.ts";
import { versionsOf } from "../../src/publish/versions.ts";
import { runCommand, temporaryFolder, writeFiles } from "../cli/run.ts";
import {
  chartWith,
  figuresWith,
  meaning,
  meaningWith,
  problemsWith,
  problemWith,
  readWith,
  sound,
} from "./small-site.ts";

const path = "releases/smoking/2026-11-22.csv.br";
const published = figuresCsv(readWith().datasets);
const kept = { [path]: packCsv(published) };
const later = [
  { date: "2026-11-22", change: "First published." },
  { date: "2026-12-01", change: "Corrected." },
];

describe("a published version", () => {
  it("comes back byte by byte", async () => {
    expect(unpackCsv(packCsv(published))).toBe(published);
  });

  it("has no problem while its figures stay as they were", async () => {
    expect(readWith(kept).releases.get("smoking")).toEqual([
      { dataset: "smoking", date: "2026-11-22", csv: published },
    ]);
  });

  it("fails the check when a value changes without a revision", async () => {
    expect(problemWith({ ...kept, ...changed({ value: "12.4" }) })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2  A published figure has changed, and no revision says so
          expected: value 12.3, unit percent, lower 10.1, upper 14.5, numerator 61, denominator 496, as published in the version of 22 November 2026
          found: value 12.4, unit percent, lower 10.1, upper 14.5, numerator 61, denominator 496
          remedy: If it is meant, add an entry to "revisions" in the JSON beside it, with a day after 2026-11-22 and what changed, and set "updated" to that day; on the same day, write 2026-11-22.2. Else put the figures back as they were.
    `);
  });

  it("fails the check when the interval or the status of a value changes without a revision", async () => {
    expect(problemWith({ ...kept, "health/smoking.csv": figuresWith({ upper: "14.6" }) })).toContain(
      "found: value 12.3, unit percent, lower 10.1, upper 14.6",
    );
    expect(problemWith({ ...kept, "health/smoking.csv": figuresWith({ status: "p" }) })).toContain(
      "found: value 12.3, unit percent, status p",
    );
  });

  it("fails the check when figures come or go without a revision", async () => {
    expect(problemsWith({ ...kept, ...changed({ period: "2014" }) })).toMatchInlineSnapshot(`
      data/health/smoking.csv  Figures were added since the last version, and no revision says so
          expected: the figures published in the version of 22 November 2026
          found: 1 new: smokes E05990940 2014 sex=male
          remedy: If it is meant, add an entry to "revisions" in the JSON beside it, with a day after 2026-11-22 and what changed, and set "updated" to that day; on the same day, write 2026-11-22.2. Else put the figures back as they were.

      data/health/smoking.csv  Published figures are gone, and no revision says so
          expected: the figures published in the version of 22 November 2026
          found: 1 missing: smokes E05990940 2013 sex=male
          remedy: If it is meant, add an entry to "revisions" in the JSON beside it, with a day after 2026-11-22 and what changed, and set "updated" to that day; on the same day, write 2026-11-22.2. Else put the figures back as they were.

      2 problems found. Nothing was changed.
    `);
  });

  it("lets figures change with a revision of a later day, and then has two versions", async () => {
    const site = readWith({
      ...kept,
      ...changed({ value: "12.4" }, { updated: "2026-12-01", revisions: later }),
    });
    const [dataset] = site.datasets;
    if (!dataset) throw new Error("no dataset");
    expect(versionsOf(site, dataset)).toEqual([
      { date: "2026-12-01", csv: figuresCsv([dataset]) },
      expect.objectContaining({ date: "2026-11-22", csv: published }),
    ]);
  });

  it("lets figures change twice in a day, each change with a version", async () => {
    const again = { date: "2026-11-22.2", change: "Corrected once more." };
    const files = {
      ...kept,
      ...changed({ value: "12.4" }, { updated: again.date, revisions: [...meaning.revisions, again] }),
    };
    const first = readWith(files);
    const corrected = figuresCsv(first.datasets);
    expect(first.datasets.map((dataset) => versionsOf(first, dataset).map(({ date }) => date))).toEqual([
      ["2026-11-22.2", "2026-11-22"],
    ]);
    const both = { ...files, "releases/smoking/2026-11-22.2.csv.br": packCsv(corrected) };
    expect(readWith(both).releases.get("smoking")).toEqual([
      { dataset: "smoking", date: "2026-11-22", csv: published },
      { dataset: "smoking", date: "2026-11-22.2", csv: corrected },
    ]);
    expect(
      problemWith({ ...both, ...changed({ value: "12.5" }, { updated: again.date, revisions: [again] }) }),
    ).toContain("on the same day, write 2026-11-22.3.");
  });

  it("has only the version that was kept while nothing changes", async () => {
    const site = readWith(kept);
    expect(site.datasets.map((dataset) => versionsOf(site, dataset))).toEqual([
      [expect.objectContaining({ date: "2026-11-22", csv: published })],
    ]);
  });

  it("fails the check when its dataset is gone, or its file is damaged or misplaced", async () => {
    expect(problemWith({ "releases/vaping/2026-11-22.csv.br": packCsv(published) })).toMatchInlineSnapshot(`
      data/releases/vaping/2026-11-22.csv.br  The dataset "vaping" was published and is no longer there
          expected: data/<topic>/vaping.csv
          found: no such file
          remedy: Restore the dataset under its id: its address is cited and must last.
    `);
    expect(problemWith({ [path]: "not brotli" })).toMatchInlineSnapshot(`
      data/releases/smoking/2026-11-22.csv.br  The release cannot be read
          expected: the bytes that npm run release wrote
          found: damaged bytes
          remedy: Restore the file from the history of the repository: what was published must not change.
    `);
    expect(problemWith({ "releases/smoking.csv.br": packCsv(published) })).toMatchInlineSnapshot(`
      data/releases/smoking.csv.br  This file is not a release
          expected: data/releases/<dataset>/<YYYY-MM-DD>.csv.br, or <YYYY-MM-DD>.2.csv.br
          found: data/releases/smoking.csv.br
          remedy: Move it elsewhere: only npm run release writes here.
    `);
  });
});

describe("a published version of figures that are left out by now", () => {
  const meanwhile = { updated: "2026-12-01", revisions: later };
  const withheld = changed(
    { value: "", lower: "", upper: "", numerator: "", denominator: "", status: "c" },
    meanwhile,
  );
  const old = published.replace("Left out, here or in the papers", "A small count, left out");

  it("fails the check while it still has them, or another note than all that is left out", async () => {
    expect(problemWith({ ...kept, ...withheld })).toMatchInlineSnapshot(`
      data/releases/smoking/2026-11-22.csv.br  A kept version says more of figures that are left out by now
          expected: the status c, and the one note of all that is left out
          found: 1 with a value or another note: smokes E05990940 2013 sex=male
          remedy: Run npm run release: it takes them out of the versions that are kept.
    `);
    expect(problemWith({ [path]: packCsv(old) })).toContain(
      "found: 1 with a value or another note: smokes E05990938 2013 sex=male",
    );
  });

  it("fails it in every version, not in the last alone", async () => {
    const versions = {
      ...kept,
      "releases/smoking/2026-12-01.csv.br": packCsv(figuresCsv(readWith(withheld).datasets)),
    };
    expect(problemWith({ ...versions, ...withheld })).toContain(
      "data/releases/smoking/2026-11-22.csv.br  A kept",
    );
  });

  it("has them taken out, and nothing else", async () => {
    const [dataset] = readWith(withheld).datasets;
    if (!dataset) throw new Error("no dataset");
    const now = figuresCsv([dataset]);
    const without = redacted(published, now);
    expect(without).not.toContain("12.3");
    expect(without.split("\n").filter((line, index) => line !== published.split("\n")[index])).toEqual([
      now.split("\n")[1],
    ]);
    expect(redacted(without, now)).toBe(without);
    expect(redacted(old, published)).toBe(published);
  });
});

describe("the day of the last change", () => {
  it("is the day of the latest revision", async () => {
    expect(problemWith({ "health/smoking.json": meaningWith({ revisions: later }) })).toMatchInlineSnapshot(`
      data/health/smoking.json:6:3  The day of the last change is not the day of the latest revision
          expected: 2026-12-01
          found: 2026-11-22
          remedy: Set "updated" to the day of the latest entry of "revisions".
    `);
  });
});

describe("npm run release", { timeout: 60_000 }, () => {
  it("keeps each version once and never writes it again", async () => {
    const folder = temporaryFolder();
    const small = {
      ...sound,
      "health/smoking.json": chartWith({
        type: "bars",
        select: { indicator: "smokes", role: "" },
        rows: ["area", "sex"],
        sort: "high-first",
      }),
    };
    writeFiles(folder, small);
    expect(await runCommand(release, "--data", folder)).toEqual({
      code: 0,
      stdout: `1 of 1 datasets have a new version, now kept in ${folder}/releases.\n`,
      stderr: "",
    });
    expect(unpackCsv(readFileSync(join(folder, path)))).toBe(published);
    expect((await runCommand(release, "--data", folder)).stdout).toMatch(/^0 of 1 datasets/);
    writeFiles(folder, { "health/smoking.csv": figuresWith({ numerator: "62" }) });
    const refused = await runCommand(release, "--data", folder);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("A published figure has changed, and no revision says so");
    expect(readdirSync(join(folder, "releases/smoking"))).toEqual(["2026-11-22.csv.br"]);
    expect(existsSync(join(folder, path))).toBe(true);
  });

  it("takes out of a kept version what is left out by now", async () => {
    const folder = temporaryFolder();
    const told = published.replace("Left out, here or in the papers", "A small count, left out");
    const options = {
      type: "bars",
      select: { indicator: "smokes", role: "" },
      rows: ["area", "sex"],
      sort: "high-first",
    };
    writeFiles(folder, { ...sound, "health/smoking.json": chartWith(options), [path]: packCsv(told) });
    expect(await runCommand(release, "--data", folder)).toEqual({
      code: 0,
      stdout: `0 of 1 datasets have a new version, now kept in ${folder}/releases.\nTaken out of ${folder}/${path}: what is left out by now.\n`,
      stderr: "",
    });
    expect(unpackCsv(readFileSync(join(folder, path)))).toBe(published);
  });
});

/** The dataset with other cells in its first row, whose headline states none of them. */
function changed(cells: Record<string, string>, meanwhile: Record<string, unknown> = {}) {
  const [chart] = meaning.charts;
  return {
    "health/smoking.csv": figuresWith(cells),
    "health/smoking.json": meaningWith({ charts: [{ ...chart, restsOn: [] }], ...meanwhile }),
  };
}
