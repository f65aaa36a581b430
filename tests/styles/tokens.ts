import { readFileSync } from "node:fs";

/** Colours of a theme by the name of their token, such as `ink`. */
export type Theme = Record<string, string>;

/** The two themes of the site, as its style sheet states them; the dark one has what it does not change from the light. */
export function readThemes(file = "src/styles/tokens.css"): { light: Theme; dark: Theme } {
  const css = readFileSync(file, "utf8");
  const [light, dark] = [
    /^:root \{([^}]*)\}/m,
    /prefers-color-scheme: dark\)[^{]*\{\s*:root \{([^}]*)\}/,
  ].map((rule) =>
    Object.fromEntries(
      [...(css.match(rule)?.[1] ?? "").matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,8})\s*;/g)].map(
        ([, name, value]) => [name as string, value as string],
      ),
    ),
  ) as [Theme, Theme];
  return { light, dark: { ...light, ...dark } };
}

/** Names of colours that the dark theme does not change. */
export function unchanged({ light, dark }: { light: Theme; dark: Theme }): string[] {
  return Object.keys(light).filter((name) => light[name] === dark[name]);
}
