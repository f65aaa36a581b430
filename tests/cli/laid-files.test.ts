import { chmodSync, cpSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { laidFiles } from "../../src/cli/laid-files.ts";
import { temporaryFolder } from "./run.ts";

const FILE = "wards.html";

describe("the files of a site that were laid", () => {
  it("are known by the next build, under the name by which they are kept and no other", () => {
    const { old, told } = built();
    const laid = laidFiles(old, told);
    expect(laid.isLaid(FILE, "as it was")).toBe(true);
    expect(laid.isLaid(FILE, "as it is now")).toBe(false);
    expect(laid.isLaid("other.html", "as it was")).toBe(false);
    expect(laidFiles(old, undefined).isLaid(FILE, "as it was")).toBe(false);
  });

  it("are not known where someone has written, replaced, closed or deleted them since", () => {
    const meddle: ((file: string) => void)[] = [
      (file) => writeFileSync(file, "81.8 years"),
      (file) => {
        const { atime, mtime } = statSync(file);
        cpSync(file, `${file}.copy`);
        utimesSync(`${file}.copy`, atime, mtime);
        renameSync(`${file}.copy`, file);
      },
      (file) => chmodSync(file, 0o600),
      (file) => renameSync(file, `${file}.away`),
    ];
    for (const each of meddle) {
      const { old, told } = built();
      each(join(old, FILE));
      expect(laidFiles(old, told).isLaid(FILE, "as it was"), each.toString()).toBe(false);
    }
  });

  it("are laid again as they are, and known by the build after", () => {
    const { old, told } = built();
    const laid = laidFiles(old, told);
    const next = temporaryFolder();
    expect(laid.layAgain(FILE, join(next, FILE))).toBe(true);
    expect(readFileSync(join(next, FILE), "utf8")).toBe("81.9 years");
    const after = laidFiles(next, Buffer.from(laid.toTell()));
    expect(after.isLaid(FILE, "as it was")).toBe(true);
  });

  it("are not told of where they are not kept, or where no build laid them again", () => {
    const { old, told } = built();
    const laid = laidFiles(old, told);
    laid.note(FILE, join(old, FILE), null);
    expect(laid.toTell()).toBe("[]");
  });
});

/** A built site with one file, and what its build told of it. */
function built(): { old: string; told: Uint8Array } {
  const old = temporaryFolder();
  writeFileSync(join(old, FILE), "81.9 years");
  const laid = laidFiles(join(old, "none"), undefined);
  laid.note(FILE, join(old, FILE), "as it was");
  return { old, told: Buffer.from(laid.toTell()) };
}
