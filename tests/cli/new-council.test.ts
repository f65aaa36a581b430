import { join } from "node:path";
import { expect, it } from "vitest";
import { checkData } from "../../src/cli/check-data.ts";
import { makeCouncil } from "../../src/cli/new-council.ts";
import { runCommand, temporaryFolder, writeFiles } from "./run.ts";

it("makes a data folder that passes the check, and says what to do next", async () => {
  const out = join(temporaryFolder(), "quillmere");
  const { code, stdout } = await runCommand(makeCouncil, "Quillmere", "E08990777", "--out", out);
  expect(code).toBe(0);
  expect(stdout).toContain(`npm run build -- --data ${out} --out ${out}-site`);
  expect(stdout).toContain("Add wards:");
  expect((await runCommand(checkData, "--data", out)).code).toBe(0);
});

it("takes the wards of a lookup", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "wards.csv": "WD24CD,WD24NM,LAD24CD\nE05990001,Ash,E08990777\n" });
  const options = ["--wards", join(folder, "wards.csv"), "--out", join(folder, "data")];
  const without = await runCommand(makeCouncil, "Quillmere", "E08990777", ...options);
  expect([without.code, without.stderr.split("\n")[0]]).toEqual([
    1,
    "Say with --since from which year or day the boundaries of the wards hold: the file does not.",
  ]);
  const { stdout } = await runCommand(makeCouncil, "Quillmere", "E08990777", ...options, "--since", "2024");
  expect(stdout).toContain("with 1 ward:");
});

it.each([
  ["no code", ["Quillmere"], '"" is the code of no council'],
  ["the code of a ward", ["Quillmere", "E05990001"], '"E05990001" is the code of no council'],
  ["a name without quotes", ["Great", "Quillmere", "E08990777"], "a name of several words stands in quotes"],
  ["a folder that holds something", ["Quillmere", "E08990777", "--out", "src"], "src is not empty"],
])("changes nothing for %s", async (_, args, fault) => {
  const { code, stderr } = await runCommand(makeCouncil, ...args);
  expect(code).toBe(1);
  expect(stderr).toContain(fault);
});
