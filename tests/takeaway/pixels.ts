import { inflateSync } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";
import { sizeOfPng } from "../../src/takeaway/png.ts";

/** A decoded picture: one number a pixel, row by row; the same number is the same colour. */
export interface Pixels {
  width: number;
  height: number;
  colours: Uint8Array | Uint32Array;
}

/** A part of a picture, as shares of its width and height from its left and top. */
export interface Part {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Chunks of a PNG file by type, in the order in which they stand. */
export function chunksOf(png: Uint8Array): { type: string; content: Buffer }[] {
  const file = Buffer.from(png);
  const chunks: { type: string; content: Buffer }[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    chunks.push({
      type: file.toString("latin1", at + 4, at + 8),
      content: file.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
}

/** Pixels per inch across and down that a PNG states; nothing where it does not. */
export function resolutionOf(png: Uint8Array): [number, number] | undefined {
  const size = chunksOf(png).find(({ type }) => type === "pHYs")?.content;
  if (size?.[8] !== 1) return undefined;
  return [0, 4].map((at) => Math.round(size.readUInt32BE(at) * 0.0254)) as [number, number];
}

/** A PNG decoded by another program than the one that wrote it, which shows nothing of a damaged file. */
export function decodePng(png: Uint8Array): Pixels {
  const { width, height } = sizeOfPng(png);
  const data = Buffer.from(png).toString("base64");
  const image = `<image width="${width}" height="${height}" href="data:image/png;base64,${data}"/>`;
  const { pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`,
    { font: { loadSystemFonts: false } },
  ).render();
  return { width, height, colours: new Uint32Array(pixels.buffer, pixels.byteOffset, width * height) };
}

/** The places in its palette of the pixels of a PNG that has one and no filters: quick enough for hundreds of files. */
export function paletteOf(png: Uint8Array): Pixels {
  const { width, height } = sizeOfPng(png);
  const chunks = chunksOf(png);
  const bits = chunks.find(({ type }) => type === "IHDR")?.content[8] ?? 8;
  const parts = chunks.filter(({ type }) => type === "IDAT");
  const rows = inflateSync(Buffer.concat(parts.map(({ content }) => content)));
  const length = 1 + Math.ceil((width * bits) / 8);
  if (rows.length !== height * length) throw new Error(`${rows.length} bytes for ${width} by ${height}`);
  const colours = new Uint8Array(width * height);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const byte = rows[row * length + 1 + ((column * bits) >> 3)] as number;
      colours[row * width + column] = bits === 8 ? byte : column % 2 === 0 ? byte >> 4 : byte & 15;
    }
  return { width, height, colours };
}

/** Share of the pixels of a part that do not have the colour of the picture's first pixel. */
export function inkIn({ width, height, colours }: Pixels, { left, right, top, bottom }: Part): number {
  const [x1, x2] = [Math.round(left * width), Math.round(right * width)];
  const [y1, y2] = [Math.round(top * height), Math.round(bottom * height)];
  let ink = 0;
  for (let y = y1; y < y2; y++)
    for (let x = x1; x < x2; x++) if (colours[y * width + x] !== colours[0]) ink++;
  return ink / ((x2 - x1) * (y2 - y1));
}
