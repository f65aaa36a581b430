import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { wordFor, wordForCode } from "../../src/takeaway/made-of.ts";
import { councilDataset } from "../fixtures/council.ts";

describe("a word for a value", () => {
  it("is the same for what is written alike, and another for anything else", () => {
    const value = { title: "Beds", figures: [1, 2], note: null };
    expect(wordFor({ ...value })).toBe(wordFor(value));
    const others = [
      { ...value, title: "Bed" },
      { ...value, figures: [1, 3] },
      { ...value, figures: [2, 1] },
      { ...value, note: "" },
    ];
    for (const other of others) expect(wordFor(other)).not.toBe(wordFor(value));
  });

  it("looks into maps and sets, and at what is named again", () => {
    expect(wordFor(new Map([["a", 1]]))).not.toBe(wordFor(new Map([["a", 2]])));
    expect(wordFor(new Set(["a"]))).not.toBe(wordFor(new Set(["b"])));
    const [one, other] = [{ name: "Dunnock" }, { name: "Dunnock" }];
    const area = (name: string) => {
      const made: { name: string; neighbours: unknown[] } = { name, neighbours: [] };
      made.neighbours.push(made);
      return made;
    };
    expect(wordFor(area("Dunnock"))).toBe(wordFor(area("Dunnock")));
    expect(wordFor(area("Dunnock"))).not.toBe(wordFor(area("Wren")));
    expect(wordFor([one, one])).not.toBe(wordFor([one, { name: "Wren" }]));
    expect(wordFor([one, other])).toBe(wordFor([other, one]));
  });

  it("is there for a whole dataset, and another as soon as one figure has another note", () => {
    const dataset = councilDataset("ward-life-expectancy");
    const [first, ...figures] = dataset.figures;
    const noted = { ...dataset, figures: [{ ...first, note: "Provisional" }, ...figures] };
    expect(wordFor(noted)).not.toBe(wordFor(dataset));
    expect(wordFor(councilDataset("ward-life-expectancy"))).toBe(wordFor(dataset));
  });

  it("is refused to a function, of which nothing can be said", () => {
    expect(() => wordFor({ draw: () => 1 })).toThrow("“draw” is a function");
  });
});

describe("a word for code", () => {
  function project(files: Record<string, string>): string {
    const root = mkdtempSync(join(tmpdir(), "code-"));
    onTestFinished(() => rmSync(root, { recursive: true }));
    mkdirSync(join(root, "src"));
    for (const [path, text] of Object.entries({ "package-lock.json": "{}", ...files }))
      writeFileSync(join(root, path), text);
    return root;
  }
  const files = {
    "src/draw.ts": 'import { axis } from "./axis.ts";\nimport tokens from "./tokens.css?raw";',
    "src/axis.ts": 'export * from "./tick.ts"; // see "./gone.ts"',
    "src/tick.ts": "export const tick = 1;",
    "src/tokens.css": ":root{}",
    "src/page.ts": "export const page = 1;",
  };
  const word = (changed: Record<string, string> = {}) =>
    wordForCode(project({ ...files, ...changed }), ["src/draw.ts"]);

  it("is another when anything changes that a module imports, however far away, or a package does", () => {
    expect(word()).toBe(word());
    for (const path of ["src/draw.ts", "src/tick.ts", "src/tokens.css", "package-lock.json"])
      expect(word({ [path]: `${files[path as keyof typeof files] ?? "{}"}\n` })).not.toBe(word());
  });

  it("is another when anything changes that a module looks for in its folder", () => {
    const found = { "src/draw.ts": 'const types = import.meta.glob("./*.ts");' };
    expect(word({ ...found, "src/page.ts": "export const page = 2;" })).not.toBe(word(found));
  });

  it("covers every chart type and mark of the project", () => {
    const root = mkdtempSync(join(tmpdir(), "code-"));
    onTestFinished(() => rmSync(root, { recursive: true }));
    for (const path of ["src", "package-lock.json"]) cpSync(path, join(root, path), { recursive: true });
    const before = wordForCode(root, ["src/chart-files.ts"]);
    for (const path of ["src/charts/strip/chart.ts", "src/marks/axis.ts", "src/render/draw.ts"]) {
      const text = readFileSync(join(root, path), "utf8");
      writeFileSync(join(root, path), `${text}\n`);
      expect(wordForCode(root, ["src/chart-files.ts"])).not.toBe(before);
      writeFileSync(join(root, path), text);
    }
  });

  it("stays when something changes that it does not import", () => {
    expect(word({ "src/page.ts": "export const page = 2;" })).toBe(word());
  });
});
