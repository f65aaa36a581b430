import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { diskFolder } from "../src/reading/folder.ts";
import { writeFiles } from "./cli/write-files.ts";
import { madeCouncil } from "./fixtures/made-council.ts";

/**
 * `npm run kills [-- --kills 200] [-- --pairs 50]`: kills builds at moments spread over their whole length, each with the
 * processes that it started, and starts pairs of builds of one folder at once. After each kill the site must be one that
 * was built whole, and the next build must succeed; of each pair one may say that another runs. Exits 1 where that is not
 * so.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { kills: { type: "string", default: "200" }, pairs: { type: "string", default: "50" } },
  });
  // Inside the project, where the pages of a build find the packages that they are made with.
  mkdirSync(resolve("node_modules/.cache"), { recursive: true });
  const folder = mkdtempSync(resolve("node_modules/.cache/kills-"));
  try {
    const world = worldIn(folder);
    const faults = [
      ...(await kill(world, Number(values.kills))),
      ...(await pair(world, Number(values.pairs))),
    ];
    for (const fault of faults) console.error(fault);
    process.exitCode = faults.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface World {
  data: string;
  out: string;
  kept: string;
}

function worldIn(folder: string): World {
  const data = join(folder, "data");
  const files = madeCouncil({ wards: 1, datasets: 1, providers: 1, stories: 1, hexagons: false });
  writeFiles(data, Object.fromEntries(files));
  return { data, out: join(folder, "site"), kept: join(folder, "kept") };
}

function start({ data, out, kept }: World): {
  build: ChildProcess;
  ended: Promise<{ code: number | null; said: string }>;
} {
  const build = spawn(process.execPath, [join("src", "cli", "build.ts"), "--data", data, "--out", out], {
    // A group of its own, so that a kill reaches all of it at once, as the end of a machine would.
    detached: true,
    env: { ...process.env, SITE_KEPT: kept },
  });
  let said = "";
  build.stdout.on("data", (text) => (said += text));
  build.stderr.on("data", (text) => (said += text));
  return { build, ended: once(build, "close").then(([code]) => ({ code, said })) };
}

async function kill(world: World, kills: number): Promise<string[]> {
  const faults: string[] = [];
  await start(world).ended;
  // Later ones take less, because all is kept.
  const from = performance.now();
  await start(world).ended;
  const length = performance.now() - from;
  const whole = hashOf(world.out);
  let [cut, missing] = [0, 0];
  for (let index = 0; index < kills; index++) {
    const { build, ended } = start(world);
    // Half of them spread, half near the end, where the sites change places.
    const share = index % 2 === 0 ? index / kills : 0.85 + (0.3 * index) / kills;
    await Promise.race([wait(share * length), ended]);
    if (build.exitCode === null && build.pid !== undefined) {
      process.kill(-build.pid, "SIGKILL");
      cut += 1;
    }
    await ended;
    if (!existsSync(world.out)) missing += 1;
    else if (hashOf(world.out) !== whole) faults.push(`kill ${index}: the site is not whole`);
    if (existsSync(world.out) && index % 10 !== 9) continue;
    const { code, said } = await start(world).ended;
    if (code !== 0) faults.push(`after kill ${index} the next build failed: ${said}`);
    if (hashOf(world.out) !== whole) faults.push(`after kill ${index} the next build made another site`);
  }
  console.log(
    `${cut} of ${kills} builds were killed before their end, of about ${(length / 1000).toFixed(0)} s;`,
  );
  console.log(`in ${missing} the site was away between its two names until the next build put it back.`);
  return faults;
}

async function pair(world: World, pairs: number): Promise<string[]> {
  const faults: string[] = [];
  const whole = hashOf(world.out);
  let refused = 0;
  for (let index = 0; index < pairs; index++) {
    const both = await Promise.all([
      start(world).ended,
      wait((index % 10) * 100).then(() => start(world).ended),
    ]);
    for (const { code, said } of both) {
      if (code === 0) continue;
      refused += 1;
      if (!said.includes("Another build is running")) faults.push(`pair ${index}: ${said}`);
    }
    if (both.every(({ code }) => code !== 0)) faults.push(`pair ${index}: neither was built`);
    if (hashOf(world.out) !== whole) faults.push(`pair ${index}: the site is not whole`);
  }
  console.log(`Of ${pairs} pairs of builds ${refused} said that another runs; the others were built.`);
  return faults;
}

/** A hash of all files of a site with their paths. */
function hashOf(folder: string): string {
  const site = diskFolder(folder);
  const hash = createHash("sha256");
  for (const path of site.list()) hash.update(`${path}\n`).update(site.read(path));
  return hash.digest("hex");
}

await main();
