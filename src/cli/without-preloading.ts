import type { ViteUserConfig } from "astro";

type Plugin = Extract<NonNullable<ViteUserConfig["plugins"]>[number], { name: string }>;

/** How a chunk takes Vite's helper from the file of its own. */
const HELPER = /^import \{[^}]*\b__vitePreload\b[^}]*\} from "[^"]*preload-helper[^"]*";$/m;

/**
 * What a script fetches later it fetches itself. Vite puts a helper before each `import()` that first preloads what the
 * module needs: a file more on every page, fetched before the script runs. Nothing of ours needs it, and Astro passes on
 * no setting that turns it off.
 */
export function withoutPreloading(): Plugin {
  return {
    name: "without-preloading",
    configEnvironment: (name) => (name === "client" ? { build: { modulePreload: false } } : undefined),
    renderChunk: (code) =>
      HELPER.test(code)
        ? code.replace(HELPER, "").replaceAll("__vitePreload(", "((load) => load())(")
        : undefined,
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
      const isNeeded = chunks.some(({ code }) => code.includes("preload-helper"));
      for (const { fileName } of chunks)
        if (!isNeeded && fileName.includes("preload-helper")) delete bundle[fileName];
    },
  };
}
