import type * as Plot from "@observablehq/plot";
import type { Canvas } from "../render/chart.ts";
import { COLOUR } from "./colours.ts";
import { type Seen, sceneOf } from "./scene.ts";
import type { PlacedText } from "./texts.ts";

/** A text with the colour behind it, so that no line runs through it. */
export interface LateText extends PlacedText {
  ground?: string;
}

/** A thin line from a point to its text. */
export interface Leader {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/**
 * A mark of texts that are placed when all marks before it are drawn, so that they keep clear of them; it has to come
 * after what it must not touch. A small drawing has no texts.
 */
export function lateTexts(
  canvas: Canvas,
  place: (scene: readonly Seen[]) => { texts: LateText[]; leaders?: Leader[] },
): Plot.Markish {
  if (canvas.bare) return null;
  return (_index, _scales, _values, _dimensions, context) => {
    const scene = sceneOf(context.ownerSVGElement);
    const { texts, leaders = [] } = place(scene);
    if (texts.length === 0) return null;
    const make = (name: string, attributes: Record<string, string | number>) => {
      const element = canvas.document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
      return element as SVGElement;
    };
    const all = make("g", { "stroke-linejoin": "round" });
    for (const leader of leaders) all.append(make("line", { ...leader, stroke: COLOUR.quiet }));
    const styled = texts.map((text) => ({ text, style: styleOf(text, canvas) }));
    for (const alike of Map.groupBy(styled, ({ style }) => JSON.stringify(style)).values()) {
      const group = make("g", alike[0]?.style ?? {});
      for (const { text } of alike) {
        const element = make("text", { x: text.x, y: text.y, dy: "0.32em" });
        element.textContent = text.text;
        group.append(element);
        scene.push(seenOf(text, canvas));
      }
      all.append(group);
    }
    return all;
  };
}

function styleOf({ anchor = "start", bold, colour = COLOUR.ink, size, ground }: LateText, canvas: Canvas) {
  return {
    "text-anchor": anchor,
    "font-size": size ?? canvas.fontSize,
    fill: colour,
    ...(bold ? { "font-weight": 700 } : {}),
    ...(ground ? { stroke: ground, "stroke-width": 3, "paint-order": "stroke" } : {}),
  };
}

function seenOf({ text, x, y, anchor, bold, size = 0 }: LateText, canvas: Canvas): Seen {
  const height = size || canvas.fontSize;
  const width = canvas.measure(text, height, bold);
  const left = x - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2, x, y, isPoint: false };
}
