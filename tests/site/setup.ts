import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { COUNCIL } from "../fixtures/council.ts";
import { testCache } from "../test-cache.ts";
import { type Built, buildTo } from "./built.ts";

declare module "vitest" {
  interface ProvidedContext {
    built: Built;
    /** Which pages are opened in a browser: some that stand for all, or every page. */
    visited: "sample" | "every";
  }
}

/** Builds the site of the invented council once, for an address with a sub-path; returns what removes it. */
export default function setup({ provide }: TestProject): () => void {
  provide("visited", "sample");
  return provideSite(provide, COUNCIL);
}

/** Builds the site of a data folder for all tests of a project. */
export function provideSite(provide: TestProject["provide"], data: string): () => void {
  mkdirSync(testCache, { recursive: true });
  const folder = mkdtempSync(join(testCache, "site-"));
  provide("built", buildTo(join(folder, "site"), "https://example.org/a/sub-path/", data));
  return () => rmSync(folder, { recursive: true });
}
