import {
  symbol,
  symbolAsterisk,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolTimes,
  symbolTriangle,
} from "d3";
import { ICON_STYLE, type Icon, isFilled } from "./variation.ts";

const SYMBOLS = {
  circle: symbolCircle,
  diamond: symbolDiamond,
  square: symbolSquare,
  triangle: symbolTriangle,
  asterisk: symbolAsterisk,
  times: symbolTimes,
};

/** An icon as the path of the shape inside its ring, both round the origin, for a page to draw beside its word. */
export interface IconShape {
  /** Radius of the ring. */
  radius: number;
  path: string;
  colour: string;
  /** Whether the shape is filled; else it is drawn with a line. */
  filled: boolean;
}

/** The shape of an icon, as `iconDots` has it drawn into a chart. */
export function iconShape(icon: Icon, radius: number): IconShape {
  const { symbol: shape, colour } = ICON_STYLE[icon];
  const type = typeof shape === "string" ? SYMBOLS[shape] : shape;
  const path = symbol(type, Math.PI * (radius * 0.5) ** 2).digits(1)();
  return { radius, path: path ?? "", colour, filled: isFilled(icon) };
}
