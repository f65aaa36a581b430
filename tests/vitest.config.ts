import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { testCache } from "./test-cache.ts";

/** Tests of the built site share one build of it; running any other test builds nothing. */
const built = ["tests/site/**/*.test.ts", "tests/cli/build.test.ts"];
const minutes = 60_000;

/** How tests of a built site run: one file after another in the same process, so that pages are parsed once. */
export const site = {
  name: "site",
  include: built,
  globalSetup: "tests/site/setup.ts",
  isolate: false,
  testTimeout: 3 * minutes,
  hookTimeout: 3 * minutes,
  maxConcurrency: 3,
};

export default defineConfig({
  test: {
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "model",
          tags: [{ name: "feeds", description: "Reads official files beside the project, where they are." }],
          include: ["tests/**/*.test.ts"],
          exclude: built,
          // One file after another in the same thread, so that what they import is read and compiled once. Nothing may
          // leak from one file to the next: what all tests share stands here.
          pool: "threads",
          isolate: false,
          snapshotSerializers: ["tests/plain-text.ts"],
          // Some start a command: on a machine with other work that takes more than the usual five seconds.
          testTimeout: minutes,
          // The commands that tests start are compiled once, not each time.
          env: { NODE_COMPILE_CACHE: join(testCache, "compiled") },
        },
      },
      { test: site },
    ],
  },
});
