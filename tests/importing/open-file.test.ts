import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openFile } from "../../src/importing/open-file.ts";
import { opened, workbook } from "./small-files.ts";

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
    expect(refused("<!-- cache -->\n<html><p>Sorry")).toContain("a web page");
    expect(refused('<?xml version="1.0"?>\n<Error/>')).toContain("XML, such as servers send");
    expect(refused("%PDF-1.7\n…")).toBe("a PDF");
    expect(refused(zipSync({ "quays.csv": strToU8("quay,boats") }))).toContain("an archive of another kind");
    expect(refused(new Uint8Array([137, 80, 78, 71, 0, 1]))).toBe(
      "bytes that are neither a workbook nor text",
    );
    expect(refused('{"quays": [')).toMatch(/^JSON that cannot be read/);
  });

  it("refuses text that was cut off within a row, and none that only lacks the last line break", () => {
    const whole = `quay,boats,tons\n${"Fuller's,3,20\n".repeat(12)}Fuller's,3,20`;
    expect(refused(whole)).toBeUndefined();
    expect(refused(whole.slice(0, -3))).toBe("a last row 14 that ends early: a download that was cut off");
    // Notes below a table are of another width, and end with a line break.
    expect(refused(`${whole}\nSource: the harbour\n`)).toBeUndefined();
  });

  it("refuses decimal commas between semicolons, and reads semicolons alone", () => {
    expect(refused("quay;boats;share\nFuller's;3;0,75\n")).toContain("numbers with a comma");
    expect(opened("a.csv", "quay;boats;share\nFuller's;3;0.75\n").sheets[0]?.rows[1]).toEqual([
      "Fuller's",
      "3",
      "0.75",
    ]);
  });
});

it("reads text of two bytes a letter, as Excel saves Unicode", () => {
  const bytes = new Uint8Array([
    0xff,
    0xfe,
    ...Buffer.from("quay\tboats\ttons\nFuller’s\t3\t20\n", "utf16le"),
  ]);
  expect(opened("a.txt", bytes).sheets[0]?.rows[1]).toEqual(["Fuller’s", "3", "20"]);
});
