import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contentType } from "../../src/publish/file-types.ts";
import { addressOf } from "./built.ts";

const AT_ONCE = 8;

/**
 * Asks a server for every file of a built site, pages as readers ask for them, and says what is not as promised: another
 * status, type or content, a type that browsers may guess at, or a name that the server makes up, where links name files.
 *
 * @param url where the site begins, with a slash at its end
 */
export async function wronglyServed(
  url: string,
  folder: string,
  files: readonly string[],
): Promise<string[]> {
  const left = files.filter((path) => contentType(path) !== undefined);
  const wrong: string[] = [];
  const ask = async () => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      const response = await fetch(url + addressOf(path));
      const body = Buffer.from(await response.arrayBuffer());
      const { status, headers } = response;
      const found = {
        status,
        type: headers.get("content-type"),
        guess: headers.get("x-content-type-options"),
      };
      if (status !== 200 || found.type !== contentType(path) || found.guess !== "nosniff")
        wrong.push(`${path}: ${JSON.stringify(found)}`);
      if (headers.has("content-disposition")) wrong.push(`${path}: ${headers.get("content-disposition")}`);
      if (!body.equals(readFileSync(join(folder, path)))) wrong.push(`${path}: other bytes`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return wrong.sort();
}
