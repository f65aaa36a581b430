import type { ChartSpec } from "./model/dataset.ts";
import type { KeepDrawing } from "./render/draw.ts";
import { keptFolder, keptIn, prune } from "./takeaway/kept.ts";
import { wordForCode } from "./takeaway/made-of.ts";

/** What is kept of earlier builds takes a gigabyte at most: about three builds of which everything differs. */
const MOST_KEPT = 1e9;

const root = process.cwd();
const folder = keptFolder(root, process.env);
prune(folder, MOST_KEPT);

/** What earlier builds made of this site or of another. */
export const kept = keptIn(folder, Date.now);

const code = wordForCode(root, ["src/render/draw.ts", "src/charts/registry.ts"]);
/**
 * Keeps the drawings of one chart on disk, so that they take no memory and only those are drawn of which something
 * changed.
 *
 * @param dataset a word for all that its dataset says
 * @param links an address as those in the drawings are made
 */
export function keepDrawingsOf(
  { id }: ChartSpec,
  { dataset, override, links }: { dataset: string; override: Record<string, unknown>; links: string },
): KeepDrawing {
  const chart = [code, links, dataset, id, JSON.stringify(override)];
  return (name, make) => kept.keepText([...chart, name], make);
}

/** Remembers the last so many values that were asked for. */
export function lastOf<T>(most: number): (key: string, make: () => T) => T {
  const known = new Map<string, T>();
  return (key, make) => {
    const value = known.get(key) ?? make();
    // What is asked for again is the last again.
    known.delete(key);
    known.set(key, value);
    for (const oldest of known.keys()) if (known.size > most) known.delete(oldest);
    return value;
  };
}
