/** How a chart is heard: by a reader who has reached its drawing with the Tab key. */
export function soundWords(hasLimits: boolean): string {
  const key = "To hear it, go to the drawing with Tab and press S: a higher tone is a higher value.";
  return hasLimits
    ? `${key} Two long tones before it are the outer lines; a rough tone is a sign of change.`
    : key;
}
