const POINTS = / data-points="([^"]*)"/;

/**
 * The drawings of one chart as a page holds them: where their points are stands apart from what is said of them, each
 * place as its way from the one before in whole pixels (`data-at`): first all ways to the right, which are much alike, then
 * all ways down. What is said (`data-points`) is left out after the first drawing where it is the same in the same order.
 * That is a good part of the weight of long charts.
 */
export function withSharedPoints(drawings: readonly string[]): string[] {
  const first = partedPoints(drawings[0] ?? "")?.said;
  return drawings.map((drawing, at) => {
    const parted = partedPoints(drawing);
    if (!parted) return drawing;
    const said = at > 0 && parted.said === first ? "" : ` data-points="${parted.said}"`;
    return drawing.replace(POINTS, () => ` data-at="${parted.ways.join(" ")}"${said}`);
  });
}

/** Points as `setPoints` writes them, parted into ways from one place to the next and what is said of each. */
function partedPoints(drawing: string): { ways: number[]; said: string } | undefined {
  const [, points] = drawing.match(POINTS) ?? [];
  if (points === undefined) return undefined;
  const places = [...points.matchAll(/^(-?\d+) (-?\d+)/gm)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  const ways = ([0, 1] as const).flatMap((axis) =>
    places.map((place, at) => place[axis] - (places[at - 1]?.[axis] ?? 0)),
  );
  return { ways, said: points.replaceAll(/^[^\t\n]*\t?/gm, "") };
}
