import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { build } from "../../src/cli/build.ts";
import { runningProcesses } from "../../src/cli/build-lock.ts";
import { filesOf } from "../site/built.ts";
import { runCommand, temporaryFolder, writeFiles } from "./run.ts";

/** Each starts the command, which takes its time while other tests run. */
const minute = { timeout: 60_000 };

describe("a build that must not be", minute, () => {
  it("leaves the data alone that it was told to build into", async () => {
    const data = join(temporaryFolder(), "data");
    const files = { "site.json": "{}", "health/topic.json": "{}" };
    writeFiles(data, files);
    const { code, stdout, stderr } = await runCommand(build, "--data", data, "--out", data);
    expect(stderr).toContain(
      `The site cannot be built into ${data}: the data that the build reads lies in it. A build replaces its folder whole; name a new or an empty one with --out, or empty this one by hand.\n\n`,
    );
    expect(stderr).toMatch(/\n\nThe site was not built\.\n$/);
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(filesOf(data)).toEqual(Object.keys(files).sort());
  });

  it("says all that is wrong at once: the folder and the data", async () => {
    const folder = temporaryFolder();
    const { code, stderr } = await runCommand(build, "--data", join(folder, "none"), "--out", ".");
    expect(stderr).toContain("The site cannot be built into .: the project itself lies in it.");
    expect(stderr).toContain("data/site.json  The file is missing");
    expect(code).toBe(1);
  });

  it("does not begin while another builds into the same folder", async () => {
    const folder = temporaryFolder();
    const { own } = runningProcesses();
    writeFiles(folder, { "dist.building/lock": own });
    const { code, stderr } = await runCommand(build, "--out", join(folder, "dist"));
    const lock = join(relative(process.cwd(), folder), "dist.building/lock");
    expect(stderr).toBe(
      `Another build is running, as process ${process.pid}. Wait until it has ended. If that process is no build, delete ${lock}.\n\nThe site was not built.\n`,
    );
    expect(code).toBe(1);
    expect(readFileSync(join(folder, "dist.building/lock"), "utf8")).toBe(own);
  });

  it("takes nothing away from a folder that only has the name of one that builds work in", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "dist.building/plan.txt": "a plan" });
    const { code, stderr } = await runCommand(build, "--out", join(folder, "dist"));
    expect(stderr).toMatch(
      /^Builds work in \S+dist\.building\/, but plan\.txt in it is of no build\. Move it away\./,
    );
    expect(code).toBe(1);
    expect(readdirSync(join(folder, "dist.building"))).toEqual(["plan.txt"]);
  });
});
