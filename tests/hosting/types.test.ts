import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contentType, FILE_TYPES, mediaType, withLetters } from "../../src/publish/file-types.ts";

const headers = Object.fromEntries(
  Object.entries(FILE_TYPES).map(([ending, type]) => [ending, withLetters(type)]),
);

describe("the list of types", () => {
  it("tells a file by its last ending, and knows no type for what ends otherwise", () => {
    expect(mediaType("data/smoking.csv-metadata.json")).toBe("application/json");
    expect(contentType("/charts/smoking/wards.card.png")).toBe("image/png");
    expect(contentType("/data/smoking.csv")).toBe("text/csv; charset=utf-8");
    for (const path of ["/wards/", "/wards", "/_headers", "/a.constructor", "/a.exe"])
      expect(contentType(path), path).toBeUndefined();
    expect(() => mediaType("a.exe")).toThrow(
      "The list of types in src/publish/file-types.ts has no ending such as that of a.exe.",
    );
  });
});

describe("what the hosts are told has the same list", () => {
  it("in nginx.conf, which replaces the list of nginx", () => {
    const text = readFileSync("src/hosting/nginx.conf", "utf8");
    const block = text.match(/types \{\n([\s\S]+?)\n {2}\}/)?.[1] ?? "";
    expect(pairs(block, /^ +(\S+) +(\S+);$/gm, ([type, ending]) => [ending, type])).toEqual(FILE_TYPES);
    const letters = text.match(/charset_types (.+);/)?.[1]?.split(" ");
    // nginx adds text/html by itself.
    expect(["text/html", ...(letters ?? [])].sort()).toEqual(
      Object.values(FILE_TYPES)
        .filter((type) => withLetters(type) !== type)
        .sort(),
    );
  });

  it("in the Caddyfile", () => {
    const text = readFileSync("src/hosting/Caddyfile", "utf8");
    const found = pairs(
      text,
      /^\t@(\w+) path \*\.(\w+)\n\theader @(\w+) Content-Type "(.+)"$/gm,
      ([name, ending, named, type]) => [ending, name === ending && named === ending ? type : "mixed up"],
    );
    expect(found).toEqual(headers);
  });

  it("in _headers, but for pages, which such hosts know", () => {
    const text = readFileSync("public/_headers", "utf8");
    const { html, ...others } = headers;
    const found = pairs(text, /^\/\*\.(\w+)\n {2}Content-Type: (.+)$/gm, ([ending, type]) => [ending, type]);
    expect(found).toEqual(others);
    expect(html).toBe("text/html; charset=utf-8");
  });
});

/** What all matches of a pattern say, as names and values. */
function pairs(
  text: string,
  pattern: RegExp,
  read: (groups: string[]) => [string | undefined, string | undefined],
) {
  return Object.fromEntries([...text.matchAll(pattern)].map(([, ...groups]) => read(groups)));
}
