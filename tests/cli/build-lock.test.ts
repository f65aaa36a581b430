import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { beforeEach, describe, expect, it } from "vitest";
import { type Lock, lockFile, type Processes, runningProcesses, takeLock } from "../../src/cli/build-lock.ts";
import { temporaryFolder, writeFiles } from "./run.ts";

let folder: string;
beforeEach(() => {
  folder = join(temporaryFolder(), "dist.building");
});

/** Processes of an invented computer, as one of them sees them. */
function processes(own: string, ...others: string[]): Processes {
  return { own, isRunning: (each) => [own, ...others].includes(each) };
}

const taken = (lock: ReturnType<typeof takeLock>) => {
  expect(lock).toHaveProperty("release");
  return lock as Lock;
};

describe("the lock of a folder", () => {
  it("is had by one build, and by the next when it is given back", () => {
    const first = taken(takeLock(folder, processes("7 100", "8 200")));
    expect(first.isOurs()).toBe(true);
    expect(takeLock(folder, processes("8 200", "7 100"))).toEqual({ heldBy: "7" });
    first.release();
    expect(existsSync(folder)).toBe(false);
    const second = taken(takeLock(folder, processes("8 200", "7 100")));
    expect(readFileSync(lockFile(folder), "utf8")).toBe("8 200");
    second.release();
  });

  it("is taken over from a build that has ended, also where its number was given out again", () => {
    writeFiles(folder, { lock: "7 100", "build-7/site/index.html": "half a site" });
    taken(takeLock(folder, processes("7 300"))).release();
    writeFiles(folder, { lock: "9 100" });
    const lock = taken(takeLock(folder, processes("8 200", "9 300")));
    lock.release();
    expect(existsSync(join(folder, "build-7/site/index.html"))).toBe(true);
    expect(existsSync(lockFile(folder))).toBe(false);
  });

  it("is no longer ours when someone deletes it, and then another's stays", () => {
    const first = taken(takeLock(folder, processes("7 100", "8 200")));
    writeFileSync(lockFile(folder), "8 200");
    expect(first.isOurs()).toBe(false);
    first.release();
    expect(readFileSync(lockFile(folder), "utf8")).toBe("8 200");
  });

  it("is taken over where a build ended before it wrote its name, or wrote something else", () => {
    writeFiles(folder, { lock: "" });
    utimesSync(lockFile(folder), new Date(), new Date(Date.now() - 60_000));
    taken(takeLock(folder, processes("7 100"))).release();
    writeFiles(folder, { lock: "what is this?" });
    taken(takeLock(folder, runningProcesses())).release();
  });

  it("tells real processes that run from those that have ended", async () => {
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    const alive = processText(child.pid as number);
    const { isRunning, own } = runningProcesses();
    expect(isRunning(own)).toBe(true);
    expect(isRunning(alive)).toBe(true);
    child.kill();
    await once(child, "exit");
    expect(isRunning(alive)).toBe(false);
    expect(isRunning("")).toBe(false);
  });

  it("is had by one of many processes that take over the same lock at once", {
    timeout: 60_000,
  }, async () => {
    const ended = spawnSync(process.execPath, ["-e", ""]);
    writeFiles(folder, { lock: `${ended.pid} 1` });
    const program = `
      import { runningProcesses, takeLock } from ${JSON.stringify(resolve("src/cli/build-lock.ts"))};
      const lock = takeLock(${JSON.stringify(folder)}, runningProcesses());
      console.log("release" in lock ? "had" : "held");
      process.stdin.on("end", () => process.exit()).resume();`;
    const children = Array.from({ length: 6 }, () =>
      spawn(process.execPath, ["--input-type=module", "-e", program]),
    );
    const words = await Promise.all(
      children.map(async ({ stdout }) => String((await once(stdout, "data"))[0])),
    );
    for (const { stdin } of children) stdin.end();
    const errors = await Promise.all(children.map(({ stderr }) => text(stderr)));
    expect(errors.join("")).toBe("");
    expect(words.map((word) => word.trim()).sort()).toEqual(["had", "held", "held", "held", "held", "held"]);
  });
});

/** What a running process is called in a lock, as itself would write it. */
function processText(id: number): string {
  if (process.platform !== "linux") return String(id);
  const start = readFileSync(`/proc/${id}/stat`, "utf8").split(") ").at(-1)?.split(" ")[19];
  return `${id} ${start}`;
}
