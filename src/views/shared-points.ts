const POINTS = / data-points="([^"]*)"/;

/**
 * The drawings of one chart, of which those after the first leave out what is said of their points where the first says
 * the same in the same order: a line then has its place alone. That is a good part of the weight of long charts.
 */
export function withSharedPoints(drawings: readonly string[]): string[] {
  const [first = "", ...others] = drawings;
  const said = wordsOf(first);
  return [
    first,
    ...others.map((drawing) =>
      said !== "" && wordsOf(drawing) === said
        ? drawing.replace(POINTS, (_, points: string) => ` data-points="${points.replaceAll(/\t.*/g, "")}"`)
        : drawing,
    ),
  ];
}

function wordsOf(drawing: string): string {
  const [, points = ""] = drawing.match(POINTS) ?? [];
  return points.replaceAll(/^.*?(?=\t)/gm, "");
}
