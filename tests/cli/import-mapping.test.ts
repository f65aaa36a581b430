import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importCommand } from "../../src/cli/import.ts";
import { COUNCIL } from "../fixtures/council.ts";
import { runAnswering, runCommand, temporaryFolder, writeFiles } from "./run.ts";

const WAITS = "Trust code,Trust,Month,Seen within four hours (%)\nRX1,Pellmouth and Orle,2025-05,71.4\n";
/** Publication, title, day, unit. */
const ANSWERS = "emergency-waits\nWaits of one trust\n2025-06-13\n\n";

/** A data folder of its own with a file of figures beside it. */
function council() {
  const folder = temporaryFolder();
  const data = join(folder, "data");
  cpSync(COUNCIL, data, { recursive: true });
  writeFiles(folder, { "waits.csv": WAITS });
  return { data, file: join(folder, "waits.csv"), at: (name: string) => join(folder, name) };
}

/** Lets a dataset take the figures of the mapping. */
function publish(data: string): void {
  const published = {
    dataset: "emergency-waits-official",
    from: [{ layout: "mapped:waits", source: "emergency-waits" }],
    measures: { "seen-within-four-hours": { indicator: "four-hours" } },
    places: { RX1: { organisation: "pellmouth-orle" } },
  };
  writeFileSync(join(data, "imports.json"), JSON.stringify({ published: [published] }));
}

describe("import by a mapping", { timeout: 120_000 }, () => {
  it("drafts one by asking, says what is read by it, and writes over nothing", async () => {
    const { data, file, at } = council();
    const { code, stdout, stderr } = await runAnswering(
      ANSWERS,
      importCommand,
      file,
      "--data",
      data,
      "--draft",
      at("waits.json"),
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("1 emergency-waits · 2 planned-waits");
    expect(stdout).toContain("figures         1 with a number");
    const text = readFileSync(at("waits.json"), "utf8");
    expect(JSON.parse(text)).toMatchObject({
      title: "Waits of one trust",
      publication: "emergency-waits",
      edition: { published: "2025-06-13" },
      place: { code: "Trust code", name: "Trust" },
      period: "Month",
      measures: { "seen-within-four-hours": { unit: "percent" } },
    });
    const again = await runAnswering(
      ANSWERS,
      importCommand,
      file,
      "--data",
      data,
      "--draft",
      at("waits.json"),
    );
    expect(again.code).toBe(1);
    expect(again.stderr).toContain("The file is there already");
    expect(readFileSync(at("waits.json"), "utf8")).toBe(text);
  });

  it("writes no draft where the answers end", async () => {
    const { data, file, at } = council();
    const { code, stderr } = await runAnswering(
      "emergency-waits\n",
      importCommand,
      file,
      "--data",
      data,
      "--draft",
      at("waits.json"),
    );
    expect(code).toBe(1);
    expect(stderr).toContain("an answer to: What is such a file called?");
    expect(existsSync(at("waits.json"))).toBe(false);
  });

  it("writes figures by one, keeps it, and then knows such a file without being told", async () => {
    const { data, file, at } = council();
    await runAnswering(ANSWERS, importCommand, file, "--data", data, "--draft", at("waits.json"));
    publish(data);
    const unknown = await runCommand(importCommand, file, "--data", data);
    expect(unknown.stderr).toContain("takes figures from a layout that there is not");
    const written = await runCommand(
      importCommand,
      file,
      "--data",
      data,
      "--mapping",
      at("waits.json"),
      "--write",
    );
    expect(written.stderr).toBe("");
    expect(written.stdout).toContain("1 new: May 2025 (1)");
    expect(readFileSync(join(data, "hospitals/emergency-waits-official.csv"), "utf8")).toContain(
      "four-hours,pellmouth-orle,2025-05,,71.4,,emergency-waits,,2025-05,Waits of one trust",
    );
    expect(readFileSync(join(data, "imports/waits.json"), "utf8")).toBe(
      readFileSync(at("waits.json"), "utf8"),
    );
    const known = await runCommand(importCommand, file, "--data", data, "--write");
    expect(known.stderr).toBe("");
    expect(known.stdout).toContain("Waits of one trust (mapped:waits)");
    expect(known.stdout).toContain("1 file looked at. Nothing new.");
  });

  it("tells what is wrong in a mapping by line and column", async () => {
    const { data, file, at } = council();
    writeFileSync(at("waits.json"), '{\n  "title": "Waits",\n  "publication": 5\n}\n');
    const { code, stderr } = await runCommand(
      importCommand,
      file,
      "--data",
      data,
      "--mapping",
      at("waits.json"),
    );
    expect(code).toBe(1);
    expect(stderr).toContain("waits.json:3:3");
  });
});
