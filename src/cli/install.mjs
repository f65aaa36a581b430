// @ts-check
// Plain JavaScript for Node 20 with built-ins only: this runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of package.json. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

const stamp = join(root, "node_modules", ".installed");
const bundledNode = join(root, "node_modules", ".bin", "node");

/** The Node that runs the project: the one that npm installed for this system, else the one running now. */
export function projectNode() {
  return existsSync(bundledNode) ? bundledNode : process.execPath;
}

/**
 * Runs npm in the project's folder and waits for it.
 * @param {string[]} args words without spaces, as Windows passes them through a shell
 * @returns {number} npm's exit code
 */
export function runNpm(args) {
  const windows = process.platform === "win32";
  return (
    spawnSync(windows ? "npm.cmd" : "npm", args, { cwd: root, stdio: "inherit", shell: windows }).status ?? 1
  );
}

/**
 * Makes node_modules agree with package-lock.json; under 100 ms when it does already.
 * Ends the process with code 1 and a message when that cannot be.
 */
export function ensureInstalled() {
  if (isOlder(process.versions.node, [20, 0])) {
    stop(
      `This project needs Node 20 or newer; this is Node ${process.versions.node}. Get one from https://nodejs.org`,
    );
  }
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;

  console.log("Installing the packages of package-lock.json. This happens once.");
  if (runNpm(["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"]) !== 0) {
    stop(
      "npm ci failed, so nothing was started. Check that the npm registry can be reached (npm ping), that the disk\n" +
        "has 1 GB free, and that package-lock.json fits package.json (npm install mends it). Then run this again.",
    );
  }
  checkProjectNode();
  writeFileSync(stamp, wanted);
}

/** A hash of all that decides what npm installs; scripts may change without a new install. */
function fingerprint() {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .update(JSON.stringify([dependencies, devDependencies, optionalDependencies]))
    .digest("hex");
}

function checkProjectNode() {
  const { stdout, error } = spawnSync(projectNode(), ["--version"], { encoding: "utf8" });
  if (error) {
    stop(
      `The Node that npm installed does not run here (${error.message}). It is built for Linux with glibc.\n` +
        "Install Node 22.18 or newer on this system, delete node_modules/.bin/node and run this again.",
    );
  }
  if (isOlder(stdout.trim().slice(1), [22, 18])) {
    stop(
      `This project runs on Node 22.18 or newer; this system has Node ${stdout.trim().slice(1)}, and npm has none to install for it.\n` +
        "Get a newer one from https://nodejs.org and run this again.",
    );
  }
}

/**
 * @param {string} version such as 20.11.1
 * @param {[number, number]} minimum major and minor
 */
function isOlder(version, [minimumMajor, minimumMinor]) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major < minimumMajor || (major === minimumMajor && minor < minimumMinor);
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message);
  process.exit(1);
}
