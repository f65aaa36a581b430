import type { TestProject } from "vitest/node";
import { provideSite } from "./setup.ts";

/** Builds the site of data/, of which every page is visited; returns what removes it. */
export default function setup({ provide }: TestProject): () => void {
  provide("visited", "every");
  return provideSite(provide, "data");
}
