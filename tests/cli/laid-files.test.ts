import {
  chmodSync,
  cpSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { laidFiles } from "../../src/cli/laid-files.ts";
import { IS_LAID, KEPT_AS } from "../../src/takeaway/kept.ts";
import { temporaryFolder } from "./run.ts";

const FILE = "wards.html";

/** A page that is kept under a name, as the program of pages answers with it. */
function page(text: string, keptAs?: string) {
  let timesMade = 0;
  const ask = async (isLaid?: (keptAs: string) => boolean) => {
    if (keptAs !== undefined && isLaid?.(keptAs))
      return new Response(null, { headers: { [IS_LAID]: "yes", [KEPT_AS]: keptAs } });
    timesMade += 1;
    return new Response(text, keptAs === undefined ? {} : { headers: { [KEPT_AS]: keptAs } });
  };
  return { ask, timesMade: () => timesMade };
}

describe("the files of a site that were laid", () => {
  it("are neither read nor written again while they are kept under the same name", async () => {
    const { old, told } = await built();
    const laid = laidFiles(old, told);
    const next = temporaryFolder();
    const same = page("81.9 years", "as it was");
    await laid.lay(FILE, join(next, FILE), same.ask);
    expect(same.timesMade()).toBe(0);
    expect(statSync(join(next, FILE)).ino).toBe(statSync(join(old, FILE)).ino);
    // The build after knows them too.
    const after = page("81.9 years", "as it was");
    await laidFiles(next, Buffer.from(laid.toTell())).lay(FILE, join(temporaryFolder(), FILE), after.ask);
    expect(after.timesMade()).toBe(0);
  });

  it("are made where they are kept under another name, or nothing is known of them", async () => {
    const { old, told } = await built();
    for (const [known, keptAs] of [
      [told, "as it is now"],
      [undefined, "as it was"],
      [told, undefined],
    ] as const) {
      const place = join(temporaryFolder(), FILE);
      const other = page("82.0 years", keptAs);
      await laidFiles(old, known).lay(FILE, place, other.ask);
      expect(other.timesMade()).toBe(1);
      expect(readFileSync(place, "utf8")).toBe("82.0 years");
      expect(readFileSync(join(old, FILE), "utf8")).toBe("81.9 years");
    }
  });

  it("are made where someone has written, replaced, closed or deleted them since", async () => {
    const meddle: ((file: string) => void)[] = [
      (file) => writeFileSync(file, "81.8 years"),
      (file) => {
        const { atime, mtime } = statSync(file);
        cpSync(file, `${file}.copy`);
        utimesSync(`${file}.copy`, atime, mtime);
        renameSync(`${file}.copy`, file);
      },
      (file) => chmodSync(file, 0o600),
      (file) => rmSync(file),
    ];
    for (const each of meddle) {
      const { old, told } = await built();
      each(join(old, FILE));
      const place = join(temporaryFolder(), FILE);
      const same = page("81.9 years", "as it was");
      await laidFiles(old, told).lay(FILE, place, same.ask);
      expect(same.timesMade(), each.toString()).toBe(1);
      expect(readFileSync(place, "utf8")).toBe("81.9 years");
    }
  });

  it("are made after all where the disk gives no second name", async () => {
    const { old, told } = await built();
    const place = join(temporaryFolder(), FILE);
    const same = page("81.9 years", "as it was");
    await laidFiles(old, told).lay(FILE, place, async (isLaid) => {
      const answer = await same.ask(isLaid);
      if (answer.headers.has(IS_LAID)) rmSync(join(old, FILE));
      return answer;
    });
    expect(same.timesMade()).toBe(1);
    expect(readFileSync(place, "utf8")).toBe("81.9 years");
  });
});

/** A built site with one file, and what its build told of it. */
async function built(): Promise<{ old: string; told: Uint8Array }> {
  const old = temporaryFolder();
  const laid = laidFiles(join(old, "none"), undefined);
  await laid.lay(FILE, join(old, FILE), page("81.9 years", "as it was").ask);
  return { old, told: Buffer.from(laid.toTell()) };
}
