import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, onTestFinished, test } from "vitest";
import { archive } from "../../src/takeaway/archive.ts";

const files = {
  "README.txt": "Read this first, dear reader. ".repeat(50),
  "ward café.csv": "ward,value\nBramwick,81.2\n",
  "picture.png": new Uint8Array(5_000).map((_, at) => (at * at) % 251),
};
const bytes = archive(files, "2026-11-22");

test("an archive holds the files in their order, and stores what is as small as it gets", () => {
  const inside = unzipSync(bytes);
  expect(Object.keys(inside)).toEqual(Object.keys(files));
  expect(strFromU8(inside["README.txt"] as Uint8Array)).toBe(files["README.txt"]);
  expect(inside["picture.png"]).toEqual(files["picture.png"]);
  expect(Buffer.from(bytes).includes(Buffer.from(files["picture.png"]))).toBe(true);
  expect(bytes.length).toBeLessThan(files["picture.png"].length + files["README.txt"].length);
});

test.each(["Pacific/Kiritimati", "America/Los_Angeles"])(
  "it is the same bytes in the time zone of %s",
  (zone) => {
    // The zone of a process is settled when it starts.
    const module = join(import.meta.dirname, "../../src/takeaway/archive.ts");
    const program = `import { archive } from ${JSON.stringify(module)};
    process.stdout.write(archive({ "README.txt": "Read this first." }, "2026-11-22"));`;
    const options = { env: { ...process.env, TZ: zone } };
    const elsewhere = spawnSync(process.execPath, ["--input-type=module", "--eval", program], options);
    expect(elsewhere.stdout.equals(archive({ "README.txt": "Read this first." }, "2026-11-22"))).toBe(true);
  },
);

const missing = spawnSync("unzip", ["-v"]).error !== undefined;

test.skipIf(missing)("unzip finds no fault in it, and gives every file the day and noon", () => {
  const folder = mkdtempSync(join(tmpdir(), "archive-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "files.zip");
  writeFileSync(path, bytes);
  const tested = spawnSync("unzip", ["-t", path], { encoding: "utf8" });
  expect(tested.stdout).toContain("No errors detected");
  expect(tested.status).toBe(0);
  const listed = spawnSync("unzip", ["-Z", "-T", path], { encoding: "utf8" }).stdout;
  expect(listed.match(/ 20261122\.120000 /g)).toHaveLength(Object.keys(files).length);
});
