import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openFile } from "../../src/importing/open-file.ts";
import { workbook } from "./small-files.ts";

/** What is found instead of a file that can be read. */
function refused(content: Uint8Array | string): string | undefined {
  const file = openFile("some file", typeof content === "string" ? strToU8(content) : content);
  return "problem" in file ? file.problem.found : undefined;
}

const rows = [
  ["quay", "boats"],
  ["Fuller's", 3],
];

describe("files that cannot be opened", () => {
  it.each(["xlsx", "biff8", "ods"] as const)("refuses a workbook that is cut off (%s)", (kind) => {
    const bytes = workbook("Quays", rows, kind);
    expect(refused(bytes)).toBeUndefined();
    for (const part of [0.2, 0.5, 0.9])
      expect(refused(bytes.subarray(0, bytes.length * part))).toBe(
        "a workbook that is damaged or cut off, or an archive of another kind",
      );
  });

  it("refuses files with nothing in them", () => {
    expect(refused("")).toBe("an empty file");
    expect(refused("\n , ,\n")).toBe("a file without one word or number");
    expect(refused(workbook("Quays", [[]]))).toBe("a file without one word or number");
  });

  it("refuses a cell that swallowed the rest of the file", () => {
    expect(refused(`quay,boats\n"Fuller's,3\n${"Quay,4\n".repeat(5_000)}`)).toBe(
      "35,011 characters in cell A2, perhaps because a quotation mark is never closed",
    );
  });

  it("refuses a sheet with a cell so far out that no table reaches it", () => {
    const parts = unzipSync(workbook("Quays", rows));
    const path = "xl/worksheets/sheet1.xml";
    const near = strFromU8(parts[path] as Uint8Array);
    const far = near.replace('<row r="2"', '<row r="9000"').replaceAll('r="B2"', 'r="XFD9000"');
    expect(far).toContain("XFD9000");
    const bytes = zipSync({ ...parts, [path]: strToU8(far) });
    expect(refused(bytes)).toMatch(/^a sheet “Quays” that reaches as far as A\d+:XFD9000$/);
  });

  it("says what a download brought instead", () => {
    expect(refused("<!DOCTYPE html><html><p>Sorry")).toBe(
      "a web page: the download brought a page and not the file",
    );
    expect(refused("%PDF-1.7\n…")).toBe("a PDF");
    expect(refused(zipSync({ "quays.csv": strToU8("quay,boats") }))).toContain("an archive of another kind");
    expect(refused(new Uint8Array([137, 80, 78, 71, 0, 1]))).toBe(
      "bytes that are neither a workbook nor text",
    );
    expect(refused('{"quays": [')).toMatch(/^JSON that cannot be read/);
  });
});
