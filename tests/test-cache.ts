import { resolve } from "node:path";

/** Where tests write. */
export const testCache = resolve("node_modules/.cache/tests");
