import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import bullet from "../../src/charts/bullet/chart.ts";
import dumbbell from "../../src/charts/dumbbell/chart.ts";
import { chartSheets } from "../../src/takeaway/sheets.ts";
import { workbook } from "../../src/takeaway/workbook.ts";
import { documentOf, publisher, recordAt } from "./records.ts";

const has = (program: string, option: string) => !spawnSync(program, [option]).error;
const office = has("soffice", "--version");
const reader = has("pdftotext", "-v");
if (!office)
  console.info(
    "LibreOffice is not installed (no soffice on the path): no document is opened in an office program.",
  );

describe.skipIf(!office)("LibreOffice opens", () => {
  const folder = mkdtempSync(join(tmpdir(), "office-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The PDF that LibreOffice makes of a file, with a profile of its own so that no other run is in its way. */
  function pdfOf(name: string, bytes: Uint8Array): { pages: number; text: string } {
    writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(
      "soffice",
      [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, name)],
      {
        stdio: "pipe",
      },
    );
    const pdf = join(folder, name.replace(/\.\w+$/, ".pdf"));
    return {
      pages: readFileSync(pdf, "latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0,
      text: reader ? execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" }).replaceAll(/\s+/g, " ") : "",
    };
  }

  test.each(["ward-life-expectancy/ranked", "hospital-waits/targets"])(
    "the documents of %s, which keep their words",
    async (path) => {
      const record = recordAt(path, { bullet, dumbbell });
      const document = pdfOf("document.docx", await documentOf(record));
      const spreadsheet = chartSheets(record, publisher);
      const sheets = pdfOf("workbook.xlsx", await workbook(spreadsheet.sheets, spreadsheet.properties));
      expect(document.pages).toBeGreaterThanOrEqual(2);
      expect(sheets.pages).toBeGreaterThanOrEqual(4);
      if (!reader) return;
      for (const words of [record.dataset.title, record.subtitle, record.citation.slice(0, 60)])
        expect(document.text).toContain(words);
      expect(sheets.text).toContain("suppressed");
    },
    120_000,
  );
});
