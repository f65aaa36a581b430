/** Something that a page or a stylesheet makes the browser fetch. */
export interface Load {
  /** The path of the page or stylesheet in the built folder. */
  by: string;
  /** As it is written there. */
  target: string;
  /** Its path in the built folder; undefined when another host has it. */
  file: string | undefined;
  stylesheet: boolean;
}

// A link with one of these names another page for readers and machines; no browser fetches it.
const namesOnly = /^(canonical|alternate|license|author|me)$/;

/**
 * All that a page or a stylesheet makes the browser fetch: targets of links, scripts, pictures and frames, and addresses
 * in styles. What stands in the page itself, such as a `data:` address, is not among it.
 *
 * @param path in the built folder
 * @param address of the site, with a slash at its end; what stands there is not another host
 */
export function loadsIn(path: string, text: string, address: string): Load[] {
  const load = (target: string, stylesheet: boolean): Load[] => {
    const decoded = target.replaceAll("&amp;", "&");
    if (!URL.canParse(decoded, address + path)) return [];
    const url = new URL(decoded, address + path);
    if (!/^https?:$/.test(url.protocol)) return [];
    const base = new URL(address);
    const file = decodeURIComponent(url.pathname).slice(base.pathname.length);
    return [{ by: path, target, file: url.host === base.host ? file : undefined, stylesheet }];
  };
  const styles = path.endsWith(".css") ? [text] : [];
  const found: Load[] = [];
  if (path.endsWith(".html")) {
    for (const [, name = "", attributes = ""] of text.matchAll(
      /<(link|script|img|iframe)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gi,
    )) {
      const rel = attribute(attributes, "rel") ?? "";
      const target = attribute(attributes, /link/i.test(name) ? "href" : "src");
      if (target !== undefined && !namesOnly.test(rel)) found.push(...load(target, rel === "stylesheet"));
    }
    styles.push(...stylesIn(text));
    styles.push(...[...text.matchAll(/\sstyle="([^"]*)"/gi)].map(([, style = ""]) => style));
  }
  const urls = styles.flatMap((style) => [
    ...style.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/gi),
  ]);
  return [...found, ...urls.flatMap(([, url, imported]) => load(url ?? imported ?? "", false))];
}

/** The styles that stand in a page, one text for each of its elements. */
export function stylesIn(html: string): string[] {
  return [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)].map(([, style = ""]) => style);
}

/** The text of every script in a file: all of a script's own file, or those that stand inside a page. */
export function scriptsIn(path: string, text: string): string[] {
  if (/\.m?js$/.test(path)) return [text];
  if (!path.endsWith(".html")) return [];
  return [...text.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)]
    .filter(
      ([, attributes = "", body = ""]) =>
        body.trim() !== "" && !/json/.test(attribute(attributes, "type") ?? ""),
    )
    .map(([, , body = ""]) => body);
}

/** The value of an attribute, or undefined. */
function attribute(attributes: string, name: string): string | undefined {
  const match = attributes.match(new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i"));
  return match?.[1] ?? match?.[2] ?? match?.[3];
}
