/** An area that the reader of an embed can have highlighted. */
export interface Highlight {
  code: string;
  name: string;
}

/** Whether what is said of a point names an area: "Ainsdale, Women: 82.7 years" names Ainsdale. */
export function names(said: string, area: string): boolean {
  return said.split(/[,;:] /).includes(area);
}

/**
 * The areas that can be highlighted in a drawing, as the page of the embed carries them: one a line, code and name
 * parted by a space.
 */
export function writeHighlights(highlights: readonly Highlight[]): string {
  return highlights.map(({ code, name }) => `${code} ${name}`).join("\n");
}

/** Reads what `writeHighlights` wrote. */
export function readHighlights(text: string): Highlight[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const space = line.indexOf(" ");
      return { code: line.slice(0, space), name: line.slice(space + 1) };
    });
}
