import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a build took: seconds on the clock, seconds of all processors, and megabytes of its largest process at its peak. */
export interface Took {
  seconds: number;
  processor: number;
  megabytes: number;
}

/**
 * Builds with the project's own command and measures it. Throws what the build said when it fails.
 *
 * @param cwd the project, or a copy of it
 * @param args of the command
 * @param env what the environment holds besides
 */
export function measuredBuild(cwd: string, args: readonly string[], env: Record<string, string> = {}): Took {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const told = join(folder, "told");
  // Loaded by every Node process of the build: a parent cannot ask for the peak of a child that has ended.
  const reporter = `import { appendFileSync } from "node:fs";
    import { isMainThread } from "node:worker_threads";
    if (isMainThread) process.on("exit", () => {
      const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
      appendFileSync(process.env.BENCH_TOLD, [maxRSS, userCPUTime + systemCPUTime].join(" ") + "\\n");
    });`;
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [join("src", "cli", "build.ts"), ...args], {
    cwd,
    env: {
      ...process.env,
      ...env,
      ASTRO_TELEMETRY_DISABLED: "1",
      BENCH_TOLD: told,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(reporter)}`,
    },
    encoding: "utf8",
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`The build failed, so there is nothing to measure:\n${stdout}${stderr}`);
  const processes = readFileSync(told, "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(" ").map(Number));
  rmSync(folder, { recursive: true });
  return {
    seconds,
    processor: processes.reduce((sum, [, microseconds = 0]) => sum + microseconds, 0) / 1e6,
    megabytes: Math.max(...processes.map(([kilobytes = 0]) => kilobytes)) / 1024,
  };
}
