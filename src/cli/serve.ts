import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { runningProcesses, takeLock } from "./build-lock.ts";
import { isStarted } from "./command.ts";
import { siteHandler } from "./site-handler.ts";
import { putBack, workFolder } from "./swap.ts";

/** What to serve, and where. `base` is the path that the site is published under, such as `/` or `/figures/`. */
export interface Serving {
  folder: string;
  base: string;
  /** The port to try first; 0 for any that is free. */
  port: number;
}

const portsToTry = 20;

/**
 * Serves a built site on 127.0.0.1 as its host would, on the first free port from `port` on.
 * Returns its address and a function that ends it. Throws when 20 ports in a row are taken.
 */
export async function serveFolder({
  folder,
  base,
  port,
}: Serving): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer(siteHandler(folder, base));
  await listenOnFree(server, port);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Where the site is published, with a slash at its end: SITE_ADDRESS of the environment, else `address` of site.json in
 * the folder that SITE_DATA names, else in data/. Its path is the site's base. Throws when it is not a full address.
 */
export function siteAddress(root: string, env: Record<string, string | undefined>): string {
  const data = env.SITE_DATA || join(root, "data");
  const file = () =>
    (JSON.parse(readFileSync(join(data, "site.json"), "utf8")) as { address: string }).address;
  const address = env.SITE_ADDRESS || file();
  if (!URL.canParse(address)) {
    throw new Error(
      `The site's address is "${address}"; expected one such as https://example.org/figures/. ` +
        "It stands in the environment's SITE_ADDRESS, else in site.json of the data.",
    );
  }
  return address.replace(/\/*$/, "/");
}

/** Puts a site back that was away between its two names when its build was killed. Throws while a build is running. */
function putBackAt(folder: string): void {
  const work = workFolder(folder);
  if (!existsSync(work)) return;
  const lock = takeLock(work, runningProcesses());
  if ("heldBy" in lock)
    throw new Error(
      `There is no ${basename(folder)}/ to serve yet: process ${lock.heldBy} is building it. Wait until it has ended.`,
    );
  try {
    if (putBack(work, folder))
      console.log("The last build was killed while sites changed places; the last good site is back.");
  } finally {
    lock.release();
  }
}

async function listenOnFree(server: Server, first: number): Promise<void> {
  for (let port = first; port < first + portsToTry; port++) {
    try {
      server.listen(port, "127.0.0.1");
      await once(server, "listening");
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    }
  }
  throw new Error(`Ports ${first} to ${first + portsToTry - 1} are all taken. Set PORT to a free one.`);
}

/** `npm run serve [-- --data <folder>] [-- --folder <folder>]`: serves a built site until it is told to end. */
async function main(): Promise<void> {
  const root = join(import.meta.dirname, "..", "..");
  const { values } = parseArgs({
    options: {
      data: { type: "string", default: join(root, "data") },
      folder: { type: "string", default: join(root, "dist") },
    },
  });
  const folder = resolve(values.folder);
  if (!existsSync(folder)) putBackAt(folder);
  if (!existsSync(folder))
    throw new Error(`There is no ${basename(folder)}/ to serve. Run npm run build first.`);
  const port = Number(process.env.PORT || 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT is "${process.env.PORT}": expected a number from 0 to 65535.`);
  }
  const { url, close } = await serveFolder({
    folder,
    base: new URL(siteAddress(root, { SITE_DATA: values.data, ...process.env })).pathname,
    port,
  });
  console.log(url);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => void close().then(() => process.exit(0)));
  }
}

if (isStarted(import.meta.filename)) {
  await main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
