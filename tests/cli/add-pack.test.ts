import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { add } from "../../src/cli/add.ts";
import { diskFolder } from "../../src/reading/folder.ts";
import { readSite } from "../../src/reading/read-site.ts";
import { COUNCIL } from "../fixtures/council.ts";
import { runAnswering, temporaryFolder, writeFiles } from "./run.ts";

const TEXT = [
  "MEETING: CABINET",
  "DATE: Tuesday 4 March 2025",
  "AGENDA",
  "1. Apologies",
  "2. Waiting Times (Pages 3 - 8)",
  "\fReport to: Cabinet",
  "Waits of 104 days",
  "Agenda Item 2",
  "",
].join("\n");

function council() {
  const folder = temporaryFolder();
  const data = join(folder, "data");
  cpSync(COUNCIL, data, { recursive: true });
  writeFiles(folder, { "papers.txt": TEXT, "broken.txt": "MEETING: \u001b[31mCABINET" });
  return { data, file: (name: string) => join(folder, name) };
}

const addTo = ({ data, file }: ReturnType<typeof council>, name: string, answers: string[]) =>
  runAnswering(`${answers.join("\n")}\n`, add, "pack", file(name), "--data", data);

describe("add pack", { timeout: 60_000 }, () => {
  it("makes a source of the papers of a meeting, which figures can cite", async () => {
    const at = council();
    const said = await addTo(at, "papers.txt", ["", "", "", "", "", "9 to 3", "5 to 8", "", "yes"]);
    expect({ code: said.code, stderr: said.stderr }).toEqual({ code: 0, stderr: "" });
    expect(said.stdout).toContain("8 lines. Reports of the agenda found in them: 1.");
    expect(said.stdout).toContain("no page headed so in the text: 1 Apologies.");
    expect(said.stdout).toContain("Expected two lines from 1 to 8, such as 6 to 8, or no; found “9 to 3”.");
    const pack = readSite(diskFolder(at.data), charts).packs.get("2025-03-04-cabinet");
    expect(pack).toMatchObject({
      committee: "Cabinet",
      date: "2025-03-04",
      title: "Cabinet, 4 March 2025",
      lines: 8,
      items: [{ number: "2", title: "Waiting Times", pages: "3 to 8", from: 5, to: 8 }],
    });
  });

  it("offers the names that earlier papers of the committee have", async () => {
    const at = council();
    const earlier = {
      committee: "Cabinet",
      council: "A Council",
      date: "2025-01-07",
      title: "The cabinet, 7 January 2025",
    };
    writeFiles(at.data, {
      "sources/2025-01-07-the-cabinet.json": JSON.stringify({ ...earlier, lines: 1, items: [] }),
    });
    await addTo(at, "papers.txt", ["", "", "", "", "", "", "", "yes"]);
    const pack = readSite(diskFolder(at.data), charts).packs.get("2025-03-04-the-cabinet");
    expect(pack?.title).toBe("The cabinet, 4 March 2025");
  });

  it("writes nothing on a no, or where the answers end", async () => {
    const at = council();
    const path = join(at.data, "sources", "2025-03-04-cabinet.json");
    const no = await addTo(at, "papers.txt", ["", "", "", "", "", "", "", "no"]);
    expect([no.code, no.stdout.includes("Nothing was changed."), existsSync(path)]).toEqual([0, true, false]);
    const ended = await addTo(at, "papers.txt", [""]);
    expect([ended.code, existsSync(path)]).toEqual([1, false]);
    expect(ended.stderr).toContain("The answers ended before all was asked");
  });

  it("refuses a text with signs that a terminal would obey", async () => {
    const said = await addTo(council(), "broken.txt", []);
    expect(said.code).toBe(1);
    expect(said.stderr).toContain("A text holds a control character, U+001B");
    expect(said.stderr).not.toContain("\u001b");
  });
});
