import { EventEmitter } from "node:events";
import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { followData } from "../../src/cli/follow-data.ts";
import { chartWith, meaning, sound } from "../reading/small-site.ts";
import { temporaryFolder, writeFiles } from "./run.ts";

const bars = {
  type: "bars",
  select: { indicator: "smokes", role: "" },
  rows: ["area", "sex"],
  sort: "high-first",
};
const json = chartWith(bars);
const broken = json.replace('"order": 1', '"order": "<b>first</b>"');

/** What the integration does with a server for development, over a small data folder. */
function followed(files: Record<string, string | Uint8Array> = {}) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const folder = temporaryFolder();
  const write = (more: Record<string, string | Uint8Array>) => writeFiles(folder, more);
  write({ ...(sound as Record<string, string>), "health/smoking.json": json, ...files });
  const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
  const changed: string[] = [];
  watcher.on("change", (path: string) => changed.push(path));
  const sent: { type: string }[] = [];
  let handle: (request: object, response: object, next: () => void) => void = () => {};
  const server = {
    watcher,
    config: { root: "/project" },
    ws: { send: (message: { type: string }) => sent.push(message) },
    middlewares: { use: (handler: typeof handle) => (handle = handler) },
  };
  followData(folder, "src/site.ts").hooks["astro:server:setup"]?.({ server } as never);
  const ask = (accept = "text/html") => {
    let answer = { status: 200, body: "the page" };
    const response = {
      writeHead: (status: number) => ({ end: (body: string) => (answer = { status, body }) }),
    };
    handle({ headers: { accept } }, response, () => {});
    return answer;
  };
  const change = (path: string, text: string) => {
    write({ [path]: text });
    watcher.emit("all", "change", join(folder, path));
    vi.runAllTimers();
  };
  const elsewhere = (path: string) => {
    watcher.emit("all", "change", path);
    vi.runAllTimers();
  };
  return { folder, change, elsewhere, ask, sent, changed };
}

describe("npm run dev", () => {
  it("has pages made anew when the data changes", () => {
    const { change, ask, sent, changed } = followed();
    expect(ask().status).toBe(200);
    change("health/smoking.json", json.replace(meaning.title, "Smoking"));
    expect(changed).toEqual([join("/project", "src/site.ts")]);
    expect(sent).toEqual([{ type: "full-reload" }]);
  });

  it("shows problems at their places instead of pages, and no page is made of them", () => {
    const { change, ask, changed, sent } = followed();
    change("health/smoking.json", broken);
    const { status, body } = ask();
    expect(status).toBe(500);
    expect(body).toContain("<title>One problem in the data</title>");
    expect(body).toContain("data/health/smoking.json:5:3");
    expect(body).not.toContain("<b>first");
    expect(body).not.toContain("    at ");
    expect(ask("image/svg+xml").body).toBe("the page");
    expect(changed).toEqual([]);
    expect(sent).toHaveLength(1);
    change("health/smoking.json", json);
    expect(ask().status).toBe(200);
    expect(changed).toHaveLength(1);
  });

  it("shows them from its start, and counts them", () => {
    const { ask } = followed({ "health/smoking.json": broken, "health/smoke.txt": "" });
    expect(ask().body).toContain("<title>2 problems in the data</title>");
  });

  it("goes on when a file is gone between its listing and its reading, as programs save", () => {
    const { folder, change, ask } = followed();
    symlinkSync(join(folder, "nowhere.csv"), join(folder, "health/vaping.csv"));
    change("health/smoking.json", json.replace(meaning.title, "Smoking"));
    expect(ask().body).toContain("data/health/vaping.csv  The file cannot be read");
    rmSync(join(folder, "health/vaping.csv"));
    change("health/smoking.json", json);
    expect(ask().status).toBe(200);
  });

  it("leaves other files to whoever follows them", () => {
    const { elsewhere, sent } = followed();
    elsewhere("/project/src/site.ts");
    expect(sent).toEqual([]);
  });
});
