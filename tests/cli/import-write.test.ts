import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importCommand } from "../../src/cli/import.ts";
import { diskFolder } from "../../src/reading/folder.ts";
import { COUNCIL } from "../fixtures/council.ts";
import { runCommand, temporaryFolder, writeFiles } from "./run.ts";

const MAPPING = {
  title: "Waits of one trust",
  publication: "emergency-waits",
  edition: { published: "2025-06-13", status: "final" },
  place: { code: "Code", name: "Trust" },
  period: "Month",
  measures: { seen: { title: "Seen within four hours", unit: "percent" } },
  figures: [{ measure: "seen", value: "Seen" }],
};
const IMPORTS = {
  published: [
    {
      dataset: "emergency-waits-official",
      from: [{ layout: "mapped:waits", source: "emergency-waits" }],
      measures: { seen: { indicator: "four-hours" } },
      places: { RX1: { organisation: "pellmouth-orle" } },
    },
  ],
};
const OFFICIAL = "hospitals/emergency-waits-official";
const waits = (value: number) => `Code,Trust,Month,Seen\nRX1,Pellmouth and Orle,2025-05,${value}\n`;

/** A data folder of its own that takes figures by a mapping, with these files beside it. */
function council(files: Record<string, string>) {
  const folder = temporaryFolder();
  const data = join(folder, "data");
  cpSync(COUNCIL, data, { recursive: true });
  writeFiles(folder, Object.fromEntries(Object.entries(files).map(([name, text]) => [`in/${name}`, text])));
  writeFiles(data, {
    "imports.json": JSON.stringify(IMPORTS),
    "imports/waits.json": JSON.stringify(MAPPING),
  });
  const run = (...args: string[]) => runCommand(importCommand, join(folder, "in"), "--data", data, ...args);
  return { data, run, file: (name: string) => join(folder, "in", name) };
}

/** All that stands in a folder. */
function contentsOf(folder: string): Record<string, string> {
  const disk = diskFolder(folder);
  return Object.fromEntries(
    disk.list().map((path) => [path, Buffer.from(disk.read(path)).toString("base64")]),
  );
}

describe("import --write", { timeout: 120_000 }, () => {
  it("says first what it would write, then writes it with a note, and the second time finds nothing new", async () => {
    const { data, run } = council({ "may.csv": waits(71.4) });
    const before = contentsOf(data);
    const looked = await run();
    expect(looked).toMatchObject({ code: 0, stderr: "" });
    expect(looked.stdout).toContain("Nothing was changed: --write writes ");
    expect(contentsOf(data)).toEqual(before);
    const written = await run("--write");
    expect(written).toMatchObject({ code: 0, stderr: "" });
    const changed = Object.entries(contentsOf(data)).filter(([path, text]) => before[path] !== text);
    expect(changed.map(([path]) => path)).toEqual([
      `${OFFICIAL}.csv`,
      `${OFFICIAL}.json`,
      "sources/emergency-waits.json",
    ]);
    const { revisions } = JSON.parse(readFileSync(join(data, `${OFFICIAL}.json`), "utf8"));
    expect(revisions.at(-1).change).toBe("1 figure added: May 2025 (1).");
    const after = contentsOf(data);
    const again = await run("--write");
    expect(again).toMatchObject({ code: 0, stderr: "" });
    expect(again.stdout).toContain("1 file looked at. Nothing new.");
    expect(contentsOf(data)).toEqual(after);
  });

  it("writes nothing of a good file where another is refused, or where the data would not be sound", async () => {
    const { data, run, file } = council({ "may.csv": waits(71.4), "page.csv": "<html>\n" });
    const before = contentsOf(data);
    const refused = await run("--write");
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain("1 new: May 2025 (1)");
    expect(refused.stderr).toContain("page.csv  The file cannot be opened");
    writeFileSync(file("page.csv"), "# Of this folder\n");
    writeFileSync(file("may.csv"), waits(171.4));
    const unsound = await run("--write");
    expect(unsound.code).toBe(1);
    expect(unsound.stderr).toContain("Nothing was changed.");
    expect(contentsOf(data)).toEqual(before);
  });
});
