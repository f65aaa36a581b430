import type { Canvas } from "../render/chart.ts";

/**
 * A text broken into lines that fit a width; a single word that does not fit keeps a line of its own. What is joined by
 * a no-break space, such as "1 h 29 min", stays together.
 */
export function wrap(
  text: string,
  width: number,
  canvas: Pick<Canvas, "measure" | "fontSize">,
  fontSize = canvas.fontSize,
  bold = false,
): string[] {
  const lines: string[] = [];
  for (const part of text.split(/[^\S\u00a0]+/)) {
    // Only here does it join: drawings are XML, which knows no entity for it.
    const word = part.replaceAll("\u00a0", " ");
    const last = lines.at(-1);
    if (last !== undefined && canvas.measure(`${last} ${word}`, fontSize, bold) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A text in which no line is broken. */
export function together(text: string): string {
  return text.replaceAll(" ", "\u00a0");
}

/** The width of the widest of some texts. */
export function widest(
  texts: readonly string[],
  canvas: Canvas,
  fontSize = canvas.fontSize,
  bold = false,
): number {
  return Math.max(0, ...texts.map((text) => canvas.measure(text, fontSize, bold)));
}
