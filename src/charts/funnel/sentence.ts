import type { Dataset } from "../../model/dataset.ts";
import type { Figure } from "../../model/figure.ts";
import { keyOf, titleOf } from "../../model/select.ts";
import { formatValue } from "../../model/unit.ts";
import { namedOr, READ_OUT } from "../../words/many.ts";
import { dotWords, doubtSentence } from "../../words/pairs.ts";
import { headOf, listNames, statedValue } from "../../words/phrases.ts";
import { sourceWords } from "../../words/sources.ts";
import { countWords } from "../../words/words.ts";
import { FEWEST, type Funnel, type FunnelPoint, placeWords } from "./points.ts";

/** What a funnel shows: the average, who lies outside which lines, and how many would by chance alone. */
export function funnelSentences(
  dataset: Dataset,
  funnel: Funnel,
  figures: readonly Figure[],
  { dots, highlight }: { dots: string; highlight?: string | undefined },
): (string | false | undefined)[] {
  const { points, average } = funnel;
  const [first] = points;
  const what = dotWords(figures, dots, points.length);
  const name = ({ figure }: FunnelPoint) => `${titleOf(dataset, figure, dots)}, ${statedValue(figure)}`;
  const outside = (lines: "95%" | "99.8%") =>
    (["above", "below"] as const).flatMap((side) => {
      const some = points.filter(({ place }) => place.outside === lines && place.side === side);
      if (some.length === 0) return [];
      return [`${side} ${namedOr(`${countWords(some.length)} ${what}`, some.map(name), READ_OUT.provider)}`];
    });
  const [outer, inner] = [outside("99.8%"), outside("95%")];
  return [
    `${headOf(dataset, figures, [dots])}, ${points.length} ${what}`,
    first && average === undefined && few(points.map(name)),
    first &&
      average !== undefined &&
      `All together, worked out from the ${sourceWords(figures).printed} counts: ${formatValue(average, first.figure.unit, Math.max(1, first.figure.measurement.decimals))} (${funnel.events.toLocaleString("en-GB")} of ${funnel.total.toLocaleString("en-GB")})`,
    average !== undefined &&
      listNames(
        points
          .filter(({ figure }) => keyOf(figure, dots) === highlight)
          .map((point) => `${name(point)}: ${placeWords(point.place)}`),
      ),
    outer.length > 0 && `Outside the outer lines: ${outer.join("; ")}`,
    inner.length > 0 && `Outside the inner lines only: ${inner.join("; ")}`,
    average !== undefined &&
      outer.length + inner.length === 0 &&
      `All lie inside the lines: these differences are no more than chance would bring`,
    average !== undefined &&
      "By chance alone about one in 20 would lie outside the inner lines, and one in 500 outside the outer lines",
    uncountedSentence(dataset, funnel, dots),
    doubtSentence(dataset, figures, dots),
  ];
}

/** Who is left out because there is no share, or no counts of it. */
export function uncountedSentence(dataset: Dataset, { missing }: Funnel, dots: string): string | undefined {
  if (missing.length === 0) return undefined;
  const names = namedOr(
    countWords(missing.length),
    missing.map((figure) => titleOf(dataset, figure, dots)),
  );
  return `There is no dot for ${names}: the share or its counts are not ${sourceWords(missing).printed}`;
}

function few(names: readonly string[]): string {
  return `${listNames(names)}. With fewer than ${countWords(FEWEST)} there is no average to set them against, so there are no lines`;
}
