export interface Wanted {
  /** Where its middle would stand if it were alone, in pixels. */
  middle: number;
  height: number;
}

/**
 * Middles at which labels stand so that none overlaps another, as near to where they want to be as can be; those that
 * would collide share the shift. The result is in the order of the input.
 *
 * @param top and bottom: between which they stay, as long as there is room; beyond `bottom` when there is not
 */
export function spread(
  labels: readonly Wanted[],
  { top, bottom }: { top: number; bottom: number },
): number[] {
  const at = (index: number) => labels[index] as Wanted;
  // Labels that touch one another, with the start that is on average nearest to what each wants.
  const settle = (indices: number[]) => {
    let [height, wanted] = [0, 0];
    for (const index of indices) {
      wanted += at(index).middle - at(index).height / 2 - height;
      height += at(index).height;
    }
    return { indices, height, start: Math.max(top, Math.min(wanted / indices.length, bottom - height)) };
  };
  const order = labels.map((_, index) => index).sort((a, b) => at(a).middle - at(b).middle || a - b);
  const clusters: ReturnType<typeof settle>[] = [];
  for (const index of order) {
    let own = settle([index]);
    for (let last = clusters.at(-1); last && last.start + last.height > own.start; last = clusters.at(-1))
      own = settle([...(clusters.pop()?.indices ?? []), ...own.indices]);
    clusters.push(own);
  }
  const middles: number[] = [];
  for (const { indices, start } of clusters) {
    let y = start;
    for (const index of indices) {
      middles[index] = y + at(index).height / 2;
      y += at(index).height;
    }
  }
  return middles;
}
