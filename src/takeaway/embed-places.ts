/** An area or a provider of which a chart has an embed of its own. */
interface EmbedPlace {
  /** Its code or id, the last part of the address of that embed. */
  key: string;
  name: string;
}

/** The places that can be highlighted in a chart, as the page of its embed carries them: one a line, parted by a tab. */
export function writePlaces(places: readonly EmbedPlace[]): string {
  return places.map(({ key, name }) => `${key}\t${name}`).join("\n");
}

/** Reads what `writePlaces` wrote. */
export function readPlaces(text: string): EmbedPlace[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [key = "", name = ""] = line.split("\t");
      return { key, name };
    });
}
