import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { contentType } from "../../src/publish/file-types.ts";
import { addressOf, filesOf } from "./built.ts";
import { isEmbed } from "./kinds.ts";

const built = inject("built");
const files = filesOf(built.folder);
const pages = files.filter((path) => path.endsWith(".html"));

describe("the file _headers", () => {
  const rules = readRules(readFileSync(join(built.folder, "_headers"), "utf8"));

  it("has one rule that forbids framing for each page, and none for embeds", () => {
    const wrong = pages.filter((path) => {
      const found = rules.filter(
        ({ pattern, headers }) =>
          pattern.test(`/${addressOf(path)}`) && headers["Content-Security-Policy"] !== undefined,
      );
      return isEmbed(path)
        ? found.length > 0
        : found.length !== 1 || found[0]?.headers["Content-Security-Policy"] !== "frame-ancestors 'none'";
    });
    expect(wrong, "add a rule for these to public/_headers").toEqual([]);
  });

  it("says of every file but pages what it is, in one rule", () => {
    const wrong = files.flatMap((path) => {
      const type = contentType(path);
      if (type === undefined || path.endsWith(".html")) return [];
      const said = rules.flatMap(({ pattern, headers }) =>
        pattern.test(`/${path}`) ? (headers["Content-Type"] ?? []) : [],
      );
      return said.length === 1 && said[0] === type ? [] : [`${path}: ${said.join(" and ")}`];
    });
    expect(wrong).toEqual([]);
  });

  it("lets browsers keep what is named by its hash, and nothing else", () => {
    const caching = (path: string) =>
      rules.flatMap(({ pattern, headers }) => (pattern.test(path) ? (headers["Cache-Control"] ?? []) : []));
    expect(caching("/assets/a.js")).toEqual(["public, max-age=31536000, immutable"]);
    expect(caching("/embed.js")).toEqual([]);
  });

  it("lets frames that are closed off load everything", () => {
    const [all] = rules.filter(({ pattern }) => pattern.test("/assets/a.js"));
    expect(all?.headers["Access-Control-Allow-Origin"]).toBe("*");
  });
});

/** Rules of a _headers file: a path with `*` at its end, then indented headers. */
function readRules(text: string): { pattern: RegExp; headers: Record<string, string> }[] {
  const rules: { pattern: RegExp; headers: Record<string, string> }[] = [];
  for (const line of text.split("\n").filter((each) => each.trim() !== "" && !each.startsWith("#"))) {
    if (line.startsWith("/")) {
      const pattern = new RegExp(`^${line.replaceAll(".", "\\.").replace("*", ".*")}$`);
      rules.push({ pattern, headers: {} });
    } else {
      const [, name = "", value = ""] = line.match(/^\s+([\w-]+): (.+)$/) ?? [];
      (rules.at(-1) as (typeof rules)[number]).headers[name] = value;
    }
  }
  return rules;
}
