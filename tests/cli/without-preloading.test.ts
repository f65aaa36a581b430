import { expect, it } from "vitest";
import { withoutPreloading } from "../../src/cli/without-preloading.ts";

const { renderChunk, generateBundle } = withoutPreloading() as unknown as {
  renderChunk(code: string): string | undefined;
  generateBundle(options: object, bundle: Record<string, object>): void;
};
const chunk = (fileName: string, code: string) => ({ [fileName]: { type: "chunk", fileName, code } });

it("leaves a script that fetches another without the helper for preloading", () => {
  const code = `import { t as __vitePreload } from "./preload-helper.BX.js";\nawait __vitePreload(() => import("./box.js"), []);`;
  expect(renderChunk(code)?.trim()).toBe('await ((load) => load())(() => import("./box.js"), []);');
  expect(renderChunk('import { a } from "./a.js";')).toBeUndefined();
});

it("drops the file of the helper, unless a script still takes it", () => {
  const helper = chunk("assets/preload-helper.BX.js", "export const t = 1;");
  const free = { ...helper, ...chunk("assets/a.js", 'import("./box.js")') };
  generateBundle({}, free);
  expect(Object.keys(free)).toEqual(["assets/a.js"]);
  const taken = { ...helper, ...chunk("assets/a.js", 'import{t}from"./preload-helper.BX.js"') };
  generateBundle({}, taken);
  expect(Object.keys(taken)).toHaveLength(2);
});
