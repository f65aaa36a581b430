import { promisify } from "node:util";
import { crc32, deflate } from "node:zlib";

/** What a PNG says of itself besides its pixels. */
export interface PngNotes {
  /** Pixels per inch on paper. */
  resolution: number;
  /** Texts by PNG's keyword, such as `Title`. */
  texts: Record<string, string>;
}

const METRES_PER_INCH = 0.0254;
const MOST_COLOURS = 256;
const compress = promisify<Uint8Array, Uint8Array>(deflate);

/**
 * A PNG file of one byte a pixel. Pictures have few colours: where there are more than 256, the rare ones, which lie at
 * the edges of letters, become the nearest of the common ones.
 *
 * @param pixels four bytes a pixel, red, green, blue and alpha, all opaque, row by row from the top, beginning at a multiple
 *   of four bytes in its memory
 * @see https://www.w3.org/TR/png-3/
 */
export async function encodePng(
  pixels: Uint8Array,
  { width, height }: { width: number; height: number },
  { resolution, texts }: PngNotes,
): Promise<Uint8Array> {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const palette = paletteOf(colours);
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, width);
  head.setUint32(4, height);
  // Eight bits a pixel, which are the number of a colour.
  head.setUint8(8, 8);
  head.setUint8(9, 3);
  const perMetre = Math.round(resolution / METRES_PER_INCH);
  const size = new DataView(new ArrayBuffer(9));
  size.setUint32(0, perMetre);
  size.setUint32(4, perMetre);
  size.setUint8(8, 1);
  return Buffer.concat([
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", new Uint8Array(head.buffer)),
    chunk("pHYs", new Uint8Array(size.buffer)),
    // Uncompressed, in UTF-8, without language or translated keyword.
    ...Object.entries(texts).map(([name, text]) => chunk("iTXt", Buffer.from(`${name}\0\0\0\0\0${text}`))),
    chunk("PLTE", new Uint8Array(palette.flatMap((colour) => channelsOf(colour)))),
    chunk("IDAT", await compress(rowsOf(colours, width, palette))),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** Width and height that a PNG file states, in pixels. */
export function sizeOfPng(png: Uint8Array): { width: number; height: number } {
  const file = new DataView(png.buffer, png.byteOffset);
  return { width: file.getUint32(16), height: file.getUint32(20) };
}

/** The colours that occur most, the most frequent first. */
function paletteOf(colours: Uint32Array): number[] {
  const counts = new Map<number, number>();
  eachRun(colours, 0, colours.length, (colour, length) =>
    counts.set(colour, (counts.get(colour) ?? 0) + length),
  );
  return [...counts]
    .sort(([a, often], [b, oftener]) => oftener - often || a - b)
    .slice(0, MOST_COLOURS)
    .map(([colour]) => colour);
}

/** The places of the colours in the palette, each row after a byte that says: as they are. */
function rowsOf(colours: Uint32Array, width: number, palette: readonly number[]): Uint8Array {
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const rows = new Uint8Array((colours.length / width) * (width + 1));
  for (let [from, at] = [0, 1]; from < colours.length; from += width, at++)
    eachRun(colours, from, from + width, (colour, length) => {
      const place = places.get(colour) ?? nearest(colour, palette);
      places.set(colour, place);
      rows.fill(place, at, at + length);
      at += length;
    });
  return rows;
}

/** Goes through stretches of one colour: most of a picture is ground, and pixels taken one by one take seconds. */
function eachRun(
  colours: Uint32Array,
  from: number,
  to: number,
  visit: (colour: number, length: number) => void,
): void {
  for (let start = from; start < to; ) {
    const colour = colours[start] as number;
    let end = start + 1;
    while (end < to && colours[end] === colour) end++;
    visit(colour, end - start);
    start = end;
  }
}

function nearest(colour: number, palette: readonly number[]): number {
  const distances = palette.map((other) => {
    const [red, green, blue] = channelsOf(colour);
    const [otherRed, otherGreen, otherBlue] = channelsOf(other);
    return (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2;
  });
  return distances.indexOf(Math.min(...distances));
}

/** Red, green and blue of a pixel, whose first byte is the lowest. */
function channelsOf(colour: number): [number, number, number] {
  return [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const whole = new DataView(new ArrayBuffer(named.length + 8));
  whole.setUint32(0, content.length);
  new Uint8Array(whole.buffer).set(named, 4);
  whole.setUint32(named.length + 4, crc32(named));
  return new Uint8Array(whole.buffer);
}
