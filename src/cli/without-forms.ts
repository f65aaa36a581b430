import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a build reads of a project, besides its packages. */
const READ = [
  "astro.config.mjs",
  "data",
  "package-lock.json",
  "package.json",
  "public",
  "src",
  "tsconfig.json",
];

/**
 * The routes of the forms in which charts are taken away. For the typefaces of embeds, among the assets, every drawing of
 * every embed is made.
 */
const FORMS = ["charts", "embed", "oembed", "assets"].map((route) => join("src", "pages", route));

/** Does something with a copy of a project that has no forms to take charts away in; the copy is gone afterwards. */
export function withoutForms<T>(project: string, act: (copy: string) => T): T {
  const copy = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    for (const name of READ) cpSync(join(project, name), join(copy, name), { recursive: true });
    for (const path of FORMS) rmSync(join(copy, path), { recursive: true });
    symlinkSync(join(project, "node_modules"), join(copy, "node_modules"));
    return act(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}
