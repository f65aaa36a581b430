/** One step of an outline, as the font gives it: where it goes to, and before it the point that a curve bends to. */
export interface Step {
  command: string;
  args: number[];
}

/**
 * An outline as SVG writes a path, in as few letters as there are: each step from where the last one ended, and a curve
 * that goes on smoothly without the point that it bends to, which the last one gives.
 *
 * @throws Error where a step is of a kind that the typeface of the site does not have
 */
export function pathOf(steps: readonly Step[]): string {
  let [x, y] = [0, 0];
  let begin = [0, 0];
  /** Where a curve bends to when it goes on as the last one ended. */
  let smooth: number[] = [];
  const parts = steps.map(({ command, args }) => {
    const from = [x, y];
    const [toX = x, toY = y] = args.slice(-2);
    const bend = command === "quadraticCurveTo" ? args.slice(0, 2) : [];
    const goesOn = bend.length > 0 && bend[0] === smooth[0] && bend[1] === smooth[1];
    [x, y] = command === "closePath" ? (begin as [number, number]) : [toX, toY];
    if (command === "moveTo") begin = [x, y];
    smooth = bend.length > 0 ? [2 * x - (bend[0] as number), 2 * y - (bend[1] as number)] : [x, y];
    const way = (to: readonly number[]) => to.map((each, axis) => each - (from[axis % 2] as number));
    switch (command) {
      case "moveTo":
        return `m${numbers(way(args))}`;
      case "lineTo":
        if (x === from[0]) return `v${numbers([y - (from[1] as number)])}`;
        if (y === from[1]) return `h${numbers([x - (from[0] as number)])}`;
        return `l${numbers(way(args))}`;
      case "quadraticCurveTo":
        return goesOn ? `t${numbers(way([x, y]))}` : `q${numbers(way(args))}`;
      case "closePath":
        return "z";
      default:
        throw new Error(`an outline has a step of a kind that is not known: ${command}`);
    }
  });
  return parts.join("");
}

/** Numbers in a row: a minus parts two of them as well as a space. */
function numbers(list: readonly number[]): string {
  return list.map(String).join(" ").replaceAll(" -", "-");
}
