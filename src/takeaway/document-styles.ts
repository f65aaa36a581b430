import { type IStylesOptions, LineRuleType } from "docx";

/** Every office machine has Arial; the typeface of the site it has not. */
const FONT = "Arial";
/** Size of the text of tables in half points. */
export const TABLE_TEXT = 20;
const INK = "0F2233";
const QUIET = "4A5A68";

/** Styles of our Word documents: those that Word knows by name, so that a report takes them over in its own look. Sizes are in half points. */
export const documentStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 24, language: { value: "en-GB", eastAsia: "en-GB", bidirectional: "en-GB" } },
      paragraph: { spacing: { after: 160, line: 276, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { font: FONT, size: 36, bold: true, color: INK },
      paragraph: { spacing: { after: 120 }, keepNext: true },
    },
    heading2: {
      run: { font: FONT, size: 26, bold: true, color: INK },
      paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
    },
    hyperlink: { run: { color: "0F4A75", underline: {} } },
  },
  paragraphStyles: [
    {
      id: "Caption",
      name: "caption",
      basedOn: "Normal",
      next: "Normal",
      quickFormat: true,
      run: { size: 20, color: QUIET },
    },
    {
      id: "Headline",
      name: "Headline",
      basedOn: "Normal",
      next: "Normal",
      quickFormat: true,
      run: { bold: true, color: INK },
      paragraph: { keepNext: true },
    },
    {
      id: "TableText",
      name: "Table Text",
      basedOn: "Normal",
      quickFormat: true,
      run: { size: TABLE_TEXT },
      paragraph: { spacing: { before: 40, after: 40, line: 240, lineRule: LineRuleType.AUTO } },
    },
  ],
};
