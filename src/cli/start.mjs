// @ts-check
// `npm start`: install when needed, build when needed, serve.
import { spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, projectNode, root, runNpm } from "./install.mjs";

const sources = ["data", "src", "public", "astro.config.mjs", "package.json"];

/**
 * When the file, or the newest file or folder in the folder, was last changed.
 * @param {string} path
 * @returns {number} milliseconds; 0 when there is nothing at the path
 */
function newestChange(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  const inside = stats.isDirectory() ? readdirSync(path).map((name) => newestChange(join(path, name))) : [];
  return Math.max(stats.mtimeMs, ...inside);
}

/** Whether dist/ is missing or older than something that it is built from. */
function needsBuild() {
  const built = newestChange(join(root, "dist", "index.html"));
  return sources.some((source) => newestChange(join(root, source)) > built);
}

ensureInstalled();
if (needsBuild()) {
  process.env.ASTRO_TELEMETRY_DISABLED = "1";
  const code = runNpm(["run", "--silent", "build"]);
  if (code !== 0) process.exit(code);
}

// Without npm and a shell in between, a signal reaches the server itself and nothing is left over.
const server = spawn(projectNode(), [join("src", "cli", "serve.ts")], { cwd: root, stdio: "inherit" });
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.on(signal, () => server.kill(signal));
}
// Who ends npm with a signal ends npm and its shell only: without a parent, end too.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || server.kill(), 500).unref();
}
server.on("exit", (code) => process.exit(code ?? 1));
