import type { NamedCertainty } from "../model/finding.ts";
import { listNames } from "./phrases.ts";
import { capital, countWords, listWords, MOST_WORDS, wordCount } from "./words.ts";

/** Up to so many rows are named; of more it is said how many they are. */
const NAMED = 3;

const JUDGED = {
  higher: "significantly higher than",
  lower: "significantly lower than",
  similar: "not significantly different from",
};
const WEIGHED = { higher: "higher than", lower: "lower than", similar: "not clearly different from" };

/**
 * Which differences are more than chance, a sentence for each side that one judges: "Sefton is significantly higher than
 * England for cancer and liver disease, says the report", "By the 95% interval, Sefton is higher than England".
 */
export function sayCertain(pairs: readonly NamedCertainty[]): string[] {
  const byAuthor = Map.groupBy(pairs, ({ by }) => (by === "intervals" ? "" : by.title));
  return [...byAuthor].flatMap(([title, own]) => {
    const rows = Map.groupBy(own, ({ who, is, row }) => `${who}|${is}|${row}`);
    const alike = Map.groupBy([...rows.values()], (members) =>
      [members[0]?.who, members[0]?.is, ...members.map(({ against }) => against).sort()].join("|"),
    );
    // What is clear first.
    const sides = [...alike.values()].sort((a, b) => Number(isSimilar(a)) - Number(isSimilar(b)));
    const rough = own.some(({ own: figure }) => figure.interval?.approximate) ? "rough " : "";
    const lead = title === "" ? `By the ${rough}95% ${own.length === 1 ? "interval" : "intervals"}, ` : "";
    const end = title === "" ? "" : `, says ${title}`;
    const whole = [...Map.groupBy(sides, ([members]) => members?.[0]?.who ?? "")].map(
      ([who, some]) => `${who} is ${listWords(some.map((side) => sideOf(side, rows.size)))}`,
    );
    const one = lead + listWords(whole) + end;
    if (wordCount(one) <= MOST_WORDS) return [capital(one)];
    return sides.map((side, index) =>
      capital(`${index === 0 ? lead : ""}${side[0]?.[0]?.who} is ${sideOf(side, rows.size)}${end}`),
    );
  });
}

function isSimilar([members]: readonly NamedCertainty[][]): boolean {
  return members?.[0]?.is === "similar";
}

/** "higher than England and the North West for cancer" */
function sideOf(rows: readonly NamedCertainty[][], total: number): string {
  const [members] = rows as [[NamedCertainty, ...NamedCertainty[]]];
  const { is, by } = members[0];
  const names = rows.flatMap(([first]) => (first?.row ? [`“${first.row}”`] : []));
  const some =
    names.length > NAMED ? `${countWords(names.length)} of ${countWords(total)}` : listWords(names);
  const others = members.map(({ against }) => against);
  const whom = others.length > MOST_OTHERS ? `${countWords(others.length)} others` : listNames(others);
  const verb = (by === "intervals" ? WEIGHED : JUDGED)[is];
  return `${verb} ${whom}${names.length === 0 ? "" : ` for ${some}`}`;
}

/** Up to so many of those compared with are named. */
const MOST_OTHERS = 4;
