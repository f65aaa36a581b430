import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { documentsOf } from "./built.ts";

const built = inject("built");
const text = (path: string) => readFileSync(join(built.folder, path), "utf8");

test("a chart with a new id is shown at its old address too, in each form", () => {
  const [now, before] = ["planned-waits/weeks-pellmouth-orle", "planned-waits/weeks-pellmouth"];
  expect(text(`embed/${before}/index.html`)).toBe(text(`embed/${now}/index.html`));
  expect(text(`oembed/${before}.json`)).toBe(text(`oembed/${now}.json`));
  for (const form of ["svg", "csv", "json", "png", "docx"])
    expect(existsSync(join(built.folder, `charts/${before}.${form}`)), form).toBe(true);
});

test("a chart that is gone says why at its address, and what to look at instead", () => {
  const page = documentsOf(built).get("embed/care-money/one-off/index.html");
  const parts = [...(page?.querySelector("main")?.children ?? [])];
  expect(parts.map(({ textContent }) => textContent?.replaceAll(/\s+/g, " ").trim()).join(" ")).toBe(
    "This chart is no longer here A chart of money that was given once was taken out: the paper does not say for which year. Look at this one instead: All three targets were missed in February 2025 All charts of these figures: Money for care",
  );
  const [instead] = page?.querySelectorAll<HTMLAnchorElement>("main a") ?? [];
  expect(instead?.href).toContain("embed/hospital-waits/targets/");
  expect(
    documentsOf(built).get("datasets/care-money/index.html")?.getElementById("care-money-one-off")
      ?.textContent,
  ).toContain("the paper does not say for which year");
});
