import { inflateSync } from "node:zlib";

/** All that a PDF says in the open: the file, and its compressed streams as text. */
export function openedPdf(pdf: Uint8Array): string {
  const file = Buffer.from(pdf).toString("latin1");
  const streams = [...file.matchAll(/\bstream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body as string, "latin1")).toString("latin1");
    } catch {
      return "";
    }
  });
  return [file, ...streams].join("\n");
}

/** A text as a PDF writes it in a string of its own: in two bytes a letter, as hexadecimal numbers or as they are. */
export function isIn(opened: string, text: string): boolean {
  const wide = Buffer.from(text, "utf16le").swap16();
  const hex = wide.toString("hex");
  return [text, wide.toString("latin1"), hex, hex.toUpperCase()].some((form) => opened.includes(form));
}
