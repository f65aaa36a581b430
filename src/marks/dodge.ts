import * as Plot from "@observablehq/plot";
import { amountOf, type Known } from "../model/figure.ts";

/** Plot's own dodging, which it does for marks: the places off the line by those along it, in the order of a facet. */
type Dodge = { initializer(...given: unknown[]): { channels: { y: { value: ArrayLike<number> } } } };

/**
 * Dots of a row in pixels across: those that would hide one another stand off its middle by their `offset`, in pixels, as
 * Plot dodges them. Rows are as high as their dots need, so that it has to be known before plotting.
 *
 * @param size diameter of a dot with its margin
 * @param first index of the dot that stands on the line whatever the others do
 */
export function swarm<T extends { figure: Known }>(
  dots: readonly T[],
  across: (value: number) => number,
  size: number,
  first = -1,
): (T & { offset: number })[] {
  const value = dots.map(({ figure }) => across(amountOf(figure)));
  const isFirst = (index: number) => Number(index === first);
  const order = [...value.keys()].sort(
    (a, b) => isFirst(b) - isFirst(a) || (value[a] as number) - (value[b] as number),
  );
  const dodge = Plot.dodgeY({ anchor: "middle", padding: 0, r: size / 2 }) as unknown as Dodge;
  const around = { height: 0, marginTop: 0, marginBottom: 0 };
  const { y } = dodge.initializer(value, [order], { x: { value } }, {}, around, {}).channels;
  return dots.map((dot, at) => ({ ...dot, offset: y.value[at] ?? 0 }));
}
