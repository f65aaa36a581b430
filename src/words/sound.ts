/**
 * By what values are heard: by their place along an axis, on one scale or each series on its own; by their size, where
 * they lie anywhere; or by their size over time, where each series has a place of its own.
 */
export type Sound = "x" | "y" | "own-x" | "size" | "size-y";

const HIGHER: Record<Sound, string> = {
  x: "a higher tone is a higher value",
  y: "a higher tone is a higher value",
  "own-x": "a higher tone is a higher value of the same measure",
  size: "a higher tone is a larger part",
  "size-y": "a higher tone is a higher value",
};

/** How a chart is heard: by a reader who has reached its drawing with the Tab key. */
export function soundWords(sound: Sound, hasLimits: boolean): string {
  const key = `To hear it, go to the drawing with Tab and press S: ${HIGHER[sound]}.`;
  return hasLimits
    ? `${key} Two long tones before it are the outer lines; a rough tone is a sign of change.`
    : key;
}
