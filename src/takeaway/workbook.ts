import { unzipSync } from "fflate";
import writeExcelFile, { type Feature } from "write-excel-file/universal";
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from "write-excel-file/utility";
import { archive } from "./archive.ts";
import { CORE_PROPERTIES, coreProperties, type Properties, xml } from "./core-properties.ts";
import {
  distinctColumns,
  HEAD,
  isWide,
  LEAST_SCALE,
  openingOf,
  pageHeader,
  type Sheet,
  textCell,
} from "./sheet.ts";

const SHEET = "xl/worksheets/sheet{id}.xml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * Sheets as an Excel workbook. Each holds one table, marked as such and with a filter, under a title and a frozen header;
 * its first cell says what it is, for those who hear it read. The same sheets are the same bytes on every build.
 *
 * After the guidance of the UK Government Analysis Function, "Releasing statistics in spreadsheets".
 */
export async function workbook(
  sheets: readonly Sheet[],
  properties: Properties,
): Promise<Uint8Array<ArrayBuffer>> {
  const named = sheets.map((sheet) => ({ ...distinctColumns(sheet), opening: openingOf(sheet) }));
  // The flavour for Node starts a thread for every part of the archive, which takes longer than all else.
  const written = writeExcelFile(
    named.map(({ name, title, introduction, columns, rows, opening: { span, heights } }) => ({
      sheet: name,
      orientation: "landscape" as const,
      stickyRowsCount: HEAD,
      columns: columns.map(({ width }) => ({ width })),
      data: [
        across(span, {
          ...textCell(title),
          fontWeight: "bold" as const,
          fontSize: 14,
          height: heights.title,
        }),
        across(span, { ...textCell(introduction), height: heights.introduction }),
        columns.map((column) => ({ ...textCell(column.title), fontWeight: "bold" as const })),
        ...rows,
      ],
    })),
    { fontFamily: "Arial", fontSize: 11, features: [tables(named), printed(named), described(properties)] },
  );
  const bytes = new Uint8Array(await (await written.toBlob()).arrayBuffer());
  return archive(unzipSync(bytes), properties.day);
}

/** A row of one cell that lies across columns. */
function across<Cell extends object>(span: number, cell: Cell) {
  const covered = Array.from({ length: span - 1 }, () => null);
  return [{ ...cell, columnSpan: span, wrap: true, alignVertical: "top" as const }, ...covered];
}

/** Marks the rows of each sheet from the header on as a table of Excel. */
function tables(sheets: readonly Sheet[]): Feature<Blob> {
  const part = (index: number) => `xl/tables/table${index + 1}.xml`;
  return {
    files: {
      transform: {
        "[Content_Types].xml": {
          insert: () =>
            sheets
              .map(
                (_, index) =>
                  `<Override PartName="/${part(index)}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>`,
              )
              .join(""),
        },
        [SHEET]: {
          transform: (content, _options, { sheetIndex }) =>
            insertElementMarkupAccordingToOrderOfSiblings(
              content,
              `<tableParts count="1"><tablePart xmlns:r="${OFFICE}" r:id="rId-table-${sheetIndex + 1}"/></tableParts>`,
              getOrderOfSiblings(SHEET, "worksheet") as string[],
              "worksheet",
            ),
        },
        "xl/worksheets/_rels/sheet{id}.xml.rels": {
          insert: (_options, { sheetIndex }) =>
            `<Relationship Id="rId-table-${sheetIndex + 1}" Type="${OFFICE}/table" Target="../tables/table${sheetIndex + 1}.xml"/>`,
        },
      },
      write: {
        files: () =>
          Object.fromEntries(sheets.map((sheet, index) => [part(index), tableXml(sheet, index + 1)])),
      },
    },
  };
}

/** Where the table of a sheet stands. A table of Excel has at least one row, an empty one if need be. */
function rangeOf({ columns, rows }: Sheet): string {
  return `A${HEAD}:${getCellAddress(HEAD - 1 + Math.max(1, rows.length), columns.length - 1)}`;
}

function tableXml(sheet: Sheet, id: number): string {
  const { name, columns } = sheet;
  const range = rangeOf(sheet);
  const titles = columns.map(({ title }, index) => `<tableColumn id="${index + 1}" name="${xml(title)}"/>`);
  const identifier = xml(name.replaceAll(" ", "_"));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
    ` id="${id}" name="${identifier}" displayName="${identifier}" ref="${range}" totalsRowShown="0">`,
    `<autoFilter ref="${range}"/><tableColumns count="${columns.length}">${titles.join("")}</tableColumns>`,
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>',
    "</table>",
  ].join("");
}

/**
 * Makes each sheet as wide as one page of A4, on every one of which its header is printed again; a wide one goes on on
 * pages beside it, where its first column is printed again too, and its title above each page.
 */
function printed(sheets: readonly Sheet[]): Feature<Blob> {
  const names = sheets.flatMap((sheet, index) => {
    const named = (name: string, ...ranges: string[]) =>
      `<definedName name="_xlnm.${name}" localSheetId="${index}">${ranges.map((range) => `'${xml(sheet.name)}'!${range}`).join()}</definedName>`;
    const head = `$${HEAD}:$${HEAD}`;
    return isWide(sheet)
      ? [
          named("Print_Area", rangeOf(sheet).replaceAll(/[A-Z]+|\d+/g, "$$$&")),
          named("Print_Titles", "$A:$A", head),
        ]
      : [named("Print_Titles", head)];
  });
  return {
    files: {
      transform: {
        "xl/workbook.xml": {
          transform: (content) =>
            content.replace("</sheets>", `</sheets><definedNames>${names.join("")}</definedNames>`),
        },
        [SHEET]: {
          transform: (content, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex] as Sheet;
            const page = (size: string, header = "") =>
              content.replace(
                /<pageSetup [^>]*\/>/,
                () => `<pageSetup paperSize="9" ${size} orientation="landscape"/>${header}`,
              );
            if (isWide(sheet)) return page(`scale="${LEAST_SCALE}"`, headerXml(sheet));
            return page('fitToHeight="0"').replace(
              /(<worksheet[^>]*>)/,
              '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
            );
          },
        },
      },
    },
  };
}

/** The header of pages, in the middle: the size of its letters stands first, since figures of a title would go on after it. */
function headerXml(sheet: Sheet): string {
  const text = pageHeader(sheet).replaceAll("&", "&&");
  return `<headerFooter><oddHeader>${xml(`&C&14&"Arial,Bold"${text}`)}</oddHeader></headerFooter>`;
}

/** Adds title, language and dates, which the library leaves out. */
function described(properties: Properties): Feature<Blob> {
  return {
    files: {
      transform: {
        "[Content_Types].xml": {
          insert: () =>
            `<Override PartName="/${CORE_PROPERTIES}" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`,
        },
        "_rels/.rels": {
          insert: () =>
            `<Relationship Id="rId-core-properties" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${CORE_PROPERTIES}"/>`,
        },
      },
      write: { files: () => ({ [CORE_PROPERTIES]: coreProperties(properties) }) },
    },
  };
}
