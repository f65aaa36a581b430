/** The colours of a PNG file, and for each colour of the picture its place among them. */
export interface Palette {
  colours: number[];
  places: Uint8Array;
}

/** What is known of each colour of a picture: itself, on how many pixels it is, and on how many of them in stretches. */
export interface Colours {
  colours: number[];
  counts: number[];
  stretched: number[];
}

const MOST_COLOURS = 256;
/** A row of so many pixels of one colour is a stretch: wider than the edge of a letter or of a line that stands upright. */
const STRETCH = 32;
/** A colour that fills such a share of the picture in stretches is one that somebody chose, such as that of a band. */
const CHOSEN_SHARE = 1 / 1500;
/**
 * How far from a kept colour another may lie that takes its place, of the 441 between black and white. Letters on
 * paper then have six shades at their edges instead of sixty, and the file is a third smaller.
 */
const TOLERANCE = 48;

/**
 * Puts the number of its colour in the place of every pixel. Most of a picture is ground: stretches of one colour are
 * taken as one.
 *
 * @param pixels red is the lowest byte of each
 */
export function numbered(pixels: Int32Array): Colours {
  const numbers = new Map<number, number>();
  const colours: number[] = [];
  const counts: number[] = [];
  const stretched: number[] = [];
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
      stretched.push(0);
    }
    const length = end - start;
    counts[number] = (counts[number] as number) + length;
    if (length >= STRETCH) stretched[number] = (stretched[number] as number) + length;
    for (; start < end; start++) pixels[start] = number;
  }
  return { colours, counts, stretched };
}

/**
 * Colours enough for a picture, the most frequent first: those that fill some of it exactly, and of the others, which
 * lie at the edges of letters and lines, as many as leave none far from a kept one.
 */
export function paletteOf({ colours, counts, stretched }: Colours): Palette {
  const pixels = counts.reduce((sum, count) => sum + count, 0);
  const order = counts
    .map((_, number) => number)
    .sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  const kept: number[] = [];
  for (const number of order) {
    if (kept.length === MOST_COLOURS) break;
    const colour = colours[number] as number;
    const chosen = (stretched[number] as number) >= pixels * CHOSEN_SHARE;
    if (chosen || kept.every((other) => distance(colour, other) > TOLERANCE ** 2)) kept.push(colour);
  }
  return { colours: kept, places: new Uint8Array(colours.map((colour) => nearest(colour, kept))) };
}

function nearest(colour: number, palette: readonly number[]): number {
  let [place, least] = [0, Number.POSITIVE_INFINITY];
  for (let at = 0; at < palette.length && least > 0; at++) {
    const far = distance(colour, palette[at] as number);
    if (far < least) [place, least] = [at, far];
  }
  return place;
}

/** The square of the distance between two colours, in steps of their channels. */
function distance(one: number, other: number): number {
  const red = (one & 255) - (other & 255);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = ((one >> 16) & 255) - ((other >> 16) & 255);
  return red * red + green * green + blue * blue;
}
