import { iframeCode } from "./embed-code.ts";
import { EMBED_WIDTH, embedHeight } from "./embed-size.ts";
import type { ChartRecord, FileForm } from "./record.ts";

/** What each form is called, in the order in which they are offered: what most readers want stands first. */
const TITLES: Record<FileForm, string> = {
  png: "Picture for slides",
  docx: "Word",
  xlsx: "Spreadsheet",
  csv: "CSV",
  zip: "All as ZIP",
  "card.png": "Card to share",
  svg: "SVG",
  json: "JSON",
};

/** What the panel under a chart offers. Addresses are paths on the site, so that they also work where it is tried. */
export interface Panel {
  title: string;
  files: { title: string; href: string }[];
  /** How to cite the chart; it ends with the address of the chart on its page. */
  citation: string;
  /** The way to all that a citation may need: BibTeX, and the address of this version. */
  cite: string;
  /** The way to the page on which its embed is fitted. */
  builder: string;
  code: string;
}

/** @param builder path of the page that fits embeds */
export function panelOf(record: ChartRecord, builder: string): Panel {
  return {
    title: record.title,
    files: Object.entries(TITLES).map(([form, title]) => ({
      title,
      href: new URL(record.files[form as FileForm]).pathname,
    })),
    citation: record.citation,
    cite: `${new URL(record.page).pathname}#cite`,
    builder: `${builder}?chart=${record.path}`,
    code: iframeCode({
      src: record.embed,
      title: record.title,
      width: EMBED_WIDTH,
      height: embedHeight(record.drawn, record.sources, EMBED_WIDTH),
    }),
  };
}
