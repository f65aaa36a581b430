import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import {
  clearUp,
  type Disk,
  placesOf,
  putBack,
  putInPlace,
  realDisk,
  workFolder,
} from "../../src/cli/swap.ts";
import { filesOf } from "../site/built.ts";
import { temporaryFolder, writeFiles } from "./run.ts";

const OLD = { "index.html": "old", "wards/index.html": "old" };
const NEW = { "index.html": "new", "wards/index.html": "new", "data/figures.csv": "new" };

/** A site and a new one beside it, as a build has them when all its pages are made. */
function builtSites(folder = temporaryFolder()) {
  const out = join(folder, "dist");
  const work = workFolder(out);
  const places = placesOf(work, 7);
  writeFiles(out, OLD);
  writeFiles(places.site, NEW);
  return { out, work, places };
}

type Sites = ReturnType<typeof builtSites>;

/** What a build does with the two sites at its end. */
function swap({ out, work, places }: Sites, disk: Disk): void {
  putInPlace(places, out, disk);
  clearUp(work, out, disk);
}

/** The real disk, before each call of which something is done. */
function diskWhere(before: (call: keyof Disk, path: string) => void): Disk {
  return new Proxy(realDisk, {
    get: (disk, call: keyof Disk) => (from: string, to: string) => {
      before(call, from);
      return disk[call](from, to);
    },
  });
}

/** The calls of a swap that comes to its end, in their order. */
function callsOfSwap(): (keyof Disk)[] {
  const folder = mkdtempSync(join(tmpdir(), "swap-"));
  const made: (keyof Disk)[] = [];
  swap(
    builtSites(folder),
    diskWhere((call) => made.push(call)),
  );
  rmSync(folder, { recursive: true });
  return made;
}

const calls = callsOfSwap();
/** The number of each call of a swap; before the first and after the last nothing of it is half done. */
const moments = calls.map((call, number) => ({ number, call }));

/** What stands at a site's address: the whole old site, the whole new one, or something else. */
function stateOf(out: string): "old" | "new" | "away" | "broken" {
  if (!existsSync(out)) return "away";
  const found = Object.fromEntries(filesOf(out).map((path) => [path, readFileSync(join(out, path), "utf8")]));
  const is = (site: object) => JSON.stringify(found) === JSON.stringify(sorted(site));
  return is(OLD) ? "old" : is(NEW) ? "new" : "broken";
}

function sorted(site: object): object {
  return Object.fromEntries(Object.entries(site).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Ends a process that swaps two sites, as the end of a machine would, before its call of a number. */
function killBefore(number: number, sites: Sites): NodeJS.Signals | null {
  const module = pathToFileURL(resolve("src/cli/swap.ts")).href;
  const program = `
    import { clearUp, putInPlace, realDisk } from ${JSON.stringify(module)};
    const { out, work, places } = ${JSON.stringify(sites)};
    let calls = 0;
    const disk = new Proxy(realDisk, {
      get: (real, call) => (...paths) => {
        if (calls++ === ${number}) process.kill(process.pid, "SIGKILL");
        return real[call](...paths);
      },
    });
    putInPlace(places, out, disk);
    clearUp(work, out, disk);`;
  return spawnSync(process.execPath, ["--input-type=module", "--eval", program]).signal;
}

describe("a build that is killed while the sites change places", { timeout: 60_000 }, () => {
  it("does the same calls each time, two of which are renames", () => {
    expect(calls.filter((call) => call === "move")).toHaveLength(2);
    expect(calls).toContain("remove");
  });

  it.each(moments)("leaves a whole site before call $number, $call", ({ number }) => {
    const killed = builtSites();
    expect(killBefore(number, killed)).toBe("SIGKILL");
    const { out, work } = killed;
    const left = stateOf(out);
    expect(left).not.toBe("broken");
    // What serves the site puts it back, and so does what clears up before the next build.
    expect(putBack(work, out)).toBe(left === "away");
    expect(stateOf(out)).toBe(left === "away" ? "old" : left);
    clearUp(work, out);
    expect(stateOf(out)).toBe(left === "away" ? "old" : left);
    expect(readdirSync(work)).toEqual([]);
  });

  it("has one moment in which the site is away: between its two renames", () => {
    const away = moments.filter(({ number }) => {
      const sites = builtSites();
      killBefore(number, sites);
      return stateOf(sites.out) === "away";
    });
    expect(away.map(({ number }) => number)).toEqual([calls.lastIndexOf("move")]);
  });

  it.each(moments)("is put back although clearing up is killed before call $number, too", ({ number }) => {
    const { out, work, places } = builtSites();
    let count = 0;
    const dying = diskWhere(() => {
      if (count++ >= number) throw new Error("killed");
    });
    // Between the two renames.
    realDisk.move(out, places.old);
    try {
      clearUp(work, out, dying);
    } catch (error) {
      expect((error as Error).message).toBe("killed");
    }
    clearUp(work, out);
    expect(stateOf(out)).toBe("old");
    expect(readdirSync(work)).toEqual([]);
  });
});

describe("what a disk refuses", () => {
  it.each(moments)("stops a swap at call $number, $call, with a whole site in its place", ({ number }) => {
    const { out, work, places } = builtSites();
    let count = 0;
    const refusing = diskWhere(() => {
      if (count++ === number) throw new Error("EIO: the disk says no");
    });
    expect(() => swap({ out, work, places }, refusing)).toThrow("EIO: the disk says no");
    clearUp(work, out);
    expect(["old", "new"]).toContain(stateOf(out));
  });
});
