import type { Judged } from "../model/finding.ts";
import { namedOr } from "./many.ts";
import { listNames } from "./phrases.ts";
import { capital, countWords, fitting, listWords, MOST_WORDS, sentences, wordCount } from "./words.ts";

const BY_SOURCE = {
  higher: "clearly higher than",
  lower: "clearly lower than",
  similar: "not clearly different from",
};
const BY_RANGE = { higher: "above", lower: "below", similar: "within" };
const BY_INTERVALS = { higher: "higher than", lower: "lower than", similar: "not clearly different from" };

/**
 * What is certain, by whom: "The yearly report says that Pellmouth is clearly higher than England for “Cancer”", "By
 * the 95% interval, Pellmouth is higher than England". In one sentence where that is short, else one for each side.
 */
export function sayCertain(judged: readonly Judged[]): string[] {
  const byAuthor = Map.groupBy(judged, ({ by }) => by?.title ?? "");
  return [...byAuthor].flatMap(([title, own]) => {
    const rows = Map.groupBy(own, ({ who, is, row }) => `${who}|${is}|${row}`);
    const alike = Map.groupBy([...rows.values()], (members) =>
      [members[0]?.who, members[0]?.is, ...members.map(({ against }) => against).sort()].join("|"),
    );
    // What is clear first.
    const sides = [...alike.values()].sort((a, b) => Number(isSimilar(a)) - Number(isSimilar(b)));
    const names = new Set(own.map(({ row }) => row));
    // A row that all are about is said once.
    const only = names.size === 1 ? [...names][0] : undefined;
    const aside = only ? ` for “${only}”` : "";
    const said = sides.map((side) => ({
      who: whoOf(side),
      words: sideOf(side, rows.size, only === undefined),
      counted: sideOf(side, rows.size, only === undefined, 0),
      names: namesOf(side),
    }));
    const whole = [...Map.groupBy(said, ({ who }) => who)].map(([who, some]) => ({
      who,
      words: listWords(some.map(({ words }) => words)),
    }));
    const lead = leadOf(title, own);
    // Parted by semicolons: "England and Hallowby" would be read together.
    const one = lead + together(whole, aside).join("; ");
    if (wordCount(one) <= MOST_WORDS) return [capital(one)];
    return [...Map.groupBy(said, ({ words }) => words).values()].map((alike, index) => {
      const before = index === 0 ? lead : title === "" ? "" : "it says that ";
      const [{ names, counted }] = alike as [(typeof said)[number]];
      return fitting(
        () => capital(before + together(alike, aside)[0]),
        // Of what one thing is said, by its number, and named in a sentence of its own.
        () =>
          sentences(
            capital(
              before +
                together(
                  alike.map((each) => ({ ...each, words: counted })),
                  aside,
                )[0],
            ),
            names.length > 0 && `${names.length === 1 ? "It is" : "They are"} ${listNames(names)}`,
          ),
      );
    });
  });
}

/** Those of whom the same is said, in one clause: "North and South are lower than England". */
function together(said: readonly { who: string; words: string }[], aside: string): string[] {
  return [...Map.groupBy(said, ({ words }) => words)].map(
    ([words, alike]) =>
      `${listNames(alike.map(({ who }) => who))} ${alike.length === 1 ? "is" : "are"} ${words}${aside}`,
  );
}

function leadOf(title: string, own: readonly Judged[]): string {
  if (title !== "") return `${title} says that `;
  const rough = own.some(({ own: figure }) => figure.interval?.approximate) ? "rough " : "";
  return `By the ${rough}95% ${own.length === 1 ? "interval" : "intervals"}, `;
}

function whoOf([members]: readonly Judged[][]): string {
  return members?.[0]?.who ?? "";
}

function isSimilar([members]: readonly Judged[][]): boolean {
  return members?.[0]?.is === "similar";
}

function namesOf(rows: readonly Judged[][]): string[] {
  return rows.flatMap(([first]) => (first?.row ? [`“${first.row}”`] : []));
}

/** "higher than England and the North West for “Cancer”"; of more than `most` rows for how many of them. */
function sideOf(rows: readonly Judged[][], total: number, isNamed: boolean, most?: number): string {
  const [members] = rows as [[Judged, ...Judged[]]];
  const { is, by } = members[0];
  const names = namesOf(rows);
  const isAll = names.length === total && total > 2;
  const counted = `${countWords(names.length)} of ${countWords(total)}`;
  const some = isAll ? `all ${countWords(total)}` : namedOr(counted, names, most);
  const others = members.map(({ against }) => against);
  const whom = namedOr(`${countWords(others.length)} others`, others);
  const verb = (by?.range ? BY_RANGE : by ? BY_SOURCE : BY_INTERVALS)[is];
  return `${verb} ${whom}${names.length === 0 || !isNamed ? "" : ` for ${some}`}`;
}
