/** A picture as pixels: four bytes each, row by row from the top. */
export interface Image {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** How high the parts of a picture may be, in its pixels: the first, which shares its page with a title, and the others. */
export interface Rooms {
  first: number;
  other: number;
}

/** Share of a room above which no picture is cut: a page is mostly full. */
const FULL = 0.7;
/** What a cut may have beside the least, as a share of the width: a line of the grid more or less. */
const SLACK = 0.02;

/**
 * Where a picture is cut into parts that each fit their room, from the top in pixels; none where it fits whole. A cut
 * lies where only upright lines pass, so that no row of a chart is cut through: in the middle of the widest such gap
 * near the end of its room.
 */
export function cutsIn(image: Image, { first, other }: Rooms): number[] {
  const gaps = gapsIn(image);
  const cuts: number[] = [];
  for (let [top, room] = [0, first]; image.height - top > room; room = other) {
    const near = gaps.filter(({ middle }) => middle > top + room * FULL && middle <= top + room);
    const least = Math.min(...near.map(({ ink }) => ink)) + image.width * SLACK;
    const [gap] = near
      .filter(({ ink }) => ink <= least)
      .sort((a, b) => b.rows - a.rows || b.middle - a.middle);
    top = gap?.middle ?? Math.floor(top + room);
    cuts.push(top);
  }
  return cuts;
}

interface Gap {
  middle: number;
  /** How many rows of pixels are alike. */
  rows: number;
  /** Pixels of a row that are not ground. */
  ink: number;
}

/** Stretches of rows of pixels that are alike: nothing but upright lines and the insides of upright shapes. */
function gapsIn({ width, height, pixels }: Image): Gap[] {
  const numbers = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  const rowAt = (y: number) => numbers.subarray(y * width, (y + 1) * width);
  const gaps: Gap[] = [];
  for (let top = 0; top < height; ) {
    const row = rowAt(top);
    let end = top + 1;
    while (end < height && rowAt(end).every((pixel, x) => pixel === row[x])) end++;
    gaps.push({
      middle: Math.floor((top + end) / 2),
      rows: end - top,
      ink: row.reduce((ink, pixel) => ink + Number(pixel !== numbers[0]), 0),
    });
    top = end;
  }
  return gaps;
}
