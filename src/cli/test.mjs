// @ts-check
// `npm test`: install when needed, make a browser ready, run vitest with the arguments passed on. `--config` among them
// names other settings than those of all tests.
import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { ensureInstalled, projectNode, root } from "./install.mjs";

ensureInstalled();

// As npm would set it, so that whatever a test starts runs on the project's own Node too.
const env = {
  ...process.env,
  PATH: join(root, "node_modules", ".bin") + delimiter + process.env.PATH,
  ASTRO_TELEMETRY_DISABLED: "1",
};

/** @param {string[]} args */
function run(args) {
  return spawnSync(projectNode(), args, { cwd: root, stdio: "inherit", env }).status ?? 1;
}

const args = process.argv.slice(2);
const config = args.includes("--config") ? [] : ["--config", join("tests", "vitest.config.ts")];
const browser = run([join("src", "cli", "browser.ts")]);
if (browser !== 0) process.exit(browser);
process.exit(run([join("node_modules", "vitest", "vitest.mjs"), "run", ...config, ...args]));
