import type { Pack, Pages } from "../model/pack.ts";

/** A page's number, as papers print it at its foot: alone, or after the last words of the page. A scan may lose the P. */
const PAGE = /^(?:\s*|.*\S\.)P?age (\d+)\s*$/;
/** What papers print at the head of a page, once a page at most. */
const HEAD = /^\s*Agenda Item \d+\s*$/;

/**
 * The pages between which each line of a pack stands, by its place in the list.
 *
 * Bounds come from the pages of the agenda items, from numbers of pages in the text, and from the heads of pages: two
 * of these never stand on one page. A page's own words may stand on both sides of its number, because a text that was
 * made from the boxes of a page can end with a label of a chart: a number bounds both sides and parts none.
 */
export function pagesOfLines(pack: Pick<Pack, "items">, lines: readonly string[]): Pages[] {
  const { starts, ends } = pagesOfItems(pack);
  const numbers = lines.map((line) => PAGE.exec(line)?.[1]).map((page) => (page ? [Number(page)] : []));
  const firsts: number[] = [];
  for (let index = 0, first = -Infinity, head = -Infinity; index < lines.length; index++) {
    const before = ends.get(index) ?? [];
    first = Math.max(first, ...before, ...(starts.get(index + 1) ?? []), ...(numbers[index] as number[]));
    if (isHead(lines[index])) head = first = Math.max(first, head + 1);
    firsts.push(first);
  }
  const lasts: number[] = [];
  for (let index = lines.length - 1, last = Infinity, head = Infinity; index >= 0; index--) {
    const after = starts.get(index + 2) ?? [];
    last = Math.min(last, ...after, ...(ends.get(index + 1) ?? []), ...(numbers[index] as number[]));
    if (isHead(lines[index])) head = last = Math.min(last, head - 1);
    lasts.unshift(last);
  }
  return lines.map((_, index) => bounds(firsts[index] as number, lasts[index] as number));
}

/** The first page of each agenda item by its first line, and the last by its last. */
function pagesOfItems({ items }: Pick<Pack, "items">): Record<"starts" | "ends", Map<number, number[]>> {
  const known = items.map(({ pages, from, to }) => {
    const numbers = [...pages.matchAll(/\d+/g)].map(([page]) => Number(page));
    return { from, to, first: numbers.slice(0, 1), last: numbers.slice(-1) };
  });
  return {
    starts: new Map(known.map(({ from, first }) => [from, first])),
    ends: new Map(known.map(({ to, last }) => [to, last])),
  };
}

function isHead(line: string | undefined): boolean {
  return HEAD.test(line ?? "");
}

/** Marks that contradict each other say nothing. */
function bounds(first: number, last: number): Pages {
  if (first > last) return {};
  return { ...(Number.isFinite(first) ? { first } : {}), ...(Number.isFinite(last) ? { last } : {}) };
}
