import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MARK } from "../../src/cli/output-folder.ts";
import { publish } from "../../src/cli/publish.ts";
import { runCommand, temporaryFolder, writeFiles } from "./run.ts";

function built(): { folder: string; args: string[] } {
  const folder = temporaryFolder();
  writeFiles(join(folder, "dist"), {
    [MARK.file]: MARK.text,
    "index.html": "home",
    "wards/index.html": "wards",
    "data/figures.csv": "1",
  });
  return {
    folder: join(folder, "dist"),
    args: ["--folder", join(folder, "dist"), "--published", join(folder, "published.sha256")],
  };
}

describe("publish", () => {
  it("says what came, changed and went since the site was put where people find it", async () => {
    const { folder, args } = built();
    const noted = await runCommand(publish, "--done", ...args);
    expect(noted.stdout).toMatch(/^Noted in .*published\.sha256: 3 files are published\.\n$/);
    writeFiles(folder, { "index.html": "home, anew", "areas/index.html": "areas" });
    rmSync(join(folder, "wards"), { recursive: true });
    const { code, stdout } = await runCommand(publish, "--dry-run", ...args);
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      came     areas/index.html
      changed  index.html
      went     wards/index.html
      1 came, 1 changed, 1 went; 1 are as they were. To upload: 0.0 MB.
    `);
  });

  it("says that all is to be uploaded where nothing is noted", async () => {
    const { args } = built();
    const { stdout } = await runCommand(publish, "--dry-run", ...args);
    expect(stdout).toContain("all 3 files are to be uploaded");
  });

  it("wants to know which of the two, and a built site", async () => {
    const { args } = built();
    for (const given of [args, ["--dry-run", "--done", ...args]]) {
      const { code, stderr } = await runCommand(publish, ...given);
      expect(code).toBe(1);
      expect(stderr).toContain("Say either --dry-run or --done");
    }
    const { code, stderr } = await runCommand(publish, "--dry-run", "--folder", "nowhere");
    expect(code).toBe(1);
    expect(stderr).toBe("There is no built site in nowhere/. Run npm run build first.\n");
  });
});
