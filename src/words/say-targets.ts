import { DOUBT, formatFigure, isKnown, type Known } from "../model/figure.ts";
import type { Finding } from "../model/finding.ts";
import { namedOr, READ_OUT } from "./many.ts";
import { listNames, listValues, spokenValue, statedValue } from "./phrases.ts";
import { shortfall, targetWords } from "./targets.ts";
import { capital, countWords } from "./words.ts";

type Targets = Extract<Finding, { kind: "targets" }>;
type Judgement = Targets["judged"][number];

/** Subjects with several targets one by one, those with one target together. */
export function sayTargets({ judged, word, when }: Targets): string[] {
  const bySubject = Map.groupBy(judged, ({ subject }) => subject);
  const single = judged.filter(({ subject }) => bySubject.get(subject)?.length === 1);
  return [
    ...[...bySubject].flatMap(([subject, own]) =>
      own.length > 1 ? ofSubject(subject, own, word, when) : [],
    ),
    ...[...Map.groupBy(single, ({ title }) => title)].flatMap(([title, alike]) =>
      ofMeasure(`${title}${when}`, alike, word),
    ),
  ];
}

/** How those who have one target each stand to it: by name where they are few. */
function ofMeasure(head: string, alike: readonly Judgement[], word: string): string[] {
  const targets = [...new Set(alike.map(spokenTarget))];
  const which = targets.length === 1 ? `the ${word} of ${targets[0]}` : `their ${word}`;
  if (alike.length > READ_OUT.provider) return summary(head, alike, which);
  if (targets.length === 1) return [`${head}: ${sidesOf(alike, which)}`];
  const values = alike.map(({ subject, figure, verdict, ...own }) => {
    const doubt = isKnown(figure) && figure.measurement.status;
    const aside = [doubt ? DOUBT[doubt] : "", `${verdict}; ${word} ${spokenTarget({ figure, ...own })}`];
    return `${subject} ${formatFigure(figure)} (${aside.filter(Boolean).join(" and ")})`;
  });
  return [`${head}: ${listNames(values)}`];
}

/** Who met a target that is the same for all and who missed it: "North (94%) met the target of 76% or more, South (71%) missed it". */
function sidesOf(alike: readonly Judgement[], which: string): string {
  return [...Map.groupBy(alike, ({ verdict }) => verdict)]
    .map(([verdict, some], index) => {
      const who = listValues(
        some.map(({ subject, figure }) => ({ name: subject, value: spokenValue(figure) })),
      );
      return `${who} ${verdict} ${index === 0 ? which : "it"}`;
    })
    .join("; ");
}

/** Of many, how many met the target, and who is furthest from it. */
function summary(head: string, alike: readonly Judgement[], which: string): string[] {
  const missed = alike.filter(({ verdict }) => verdict === "missed").length;
  const all = countWords(alike.length);
  const some = missed === 0 ? `all ${all} met` : `${countWords(alike.length - missed)} of ${all} met`;
  const worst = Math.max(...alike.map(missedBy));
  const furthest = alike.filter((each) => missedBy(each) === worst);
  const names = namedOr(
    countWords(furthest.length),
    furthest.map(({ subject }) => subject),
  );
  return [
    `${head}: ${missed === alike.length ? `all ${all} missed` : some} ${which}`,
    `${capital(names)} ${furthest.length === 1 ? "is" : "are"} ${missed === 0 ? "closest to missing" : "furthest from"} it, with ${statedValue((furthest[0] as Judgement).figure)}`,
  ];
}

/** How one subject stands to several targets, with the one that it misses by most. */
function ofSubject(subject: string, own: readonly Judgement[], word: string, when: string): string[] {
  const missed = own.filter(({ verdict }) => verdict === "missed").length;
  const all = own.length === 2 ? `both ${word}s` : `all ${countWords(own.length)} ${word}s`;
  const worst = own.reduce((most, each) => (missedBy(each) > missedBy(most) ? each : most));
  const example = `${worst.title}: ${statedValue(worst.figure)}, where the ${word} is ${spokenTarget(worst)}`;
  if (missed === 0) return [`${subject} met ${all}${when}`, `Closest to missing it was ${example}`];
  const met = `met ${countWords(own.length - missed)} of ${countWords(own.length)} ${word}s`;
  return [
    `${subject} ${missed === own.length ? `missed ${all}` : met}${when}`,
    `${missed === 1 ? "It missed" : `Furthest from its ${word} was`} ${example}`,
  ];
}

function missedBy({ figure, target }: Judgement): number {
  return shortfall(figure, target);
}

function spokenTarget({ figure, target }: Pick<Judgement, "figure" | "target">): string {
  const { status } = (target as Known).measurement;
  return targetWords(figure, target) + (status ? ` (${DOUBT[status]})` : "");
}
