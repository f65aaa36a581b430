/** By what values are heard: by their place along an axis, on one scale for all or each series on its own. */
export type Sound = "x" | "y" | "own-x" | "own-y";

/** How a chart is heard: by a reader who has reached its drawing with the Tab key. */
export function soundWords(sound: Sound, hasLimits: boolean): string {
  const higher = `a higher tone is a higher value${sound.startsWith("own") ? " of the same series" : ""}`;
  const key = `To hear it, go to the drawing with Tab and press S: ${higher}.`;
  return hasLimits
    ? `${key} Two long tones before it are the outer lines; a rough tone is a sign of change.`
    : key;
}
