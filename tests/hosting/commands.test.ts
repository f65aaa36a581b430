import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));

describe("what an officer or a workflow is told to run", () => {
  it.each(["README.md", "src/hosting/README.md", "src/hosting/monthly.yml"])("is there: %s", (path) => {
    const named = [...readFileSync(path, "utf8").matchAll(/npm run (?:--silent )?([\w:-]+)/g)];
    expect(named.length).toBeGreaterThan(0);
    expect(named.map(([, name]) => name).filter((name) => !((name as string) in scripts))).toEqual([]);
  });

  it("lies where the page about hosting links it", () => {
    const links = [...readFileSync("src/hosting/README.md", "utf8").matchAll(/\]\(([^)#]+)/g)];
    expect(links.length).toBeGreaterThan(3);
    for (const [, path] of links) expect(existsSync(`src/hosting/${path}`), path).toBe(true);
  });
});
