import { createHash } from "node:crypto";
import { PurgeCSS } from "purgecss";

/** Rules without a name of their own hold on every page. */
const ALWAYS = [":root", ":focus-visible", ":target", "*", "::before", "::after"];

/** What a page names, as far as styles can ask for it. */
export interface Named {
  /** Elements, classes, attributes, and values of one word. */
  words: Set<string>;
  /** Custom properties that drawings use. */
  properties: Set<string>;
}

/** The hash of styles, as a policy names them. */
export function hashOf(styles: string): string {
  return `sha256-${createHash("sha256").update(styles).digest("base64")}`;
}

/** What the markup of a page names. Its prose is none of it: a word there is no class. */
export function namedIn(html: string): Named {
  const words = new Set<string>();
  const properties = new Set<string>();
  for (const [, tag = "", attributes = ""] of html.matchAll(/<([a-z][\w-]*)((?:[^>"]|"[^"]*")*)>/g)) {
    words.add(tag);
    for (const [, name = "", value = ""] of attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)) {
      words.add(name);
      if (name === "class") for (const word of value.split(/\s+/)) words.add(word);
      else if (/^[\w-]+$/.test(value)) words.add(value);
      for (const property of propertiesIn(value)) properties.add(property);
    }
  }
  return { words, properties };
}

/** The custom properties that drawings of a page, or the styles that a script brings along, ask for. */
function propertiesIn(text: string): string[] {
  return [...text.matchAll(/var\((--[\w-]+)/g)].map(([, property = ""]) => property);
}

/** What a script may add to a page: every word that stands in quotes in it, but for the addresses of other modules. */
export function namedInScript(script: string): string[] {
  return [...script.matchAll(/"([^"\n]*)"|'([^'\n]*)'|`([^`]*)`/g)].flatMap(
    ([, double = "", single = "", template = ""]) =>
      /^\.\.?\//.test(double) ? [] : (`${double} ${single} ${template}`.match(/[\w-]+/g) ?? []),
  );
}

/**
 * A function that leaves in a page those of its styles that it can use, and names in its policy all that then stands in
 * its element of styles. What scripts may add counts as there. Pages that name the same share one answer, because to find
 * it takes a while.
 *
 * @param styles as they stand in each page, after what is its own
 * @param scripts the texts of all scripts of the site
 */
export function stylePruner(styles: string, scripts: readonly string[]): (html: string) => Promise<string> {
  const asked = new Set(styles.match(/[\w-]+/g));
  const adding = scripts.map((script) => ({
    element: script.match(/customElements\.define\("([\w-]+)"/)?.[1],
    words: namedInScript(script),
    properties: propertiesIn(script),
  }));
  const answers = new Map<string, Promise<string>>();
  return async (html) => {
    const { words, properties } = namedIn(html.replace(styles, ""));
    // The script of an element of its own does nothing where there is none.
    const added = adding.filter(({ element }) => element === undefined || words.has(element));
    const used = [
      ...words.union(new Set(added.flatMap((script) => script.words))).intersection(asked),
    ].sort();
    const drawn = [...properties.union(new Set(added.flatMap((script) => script.properties)))].sort();
    const key = JSON.stringify([used, drawn]);
    const answer = answers.get(key) ?? prune(styles, used, drawn);
    answers.set(key, answer);
    const left = await answer;
    const page = html.replace(styles, () => left);
    const [, all = ""] = page.match(/<style>([\s\S]*?)<\/style>/) ?? [];
    return page.replace(hashOf(styles), () => hashOf(all));
  };
}

async function prune(styles: string, words: string[], properties: string[]): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: words.join(" "), extension: "html" }],
    css: [{ raw: styles }],
    defaultExtractor: (content) => content.split(" "),
    variables: true,
    safelist: { standard: ALWAYS, variables: properties },
  });
  if (result === undefined) throw new Error("The styles of the site could not be read.");
  return result.css;
}
