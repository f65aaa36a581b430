/**
 * What two printings of the words say differently: each place with the lines that are gone, marked `-`, and those that
 * came, marked `+`. Empty where they say the same.
 *
 * @param before lines of a place together, its address first; places parted by an empty line
 */
export function wordChanges(before: string, after: string): string {
  const [old, now] = [placesIn(before), placesIn(after)];
  const places = [...new Set([...old.keys(), ...now.keys()])].sort();
  return places
    .map((place) => {
      const [gone, came] = [old.get(place) ?? [], now.get(place) ?? []];
      const lines = [
        ...gone.filter((line) => !came.includes(line)).map((line) => `- ${line.trim()}`),
        ...came.filter((line) => !gone.includes(line)).map((line) => `+ ${line.trim()}`),
      ];
      const note = !old.has(place) ? " (new)" : now.has(place) ? "" : " (gone)";
      return lines.length > 0 ? `${[place + note, ...lines].join("\n")}\n` : "";
    })
    .filter(Boolean)
    .join("\n");
}

function placesIn(text: string): Map<string, string[]> {
  return new Map(
    text
      .split(/\n{2,}/)
      .map((block) => block.trimEnd().split("\n"))
      .map(([place = "", ...lines]): [string, string[]] => [place.trim(), lines])
      .filter(([place]) => place !== ""),
  );
}
