import type { APIContext } from "astro";
import { kept } from "./drawings.ts";
import { typeface } from "./layouts/typeface.ts";
import { asOf, common, fullAddress, site } from "./site.ts";
import { wordFor } from "./takeaway/made-of.ts";
import { partNamed, readsOf, unread, wordOf } from "./watched/parts.ts";
import { ageing } from "./words/ageing.ts";

/**
 * What every page depends on: names and addresses, how old figures are, and the typeface, which is named by the letters of
 * all data.
 */
const ofAll = wordFor([
  common,
  fullAddress(""),
  typeface.name,
  site.datasets.map(({ figures }) => ageing(figures, asOf)),
]);

/**
 * A page or file of an earlier build, where all that it was made of is as it was: what it read then is noted with it. Else
 * it is made and kept.
 *
 * @param code a word for all code that makes pages
 */
export async function keptPage(
  { url, routePattern, props }: APIContext,
  code: string,
  make: () => Promise<Response>,
): Promise<Response> {
  const page = [code, ofAll, routePattern, url.pathname, unread(() => wordOf(props))];
  const noted = kept.find([...page, "read"]);
  if (noted) {
    const { type, read }: Noted = JSON.parse(new TextDecoder().decode(noted));
    const found = kept.find([...page, ...wordsOf(read)]);
    if (found) return new Response(new Uint8Array(found), { headers: { "content-type": type } });
  }
  const { made, read } = await readsOf(async () => {
    const response = await make();
    return { response, bytes: new Uint8Array(await response.clone().arrayBuffer()) };
  });
  if (made.response.status !== 200) return made.response;
  const names = [...read].map(({ name }) => name).sort();
  const note: Noted = { type: made.response.headers.get("content-type") ?? "", read: names };
  kept.put([...page, "read"], new TextEncoder().encode(JSON.stringify(note)));
  kept.put([...page, ...wordsOf(names)], made.bytes);
  return made.response;
}

/** What is noted of a page when it is made: what type of file it is, and the names of all that was read for it. */
interface Noted {
  type: string;
  read: string[];
}

/** Names of parts of what is known, each with a word for what it says now. */
function wordsOf(names: readonly string[]): string[] {
  return names.flatMap((name) => [name, partNamed(name)?.word() ?? ""]);
}
