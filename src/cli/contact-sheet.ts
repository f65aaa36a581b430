import { escapeXml } from "../publish/xml.ts";
import { resolveColours, type Theme } from "../render/theme.ts";

/** A drawing as it was and as it is; one of them is left out where it is new or gone. */
export interface Change {
  name: string;
  before?: string | undefined;
  after?: string | undefined;
}

/** The drawings that are not the same on both sides, in order of their names. */
export function changesBetween(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Change[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names
    .map((name) => ({ name, before: before.get(name), after: after.get(name) }))
    .filter((change) => change.before !== change.after);
}

/**
 * A page of changed drawings, before beside after, in each theme.
 *
 * @param themes colours by the name of the theme
 * @param font address of the typeface, from the page
 */
export function contactSheet(
  changes: readonly Change[],
  themes: Readonly<Record<string, Theme>>,
  font: string,
): string {
  const title = `Drawings that have changed: ${changes.length}`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${title}</title>
<style>
@font-face { font-family: Site; src: url("${font}"); font-weight: 200 800; }
body { margin: 2rem; font: 1rem/1.4 Site, sans-serif; }
section { display: flex; gap: 1.5rem; margin-block: 0.75rem; }
figure { margin: 0; padding: 1rem; }
svg { display: block; font-family: Site, sans-serif; font-variant-numeric: tabular-nums; overflow: visible; }
</style>
<h1>${title}</h1>
${changes.map((change, index) => rowsOf(change, index, themes)).join("\n")}
</html>
`;
}

function rowsOf(change: Change, index: number, themes: Readonly<Record<string, Theme>>): string {
  const rows = Object.entries(themes).map(([name, theme]) => {
    const sides = (["before", "after"] as const).map((side) =>
      figureOf(change[side], `${side} ${name} ${index}`.replaceAll(" ", "-"), side, theme),
    );
    return `<section>${sides.join("")}</section>`;
  });
  return `<h2>${escapeXml(change.name)}</h2>\n${rows.join("\n")}`;
}

function figureOf(svg: string | undefined, mark: string, side: string, theme: Theme): string {
  const colours = `background:${theme["paper"]};color:${theme["ink"]}`;
  const caption = `<figcaption>${side}</figcaption>`;
  if (svg === undefined) return `<figure style="${colours}">${caption}<p>There is none.</p></figure>`;
  return `<figure style="${colours}">${caption}${resolveColours(withOwnIds(svg, mark), theme)}</figure>`;
}

/** Each drawing stands on the page several times, and what it refers to by an id must be its own. */
function withOwnIds(svg: string, mark: string): string {
  return svg
    .replace(/^<\?[^>]*\?>\s*/, "")
    .replaceAll(/ id="([^"]*)"/g, ` id="$1-${mark}"`)
    .replaceAll(/url\(#([^)]*)\)/g, `url(#$1-${mark})`)
    .replaceAll(/ aria-(labelledby|describedby)="[^"]*"/g, "");
}
