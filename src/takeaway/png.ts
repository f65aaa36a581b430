import { crc32, deflateSync } from "node:zlib";
import { numbered, paletteOf } from "./palette.ts";

/** What a PNG says of itself besides its pixels. */
export interface PngNotes {
  /** Pixels per inch on paper. */
  resolution: number;
  /** Texts by PNG's keyword, such as `Title`. */
  texts: Record<string, string>;
}

const METRES_PER_INCH = 0.0254;
/** zlib's levels go from 1, the quickest, to 9, the smallest. Level 8 would save a thirtieth, in three times the time. */
const COMPRESSION = 6;

/**
 * A PNG file of few colours, so that a pixel takes a byte, or half of one where 16 colours are enough.
 *
 * @param pixels four bytes a pixel, red, green, blue and alpha, all opaque, row by row from the top, beginning at a multiple
 *   of four bytes in its memory; they are overwritten
 * @see https://www.w3.org/TR/png-3/
 */
export function encodePng(
  pixels: Uint8Array,
  { width, height }: { width: number; height: number },
  { resolution, texts }: PngNotes,
): Uint8Array {
  const numbers = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  const { colours, places } = paletteOf(numbered(numbers));
  const bits = colours.length <= 16 ? 4 : 8;
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, width);
  head.setUint32(4, height);
  head.setUint8(8, bits);
  // A pixel is the number of a colour in the palette.
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
    chunk("PLTE", new Uint8Array(colours.flatMap(channelsOf))),
    chunk("IDAT", deflateSync(rowsOf(numbers, width, places, bits), { level: COMPRESSION })),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** Width and height that a PNG file states, in pixels. */
export function sizeOfPng(png: Uint8Array): { width: number; height: number } {
  const file = new DataView(png.buffer, png.byteOffset);
  return { width: file.getUint32(16), height: file.getUint32(20) };
}

/** The places of the colours in the palette, each row after a byte that says: as they are. */
function rowsOf(numbers: Int32Array, width: number, places: Uint8Array, bits: 4 | 8): Uint8Array {
  const rows = new Uint8Array((numbers.length / width) * (1 + Math.ceil((width * bits) / 8)));
  let at = 0;
  const placeOf = (pixel: number) => places[numbers[pixel] as number] as number;
  for (let pixel = 0; pixel < numbers.length; ) {
    rows[at++] = 0;
    const end = pixel + width;
    if (bits === 8) for (; pixel < end; pixel++) rows[at++] = placeOf(pixel);
    // The left one of two pixels is the higher half of their byte; the last of an odd row is alone.
    else
      for (; pixel < end; pixel += 2)
        rows[at++] = (placeOf(pixel) << 4) | (pixel + 1 < end ? placeOf(pixel + 1) : 0);
    pixel = end;
  }
  return rows;
}

/** Red, green and blue of a colour, whose first byte is the lowest. */
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
