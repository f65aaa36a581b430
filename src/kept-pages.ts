import type { APIContext } from "astro";
import { kept } from "./drawings.ts";
import { answerKept, laid } from "./kept.ts";
import { typeface } from "./layouts/typeface.ts";
import { asOf, common, fullAddress, site, stand } from "./site.ts";
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
  { url, routePattern, props, locals }: APIContext,
  code: string,
  make: () => Promise<Response>,
): Promise<Response> {
  const page = [code, ofAll, routePattern, url.pathname, unread(() => wordOf(props))];
  const noted = kept.find([...page, "read"]);
  if (noted) {
    const { type, read }: Noted = JSON.parse(new TextDecoder().decode(noted));
    const madeOf = [...page, ...wordsOf(read)];
    const there = laid(madeOf, locals, dayOf(type));
    if (there) return there;
    const found = kept.find(madeOf);
    if (found) return answerKept(found, madeOf, { type, day: dayOf(type) });
  }
  const { made, read } = await readsOf(async () => {
    const response = await make();
    return { response, bytes: new Uint8Array(await response.clone().arrayBuffer()) };
  });
  if (made.response.status !== 200) return made.response;
  const names = [...read].map(({ name }) => name).sort();
  const type = made.response.headers.get("content-type") ?? "";
  const note: Noted = { type, read: names };
  kept.put([...page, "read"], new TextEncoder().encode(JSON.stringify(note)));
  const madeOf = [...page, ...wordsOf(names)];
  kept.put(madeOf, made.bytes);
  return answerKept(made.bytes, madeOf, { type, day: dayOf(type) });
}

const today = unread(() => wordFor(stand));

/** The foot of each page says of which day the site is. */
function dayOf(type: string): string {
  return type.startsWith("text/html") ? today : "";
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
