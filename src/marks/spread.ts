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
  const order = labels.map((_, index) => index).sort((a, b) => at(a).middle - at(b).middle || a - b);
  const clusters: { indices: number[]; height: number; start: number }[] = [];
  for (const index of order) {
    let cluster = settle([index]);
    for (
      let last = clusters.at(-1);
      last && last.start + last.height > cluster.start;
      last = clusters.at(-1)
    ) {
      clusters.pop();
      cluster = settle([...last.indices, ...cluster.indices]);
    }
    clusters.push(cluster);
  }
  const middles = new Array<number>(labels.length);
  for (const { indices, start } of clusters) {
    let y = start;
    for (const index of indices) {
      middles[index] = y + at(index).height / 2;
      y += at(index).height;
    }
  }
  return middles;

  function at(index: number): Wanted {
    return labels[index] as Wanted;
  }

  /** Labels that touch one another, with the start that is on average nearest to what each wants. */
  function settle(indices: number[]) {
    let height = 0;
    let wanted = 0;
    for (const index of indices) {
      wanted += at(index).middle - at(index).height / 2 - height;
      height += at(index).height;
    }
    const start = Math.max(top, Math.min(wanted / indices.length, bottom - height));
    return { indices, height, start };
  }
}
