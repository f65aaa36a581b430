import { dateTitle } from "../model/period.ts";
import { escapeXml } from "../publish/xml.ts";
import { archive } from "./archive.ts";
import type { Properties } from "./core-properties.ts";
import {
  distinctColumns,
  HEAD,
  isWide,
  LEAST_SCALE,
  type Opening,
  openingOf,
  pageHeader,
  type Sheet,
  type SheetCell,
} from "./sheet.ts";

const TYPE = "application/vnd.oasis.opendocument.spreadsheet";
/** Centimetres for a character of a column. */
const CHARACTER = 0.19;

/**
 * Sheets as an OpenDocument spreadsheet, which governments ask for: the same cells and types as in the Excel workbook,
 * set up for print in the same way. The same sheets are the same bytes on every build. No library writes page set-up.
 *
 * @see https://docs.oasis-open.org/office/OpenDocument/v1.3/
 */
export function openSheets(sheets: readonly Sheet[], properties: Properties): Uint8Array<ArrayBuffer> {
  return archive(
    {
      // First and uncompressed, so that the type of the file can be read at a fixed place.
      mimetype: TYPE,
      "content.xml": content(sheets.map(distinctColumns)),
      "styles.xml": styles(sheets.filter(isWide)),
      "meta.xml": meta(properties),
      "META-INF/manifest.xml": manifest(),
    },
    properties.day,
  );
}

const SPACES = Object.entries({
  office: "office:1.0",
  style: "style:1.0",
  text: "text:1.0",
  table: "table:1.0",
  number: "datastyle:1.0",
  fo: "xsl-fo-compatible:1.0",
  meta: "meta:1.0",
})
  .map(([prefix, name]) => ` xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}"`)
  .join("");

function root(name: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<office:${name}${SPACES} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3">${inside}</office:${name}>`;
}

function content(sheets: readonly Sheet[]): string {
  const widths = [...new Set(sheets.flatMap(({ columns }) => columns.map(({ width }) => width)))];
  const formats = [
    ...new Set(sheets.flatMap(({ rows }) => rows.flat().flatMap((cell) => cell?.format ?? []))),
  ];
  const cellStyle = (name: string, inside: string, data = "") =>
    `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${data}>${inside}</style:style>`;
  const automatic = [
    ...widths.map(
      (width) =>
        `<style:style style:name="width-${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * CHARACTER).toFixed(2)}cm"/></style:style>`,
    ),
    '<style:style style:name="sheet" style:family="table" style:master-page-name="Landscape"/>',
    ...sheets
      .filter(isWide)
      .map(
        ({ name }) =>
          `<style:style style:name="wide-${escapeXml(name)}" style:family="table" style:master-page-name="Wide-${escapeXml(name)}"/>`,
      ),
    cellStyle(
      "title",
      '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/><style:text-properties fo:font-size="14pt" fo:font-weight="bold"/>',
    ),
    cellStyle(
      "head",
      '<style:table-cell-properties fo:wrap-option="wrap"/><style:text-properties fo:font-weight="bold"/>',
    ),
    cellStyle("wrapped", '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>'),
    ...formats.flatMap((format, index) => [
      dataStyle(`format-${index}`, format),
      cellStyle(`cell-${index}`, "", ` style:data-style-name="format-${index}"`),
    ]),
  ];
  const openings = sheets.map(openingOf);
  const heights = [
    ...new Set([
      ...openings.flatMap(({ heights }) => Object.values(heights)),
      ...sheets.flatMap(({ rows }) => rows.flat().flatMap((cell) => cell?.height ?? [])),
    ]),
  ];
  automatic.push(
    ...heights.map(
      (height) =>
        `<style:style style:name="height-${height}" style:family="table-row"><style:table-row-properties style:row-height="${height}pt" style:use-optimal-row-height="false"/></style:style>`,
    ),
  );
  const styleOf = (cell: SheetCell) =>
    cell?.format ? `cell-${formats.indexOf(cell.format)}` : cell?.wrap ? "wrapped" : undefined;
  const tables = sheets.map((sheet, index) => {
    const { name, title, introduction, columns, rows } = sheet;
    const isPrintedWide = isWide(sheet);
    const print = isPrintedWide ? ` table:print-ranges="${rangeOf(sheet)}"` : "";
    const [first = "", ...others] = columns.map(
      ({ width }) => `<table:table-column table:style-name="width-${width}"/>`,
    );
    return [
      `<table:table table:name="${escapeXml(name)}" table:style-name="${isPrintedWide ? `wide-${escapeXml(name)}` : "sheet"}"${print}>`,
      // Printed again on pages beside the first.
      isPrintedWide ? `<table:table-header-columns>${first}</table:table-header-columns>` : first,
      ...others,
      across(openings[index] as Opening, "title", textOf(title, "title")),
      across(openings[index] as Opening, "introduction", textOf(introduction, "wrapped")),
      `<table:table-header-rows>${row(columns.map((column) => textOf(column.title, "head")))}</table:table-header-rows>`,
      ...rows.map((cells) =>
        row(
          cells.map((cell) => cellOf(cell, styleOf(cell))),
          cells.find((cell) => cell?.height)?.height,
        ),
      ),
      "</table:table>",
    ].join("");
  });
  return root(
    "document-content",
    `<office:automatic-styles>${automatic.join("")}</office:automatic-styles><office:body><office:spreadsheet>${tables.join("")}${filters(sheets)}</office:spreadsheet></office:body>`,
  );
}

/** The tables with their filters, by the names that they have in Excel. */
function filters(sheets: readonly Sheet[]): string {
  const ranges = sheets.map(
    (sheet) =>
      `<table:database-range table:name="${escapeXml(sheet.name.replaceAll(" ", "_"))}" table:target-range-address="${rangeOf(sheet)}" table:display-filter-buttons="true"/>`,
  );
  return `<table:database-ranges>${ranges.join("")}</table:database-ranges>`;
}

/** Where the table of a sheet stands, without what stands above it. */
function rangeOf({ name, columns, rows }: Sheet): string {
  const last = `${letters(columns.length)}$${HEAD + Math.max(1, rows.length)}`;
  const sheet = `$&apos;${escapeXml(name)}&apos;`;
  return `${sheet}.$A$${HEAD}:${sheet}.$${last}`;
}

/** The letters of a column, counted from 1: A, B, …, Z, AA. */
function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

function row(cells: readonly string[], height?: number): string {
  const style = height ? ` table:style-name="height-${height}"` : "";
  return `<table:table-row${style}>${cells.join("")}</table:table-row>`;
}

/** A row of one cell that lies across columns. */
function across({ span, heights }: Opening, part: keyof Opening["heights"], cell: string): string {
  const wide = cell.replace("<table:table-cell", `<table:table-cell table:number-columns-spanned="${span}"`);
  const covered = span > 1 ? `<table:covered-table-cell table:number-columns-repeated="${span - 1}"/>` : "";
  return row([wide, covered], heights[part]);
}

function textOf(text: string, style?: string): string {
  const named = style ? ` table:style-name="${style}"` : "";
  const lines = text.split("\n").map((line) => `<text:p>${escapeXml(line)}</text:p>`);
  return `<table:table-cell${named} office:value-type="string">${lines.join("")}</table:table-cell>`;
}

function cellOf(cell: SheetCell, style: string | undefined): string {
  if (cell === null) return "<table:table-cell/>";
  const { value, format = "0" } = cell;
  if (typeof value === "string") return textOf(value, style);
  const named = style ? ` table:style-name="${style}"` : "";
  // Some programs show the words and not the value, and some read no cell that has none.
  if (typeof value === "number")
    return `<table:table-cell${named} office:value-type="float" office:value="${value}"><text:p>${shown(value, format)}</text:p></table:table-cell>`;
  const day = value.toISOString().slice(0, 10);
  return `<table:table-cell${named} office:value-type="date" office:date-value="${day}"><text:p>${dateTitle(day)}</text:p></table:table-cell>`;
}

/** A number as its format shows it. */
function shown(value: number, format: string): string {
  const decimals = decimalsOf(format);
  return value.toLocaleString("en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: format.includes(","),
  });
}

function decimalsOf(format: string): number {
  return format.split(".")[1]?.length ?? 0;
}

/** A format of Excel as a style of OpenDocument: a day in words, or a number with or without groups and decimals. */
function dataStyle(name: string, format: string): string {
  if (format.includes("m"))
    return `<number:date-style style:name="${name}"><number:day/><number:text> </number:text><number:month number:style="long" number:textual="true"/><number:text> </number:text><number:year number:style="long"/></number:date-style>`;
  const decimals = decimalsOf(format);
  const grouping = format.includes(",") ? ' number:grouping="true"' : "";
  return `<number:number-style style:name="${name}"><number:number number:min-integer-digits="1" number:decimal-places="${decimals}" number:min-decimal-places="${decimals}"${grouping}/></number:number-style>`;
}

/** Page layouts, and the title of each wide sheet above each of its pages. */
function styles(wide: readonly Sheet[]): string {
  const layout = (name: string, scale: string, inside = "") =>
    `<style:page-layout style:name="${name}"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.5cm" ${scale}/>${inside}</style:page-layout>`;
  const header =
    '<style:header-style><style:header-footer-properties fo:min-height="1cm" fo:margin-bottom="0.3cm"/></style:header-style>';
  const letters =
    '<style:style style:name="page-header" style:family="text"><style:text-properties style:font-name="Arial" fo:font-family="Arial" fo:font-size="14pt" fo:font-weight="bold"/></style:style>';
  const masters = wide.map(
    (sheet) =>
      `<style:master-page style:name="Wide-${escapeXml(sheet.name)}" style:page-layout-name="wide"><style:header><text:p><text:span text:style-name="page-header">${escapeXml(pageHeader(sheet))}</text:span></text:p></style:header></style:master-page>`,
  );
  return root(
    "document-styles",
    '<office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Arial" fo:font-family="Arial" fo:font-size="11pt" fo:language="en" fo:country="GB"/></style:default-style><style:style style:name="Default" style:family="table-cell"/></office:styles>' +
      `<office:automatic-styles>${layout("landscape", 'style:scale-to-X="1" style:scale-to-Y="0"')}${layout("wide", `style:scale-to="${LEAST_SCALE}%"`, header)}${letters}</office:automatic-styles>` +
      `<office:master-styles><style:master-page style:name="Landscape" style:page-layout-name="landscape"/>${masters.join("")}</office:master-styles>`,
  );
}

function meta({ title, description, creator, day }: Properties): string {
  const time = `${day}T12:00:00`;
  return root(
    "document-meta",
    `<office:meta><dc:title>${escapeXml(title)}</dc:title><dc:description>${escapeXml(description)}</dc:description><meta:initial-creator>${escapeXml(creator)}</meta:initial-creator><dc:creator>${escapeXml(creator)}</dc:creator><meta:creation-date>${time}</meta:creation-date><dc:date>${time}</dc:date><dc:language>en-GB</dc:language></office:meta>`,
  );
}

function manifest(): string {
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entry("/", TYPE)}${["content", "styles", "meta"].map((part) => entry(`${part}.xml`, "text/xml")).join("")}</manifest:manifest>`;
}
