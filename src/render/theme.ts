/** Colours of a theme by the name of their token, such as `ink`. */
export type Theme = Record<string, string>;

/**
 * The two themes of the site, as its style sheet of tokens states them, with literal colours; the dark one has what it
 * does not change from the light.
 *
 * @param css the text of `src/styles/tokens.css`
 */
export function readThemes(css: string): { light: Theme; dark: Theme } {
  const [light = {}, dark = {}] = [
    /^:root[^{]*\{([^}]*)\}/m,
    /prefers-color-scheme: dark\)[^{]*\{\s*:root[^{]*\{([^}]*)\}/,
  ].map((rule) => tokensIn(css.match(rule)?.[1] ?? ""));
  return { light: literal(light), dark: literal({ ...light, ...dark }) };
}

function tokensIn(rule: string): Theme {
  const tokens = rule.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,8}|var\(--[\w-]+\))\s*;/g);
  return Object.fromEntries([...tokens].map(([, name, value]) => [name as string, value as string]));
}

/** Tokens that stand for others, such as the edge of parts for paper, become the colour itself. */
function literal(theme: Theme): Theme {
  return Object.fromEntries(
    Object.keys(theme).map((name) => [name, resolveColours(theme[name] as string, theme)]),
  );
}

/** The light theme for paper and slides: what has the colour of the ground is white. */
export function onWhite(theme: Theme): Theme {
  return Object.fromEntries(
    Object.entries(theme).map(([name, colour]) => [name, colour === theme["paper"] ? "#ffffff" : colour]),
  );
}

/**
 * A value with the colours themselves in the place of `var(--…)`.
 *
 * @throws Error when the theme has no such colour
 */
export function resolveColours(value: string, theme: Theme): string {
  return value.replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => {
    const colour = theme[name];
    if (colour === undefined) throw new Error(`src/styles/tokens.css has no colour --${name}`);
    return resolveColours(colour, theme);
  });
}
