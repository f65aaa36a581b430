import { describe, expect, it } from "vitest";
import { withImported } from "../../src/layouts/imported.ts";

const modules = {
  "./islands/box.ts":
    'import "./copy.ts";\nimport { tree,\n  leaf } from "../views/tree.ts";\nimport type { A } from "../views/types.ts";\n' +
    'import("./later/panel.ts").then(open);\nimport fflate from "fflate";\nconst own = "own";',
  "./islands/copy.ts": 'import { box } from "./box.ts";\nconst copy = "copied";',
  "./islands/later/panel.ts": 'import sheet from "./panel.css?inline";',
  "./islands/later/panel.css": ".panel{color:var(--sea)}",
  "./views/tree.ts": 'export const tree = ["div", { class: "scroll" }];',
  "./views/types.ts": 'export type A = "unused";',
};

describe("a script with what it imports", () => {
  it("holds each module once, whatever imports it, styles and what is fetched later included", () => {
    const text = withImported("./islands/box.ts", modules);
    for (const part of ['"own"', '"copied"', '"scroll"', "var(--sea)"])
      expect(text.split(part), part).toHaveLength(2);
  });

  it("leaves out modules of types, and those that are not known", () => {
    expect(withImported("./islands/box.ts", modules)).not.toContain("unused");
    expect(withImported("./views/none.ts", {})).toBe("");
  });
});
