/** An area or a provider that the reader of an embed can have highlighted, and what the chart then says. */
export interface Highlight {
  code: string;
  name: string;
  headline: string;
  sentence: string;
}

/** Whether what is said of a point names a place: "Ainsdale, Women: 82.7 years" names Ainsdale. */
export function names(said: string, place: string): boolean {
  return said.split(/[,;:] /).includes(place);
}

/**
 * The places that can be highlighted in a drawing, as the page of the embed carries them: one a line, its parts parted
 * by tabs.
 */
export function writeHighlights(highlights: readonly Highlight[]): string {
  return highlights
    .map(({ code, name, headline, sentence }) => [code, name, headline, sentence].join("\t"))
    .join("\n");
}

/** Reads what `writeHighlights` wrote. */
export function readHighlights(text: string): Highlight[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [code = "", name = "", headline = "", sentence = ""] = line.split("\t");
      return { code, name, headline, sentence };
    });
}
