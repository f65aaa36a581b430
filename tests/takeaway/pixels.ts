import { Resvg } from "@resvg/resvg-js";

/** A decoded picture: four bytes a pixel. */
export interface Pixels {
  width: number;
  height: number;
  bytes: Uint8Array;
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

/** Width and height that a PNG states. */
export function sizeOfPng(png: Uint8Array): { width: number; height: number } {
  const file = Buffer.from(png);
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
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
  return { width, height, bytes: pixels };
}

/** Share of the pixels of a part that do not have the colour of the picture's first pixel. */
export function inkIn({ width, height, bytes }: Pixels, { left, right, top, bottom }: Part): number {
  const colours = new Uint32Array(bytes.buffer, bytes.byteOffset, width * height);
  const [x1, x2] = [Math.round(left * width), Math.round(right * width)];
  const [y1, y2] = [Math.round(top * height), Math.round(bottom * height)];
  let ink = 0;
  for (let y = y1; y < y2; y++)
    for (let x = x1; x < x2; x++) if (colours[y * width + x] !== colours[0]) ink++;
  return ink / ((x2 - x1) * (y2 - y1));
}
