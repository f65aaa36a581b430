import { iframeCode } from "./embed-code.ts";
import { frameHeights } from "./embed-size.ts";
import { type ChartRecord, chartFile, type FileForm } from "./record.ts";

/** What each form is called, in the order in which they are offered: what most readers want stands first. */
export const FORM_TITLES: Record<FileForm, string> = {
  png: "Picture",
  "slide.png": "Picture for slides",
  docx: "Word",
  pptx: "Slides",
  pdf: "PDF",
  xlsx: "Excel",
  ods: "ODS",
  csv: "CSV",
  zip: "Main files as ZIP",
  "card.png": "Card to share",
  svg: "SVG",
  json: "JSON",
};

/** What the panel under a chart offers. */
export interface Panel {
  /** Each form as a file, by its path on the site. */
  files: { title: string; path: string }[];
  /** How to cite the chart; it ends with the address of the chart on its page. */
  citation: string;
  /** The way to all that a citation may need, which also works where the site is tried: BibTeX, and the address of this version. */
  cite: string;
  /** The way to the page on which its embed is fitted. */
  builder: string;
  code: string;
}

/** @param builder path of the page that fits embeds */
export function panelOf(record: ChartRecord, builder: string): Panel {
  return {
    files: Object.entries(FORM_TITLES).map(([form, title]) => ({
      title,
      path: chartFile(record.path, form as FileForm),
    })),
    citation: record.citation,
    cite: `${new URL(record.page).pathname}#cite`,
    builder: `${builder}?chart=${record.path}`,
    code: iframeCode({
      src: record.embed,
      title: record.title,
      ...frameHeights(record),
    }),
  };
}
