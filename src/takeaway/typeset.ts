import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { TEMPLATE } from "./pdf-template.ts";
import { PACKER, tightPdf } from "./tight-pdf.ts";

/** One thing after another in a document for print. Lengths are in millimetres. */
export type Block =
  | { kind: "heading"; level: 1 | 2; text: string }
  | { kind: "text" | "quiet"; text: string }
  | { kind: "link"; text: string; address: string }
  | { kind: "picture"; svg: string; width: number; alt: string }
  | { kind: "table"; columns: readonly { title: string; numeric: boolean }[]; rows: readonly string[][] }
  /** The last of a document: groups of blocks, each put whole where two pages have room for it, or else left out. */
  | { kind: "fitting"; groups: readonly (readonly Block[])[] };

/** A document for print, and what it says of itself. */
export interface PrintDocument {
  title: string;
  description: string;
  creator: string;
  /** Day of its figures, `YYYY-MM-DD`. */
  day: string;
  /** At the foot of every page. */
  footer: string;
  /** Whether its pages lie on their side. */
  turned: boolean;
  blocks: readonly Block[];
}

/** Sets a document as PDF. */
export type Typesetter = (document: PrintDocument) => Promise<Uint8Array<ArrayBuffer>>;

/** The typeface of letters in documents and in their pictures. */
export const TYPEFACE = "Atkinson Hyperlegible Next";

const require = createRequire(import.meta.url);
const COMPILER = "@myriaddreamin/typst-ts-node-compiler";
const FONTS = "@expo-google-fonts/atkinson-hyperlegible-next";

/** The version of what sets documents; a document of another version is set anew. */
export const TYPESETTER = `typst ${(require(`${COMPILER}/package.json`) as { version: string }).version}, ${PACKER}, ${TEMPLATE}`;

/** Files of pictures have addresses in the folder that the typesetter takes for its whole world; none is written. */
const FOLDER = "/typeset";
/** Documents for which what has been set is remembered: pictures of one chart stand in several. */
const REMEMBERED = 5;

/**
 * A typesetter of tagged documents that keep to PDF/UA-1, the standard for those who do not see them: it refuses a picture
 * without alternative text and a document without title or language. The same document is the same bytes every time.
 */
export function typesetter(): Typesetter {
  const fontBlobs = ["400Regular", "700Bold"].map((cut) =>
    readFileSync(require.resolve(`${FONTS}/${cut}/AtkinsonHyperlegibleNext_${cut}.ttf`)),
  );
  const compiler = NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontBlobs }] });
  return async ({ blocks, day, ...document }) => {
    let pictures = 0;
    const setOf = (block: Block): object => {
      if (block.kind === "fitting")
        return { ...block, groups: block.groups.map((group) => group.map(setOf)) };
      if (block.kind !== "picture") return block;
      const { svg, ...picture } = block;
      const file = `/${pictures++}.svg`;
      compiler.mapShadow(FOLDER + file, Buffer.from(svg));
      return { ...picture, file };
    };
    const set = blocks.map(setOf);
    const noon = Date.parse(`${day}T12:00:00Z`) / 1000;
    const inputs = {
      document: JSON.stringify({ ...document, font: TYPEFACE, day: day.split("-").map(Number), blocks: set }),
    };
    const pdf = compiler.pdf(
      { mainFileContent: TEMPLATE, inputs },
      { pdfStandard: "ua-1", creationTimestamp: noon },
    );
    compiler.resetShadow();
    compiler.evictCache(REMEMBERED);
    return tightPdf(pdf);
  };
}
