import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type Built, buildTo, testCache } from "./built.ts";

declare module "vitest" {
  interface ProvidedContext {
    built: { subPath: Built; root: Built };
  }
}

/** Builds the site of the repository for an address with a sub-path and for one without; returns what removes both. */
export default function setup({ provide }: TestProject): () => void {
  mkdirSync(testCache, { recursive: true });
  const folder = mkdtempSync(join(testCache, "site-"));
  provide("built", {
    subPath: buildTo(join(folder, "sub-path"), "https://example.org/a/sub-path/"),
    root: buildTo(join(folder, "root"), "https://example.org/"),
  });
  return () => rmSync(folder, { recursive: true });
}
