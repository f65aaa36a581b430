import { crc32, deflateSync } from "node:zlib";

/** What a PNG says of itself besides its pixels. */
export interface PngNotes {
  /** Pixels per inch on paper. */
  resolution: number;
  /** Texts by PNG's keyword, such as `Title`. */
  texts: Record<string, string>;
}

const METRES_PER_INCH = 0.0254;
const MOST_COLOURS = 256;
/** zlib's levels go from 1, the quickest, to 9, the smallest; the usual 6 saves a twentieth and takes twice as long. */
const COMPRESSION = 4;

/**
 * A PNG file of one byte a pixel. Pictures have few colours: where there are more than 256, the rare ones, which lie at
 * the edges of letters, become the nearest of the common ones.
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
  const { palette, places } = paletteOf(numbered(numbers));
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
    chunk("PLTE", new Uint8Array(palette.flatMap(channelsOf))),
    chunk("IDAT", deflateSync(rowsOf(numbers, width, places), { level: COMPRESSION })),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** Width and height that a PNG file states, in pixels. */
export function sizeOfPng(png: Uint8Array): { width: number; height: number } {
  const file = new DataView(png.buffer, png.byteOffset);
  return { width: file.getUint32(16), height: file.getUint32(20) };
}

/** The colours of a picture, in the order in which they first occur, and how many pixels have each. */
interface Colours {
  colours: number[];
  counts: number[];
}

/**
 * Puts the number of its colour in the place of every pixel. Most of a picture is ground: stretches of one colour are
 * taken as one.
 */
function numbered(pixels: Int32Array): Colours {
  const numbers = new Map<number, number>();
  const colours: number[] = [];
  const counts: number[] = [];
  for (let start = 0; start < pixels.length; ) {
    const pixel = pixels[start] as number;
    let end = start + 1;
    while (end < pixels.length && pixels[end] === pixel) end++;
    // Without alpha, which is the same everywhere, a colour is a small number, and small numbers are quick to look up.
    const colour = pixel & 0xffffff;
    const number = numbers.get(colour) ?? colours.length;
    if (number === colours.length) {
      numbers.set(colour, number);
      colours.push(colour);
      counts.push(0);
    }
    counts[number] = (counts[number] as number) + end - start;
    for (; start < end; start++) pixels[start] = number;
  }
  return { colours, counts };
}

/** The colours that occur most, the most frequent first, and for each colour its place or that of the nearest there. */
function paletteOf({ colours, counts }: Colours): { palette: number[]; places: Uint8Array } {
  const order = counts
    .map((_, number) => number)
    .sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  const palette = order.slice(0, MOST_COLOURS).map((number) => colours[number] as number);
  const places = new Uint8Array(colours.length);
  order.forEach((number, place) => {
    places[number] = place < MOST_COLOURS ? place : nearest(colours[number] as number, palette);
  });
  return { palette, places };
}

/** The places of the colours in the palette, each row after a byte that says: as they are. */
function rowsOf(numbers: Int32Array, width: number, places: Uint8Array): Uint8Array {
  const rows = new Uint8Array((numbers.length / width) * (width + 1));
  let at = 0;
  for (let pixel = 0; pixel < numbers.length; ) {
    rows[at++] = 0;
    for (const end = pixel + width; pixel < end; pixel++)
      rows[at++] = places[numbers[pixel] as number] as number;
  }
  return rows;
}

function nearest(colour: number, palette: readonly number[]): number {
  let [place, least] = [0, Number.POSITIVE_INFINITY];
  for (let at = 0; at < palette.length; at++) {
    const other = palette[at] as number;
    const red = (colour & 255) - (other & 255);
    const green = ((colour >> 8) & 255) - ((other >> 8) & 255);
    const blue = ((colour >> 16) & 255) - ((other >> 16) & 255);
    const distance = red * red + green * green + blue * blue;
    if (distance < least) [place, least] = [at, distance];
  }
  return place;
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
