import { readFileSync } from "node:fs";
import { type Theme, readThemes as themesIn } from "../../src/render/theme.ts";

export type { Theme };

/** The two themes of the site, as its style sheet states them; the dark one has what it does not change from the light. */
export function readThemes(file = "src/styles/tokens.css"): { light: Theme; dark: Theme } {
  return themesIn(readFileSync(file, "utf8"));
}

/** Names of colours that the dark theme does not change. */
export function unchanged({ light, dark }: { light: Theme; dark: Theme }): string[] {
  return Object.keys(light).filter((name) => light[name] === dark[name]);
}
