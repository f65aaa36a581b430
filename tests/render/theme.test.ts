import { expect, it } from "vitest";
import { readThemes, resolveColours } from "../../src/render/theme.ts";

const css = `:root {
  --paper: #fbf8f2;
  --edge: var(--paper);
  --gap: 1.5rem;
}

@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #0d1b28;
  }
}`;

it("reads the literal colours of both themes", () => {
  expect(readThemes(css)).toEqual({
    light: { paper: "#fbf8f2", edge: "#fbf8f2" },
    dark: { paper: "#0d1b28", edge: "#0d1b28" },
  });
});

it("puts colours in the place of their names, and says which it does not know", () => {
  expect(resolveColours("1px var(--ink)", { ink: "#000000" })).toBe("1px #000000");
  expect(() => resolveColours("var(--sand)", {})).toThrow("src/styles/tokens.css has no colour --sand");
});
