import { describe, expect, it } from "vitest";
import { findBrowser, type Machine } from "../../src/cli/browser.ts";

const machine = (platform: string, files: string[], env: Machine["env"] = {}): Machine => ({
  platform,
  arch: "arm64",
  env,
  exists: (path) => files.includes(path),
});

describe("the browser for tests", () => {
  it("is the one that CHROME names", async () => {
    const found = await findBrowser(
      machine("linux", ["/opt/chrome", "/usr/bin/chromium"], { CHROME: "/opt/chrome" }),
    );
    expect(found.executablePath).toBe("/opt/chrome");
  });

  it("is none when CHROME names no file, even where another is installed", async () => {
    await expect(
      findBrowser(machine("linux", ["/usr/bin/chromium"], { CHROME: "/opt/chrome" })),
    ).rejects.toThrow('CHROME is "/opt/chrome", and there is no such file. Correct it or unset it.');
  });

  it.each([
    ["linux", "/usr/bin/google-chrome", {}],
    ["darwin", "/Applications/Chromium.app/Contents/MacOS/Chromium", {}],
    ["win32", "C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe", { ProgramFiles: "C:\\Programs" }],
  ])("is an installed one on %s", async (platform, path, env) => {
    expect((await findBrowser(machine(platform, [path], env))).executablePath).toBe(path);
  });

  it("is asked for where there is none, with the places that were looked at", async () => {
    await expect(findBrowser(machine("darwin", []))).rejects.toThrow(
      [
        "No browser to test with. Looked for CHROME in the environment, and for",
        "  /Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "  /Applications/Chromium.app/Contents/MacOS/Chromium",
        "  /Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "Install Chromium, Google Chrome or Microsoft Edge, or set CHROME to the path of one.",
      ].join("\n"),
    );
  });
});
