import { lab, rgb } from "d3";

/**
 * Linear RGB as people without one kind of cone see it: severity 1.0 in the table of Machado, Oliveira and Fernandes,
 * "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009.
 */
const matrices = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  "full colour vision": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
} as const;

export type Vision = keyof typeof matrices;
export const visions = Object.keys(matrices) as Vision[];

/** A colour as it looks to someone, as a hexadecimal colour. */
export function seenWith(vision: Vision, colour: string): string {
  const light = linear(colour);
  const matrix: readonly (readonly number[])[] = matrices[vision];
  const seen = matrix.map((row) => row.reduce((sum, factor, index) => sum + factor * (light[index] ?? 0), 0));
  const [r, g, b] = seen.map((value) => 255 * companded(Math.min(1, Math.max(0, value)))) as [
    number,
    number,
    number,
  ];
  return rgb(r, g, b).formatHex();
}

/**
 * How far apart two colours look: the distance in CIELAB. Half of all people tell marks of a third of a degree, the
 * size of a dot of these charts at arm's length, apart at 7 in lightness, 10 between green and red and 14 between blue
 * and yellow: Stone, Szafir and Setlur, "An Engineering Model for Color Difference as a Function of Size", Color and
 * Imaging Conference 2014.
 */
export function distance(a: string, b: string): number {
  const [one, other] = [lab(a), lab(b)];
  return Math.hypot(one.l - other.l, one.a - other.a, one.b - other.b);
}

/** The contrast ratio of two colours, 1 to 21: WCAG 2.2, "contrast ratio" and "relative luminance". */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Red, green and blue as amounts of light, 0 to 1. */
function linear(colour: string): [number, number, number] {
  const { r, g, b } = rgb(colour);
  return [r, g, b].map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
}

function companded(value: number): number {
  return value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
}
