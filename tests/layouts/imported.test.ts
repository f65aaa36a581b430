import { describe, expect, it } from "vitest";
import { scriptsWithImported } from "../../src/layouts/imported.ts";

const modules = {
  "./islands/box.ts":
    'import "./copy.ts";\nimport { tree,\n  leaf } from "../views/tree.ts";\nimport type { A } from "../views/types.ts";\n' +
    'import("./later/panel.ts").then(open);\nimport fflate from "fflate";\nconst own = "own";',
  "./islands/copy.ts": 'import { tree } from "../views/tree.ts";\nconst copy = "copied";',
  "./islands/later/panel.ts": 'import sheet from "./panel.css?inline";',
  "./islands/later/panel.css": ".panel{color:var(--sea)}",
  "./views/tree.ts": 'export const tree = ["div", { class: "scroll" }];',
  "./views/types.ts": 'export type A = "unused";',
};

describe("scripts with what they import", () => {
  const [box = "", ...others] = scriptsWithImported(["./islands/box.ts", "./islands/copy.ts"], modules);

  it("hold each module once, whatever imports it, styles and what is fetched later included", () => {
    for (const part of ['"own"', '"copied"', '"scroll"', "var(--sea)"])
      expect(box.split(part), part).toHaveLength(2);
  });

  it("leave out modules of types, and those that are not known", () => {
    expect(box).not.toContain("unused");
    expect(box.split('"fflate"')).toHaveLength(2);
  });

  it("are those that no other imports, and those of an element of their own", () => {
    expect(others).toEqual([]);
    const copy = 'customElements.define("copy-it", Copy)';
    const both = scriptsWithImported(["./islands/box.ts", "./islands/copy.ts"], {
      ...modules,
      "./islands/copy.ts": copy,
    });
    expect(both[1]).toBe(copy);
    expect(scriptsWithImported(["./islands/copy.ts"], modules)).toHaveLength(1);
  });
});
