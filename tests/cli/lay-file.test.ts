import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { layFile } from "../../src/cli/lay-file.ts";
import { temporaryFolder } from "./run.ts";

const page = Buffer.from("<p>81.9 years");

describe("a file of a new site", () => {
  it("is that of the old site where both say the same", () => {
    const { place, old } = places();
    writeFileSync(old, page);
    layFile(place, page, old);
    expect(statSync(place).ino).toBe(statSync(old).ino);
  });

  it("is written anew where it says something else, and leaves the old one as it is", () => {
    const { place, old } = places();
    for (const said of ["<p>82.0 years", "<p>shorter"]) {
      const next = `${place}-${said.length}`;
      writeFileSync(old, said);
      layFile(next, page, old);
      expect(readFileSync(next)).toEqual(page);
      expect(readFileSync(old, "utf8")).toBe(said);
    }
  });

  it("is written anew where there was none, or a link, or one that not all may read", () => {
    const { place, old } = places();
    layFile(place, page, old);
    expect(readFileSync(place)).toEqual(page);
    symlinkSync(place, old);
    layFile(`${place}-1`, page, old);
    expect(statSync(`${place}-1`).ino).not.toBe(statSync(place).ino);
    const secret = `${old}-secret`;
    writeFileSync(secret, page);
    chmodSync(secret, 0o600);
    layFile(`${place}-2`, page, secret);
    expect(statSync(`${place}-2`).mode).toBe(statSync(place).mode);
  });

  it("never takes the place of another, whether it is written or was there", () => {
    const { place, old } = places();
    writeFileSync(old, page);
    writeFileSync(place, "another page");
    expect(() => layFile(place, page, old)).toThrow(/EEXIST/);
    expect(() => layFile(place, page, `${old}-none`)).toThrow(/EEXIST/);
    expect(readFileSync(place, "utf8")).toBe("another page");
  });
});

function places(): { place: string; old: string } {
  const folder = temporaryFolder();
  return { place: join(folder, "new.html"), old: join(folder, "old.html") };
}
