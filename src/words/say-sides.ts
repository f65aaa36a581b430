import { amountOf, type Figure } from "../model/figure.ts";
import type { Finding, Row } from "../model/finding.ts";
import { NAMED } from "./many.ts";
import { listNames, spokenValue, statedValue } from "./phrases.ts";
import { quoted, WHERE } from "./rows.ts";
import { capital, countWords, fitting, listWords, MOST_WORDS, wordCount } from "./words.ts";

/** "Pellmouth is above the aim (60%) for Under 20 and below it for 80 and over"; by number where names would be too long. */
export function saySides(finding: Extract<Finding, { kind: "sides" }>): string[] {
  const namesOf = (rows: readonly Row[]) => listNames(rows.map(({ name }) => quoted(name, finding.over)));
  const named = sidesBy(finding, (rows) => (rows.length > NAMED ? "" : namesOf(rows)));
  if (wordCount(named) <= MOST_WORDS) return [named];
  const counted = sidesBy(finding, () => "");
  const { below } = finding;
  const areFew = below.length > 0 && below.length <= NAMED;
  return [
    counted,
    ...(areFew ? [`Below ${finding.against.length > 1 ? "them" : "it"}: ${namesOf(below)}`] : []),
  ];
}

/** @param nameAll what rows are called one by one; empty where their number is said */
function sidesBy(
  { who, against, over, above, on, below }: Extract<Finding, { kind: "sides" }>,
  nameAll: (rows: readonly Row[]) => string,
): string {
  const total = above.length + on.length + below.length;
  const used = (
    [
      ["above", above],
      ["exactly at", on],
      ["below", below],
    ] as const
  ).filter(([, rows]) => rows.length > 0);
  return listWords(
    used.map(([side, rows], index) => {
      const isFirst = index === 0;
      const whom = isFirst ? listNames(against) : against.length > 1 ? "them" : "it";
      const all = total === 2 ? "both" : `all ${countWords(total)}`;
      const some = isFirst ? `${countWords(rows.length)} of ${countWords(total)}` : countWords(rows.length);
      const names = (rows.length < total && nameAll(rows)) || (rows.length === total ? all : some);
      if (who === "") {
        const named = nameAll(rows) || (rows.length === total ? all : some);
        return `${isFirst ? capital(named) : named} ${rows.length === 1 ? "is" : "are"} ${side} ${whom}`;
      }
      return `${isFirst ? `${capital(who)} is ` : ""}${side} ${whom}${total === 1 ? "" : ` ${WHERE[over]} ${names}`}`;
    }),
  );
}

/** "Pellmouth (7.9%) is below the aim for 2022 (12.0%)"; of many rows of one measure how many are on which side. */
export function sayBeside(
  { label, over, pairs }: Extract<Finding, { kind: "beside" }>,
  clear: readonly Figure[],
): string | undefined {
  const sideOf = ({ own, other }: (typeof pairs)[number]) => Math.sign(amountOf(own) - amountOf(other));
  const word = (side: number) => (side > 0 ? "above" : side < 0 ? "below" : "level with");
  if (pairs.length > 0 && pairs.length <= NAMED) {
    const said = pairs.map((pair) => {
      const name =
        over === "time"
          ? `${statedValue(pair.own)} in ${pair.name}`
          : `${quoted(pair.name, over)} (${spokenValue(pair.own)})`;
      // A target is met or not; another place is above or below only where something says so.
      const isSure = pair.other.role !== "" || clear.includes(pair.own);
      const stands = isSure ? `is ${word(sideOf(pair))}` : "stands beside";
      return `${name} ${stands} ${label} (${spokenValue(pair.other)})`;
    });
    return fitting(
      () => capital(listWords(said)),
      () => said.map(capital).join(". "),
    );
  }
  // Of different measures nothing is counted: some of them hold others.
  if (pairs.length === 0 || over === "measure") return undefined;
  const counts = [1, 0, -1].flatMap((side) => {
    const count = pairs.filter((pair) => sideOf(pair) === side).length;
    return count > 0 ? [{ side, count }] : [];
  });
  const said = counts.map(
    ({ side, count }, index) =>
      `${index === 0 ? "" : `${countWords(count)} `}${word(side)} ${index === 0 ? label : "it"}`,
  );
  const [first] = counts;
  const of =
    first?.count === pairs.length
      ? `All ${countWords(pairs.length)}`
      : `${capital(countWords(first?.count ?? 0))} of ${countWords(pairs.length)}`;
  return `${of} are ${listWords(said)}`;
}
