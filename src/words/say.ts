import { type Figure, type Known, MISSING } from "../model/figure.ts";
import type { Finding } from "../model/finding.ts";
import { namedOr } from "./many.ts";
import { breakSentences, noneKnown, OVERLAP, periodsSentence, UNEQUAL_PERIODS } from "./phrases.ts";
import { sayCertain } from "./say-certain.ts";
import { sayApart, sayChange } from "./say-change.ts";
import { sayBeside, saySides } from "./say-sides.ts";
import { sayTargets } from "./say-targets.ts";
import { hasRanges, sayCourse, sayEnds, sayValues } from "./say-values.ts";
import { sourceWords } from "./sources.ts";
import { capital, countWords, HEAD_ALONE, headed, headsTogether, sentences, underHead } from "./words.ts";

/** The one place where findings become sentences. */
export function say(findings: readonly Finding[]): string {
  const shown = joined(untold(findings)).filter(
    (finding) => finding.kind !== "intervals" || findings.some(hasRanges),
  );
  const clear = findings.flatMap((finding) =>
    finding.kind === "certain"
      ? finding.judged.flatMap(({ own, is }) => (is === "similar" ? [] : [own]))
      : [],
  );
  let head = "";
  const all = shown.flatMap((finding) => {
    if (finding.kind === "head") {
      head = finding.of;
      return [];
    }
    const plain = said(finding, clear).filter(isText);
    // Where a head of its own takes a sentence already, the two are one.
    const isHeaded = head !== "" && plain[0]?.startsWith(HEAD_ALONE);
    const [first, ...others] = isHeaded ? said(under(head, finding), clear).filter(isText) : plain;
    if (first === undefined) return [];
    const texts = [...underHead(isHeaded ? "" : head, first), ...others];
    head = "";
    return texts;
  });
  return sentences(...[...all, head].map(capital));
}

/** Without those missing that are named among the values, each with why it has none. */
function untold(findings: readonly Finding[]): Finding[] {
  const told = new Set(
    findings.flatMap((finding) => (finding.kind === "values" ? finding.rows.map(({ name }) => name) : [])),
  );
  return findings.flatMap((finding): Finding[] => {
    if (finding.kind !== "missing") return [finding];
    const names = finding.names.filter((name) => !told.has(name));
    return names.length > 0 ? [{ ...finding, names }] : [];
  });
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text !== "";
}

function under(head: string, finding: Finding): Finding {
  const isHeaded =
    finding.kind === "values" ||
    finding.kind === "extremes" ||
    finding.kind === "course" ||
    finding.kind === "change";
  return head !== "" && isHeaded ? { ...finding, of: headsTogether(head, finding.of) } : finding;
}

/** Sides of the same rows told at once: "below the North West and England for all three". */
function joined(findings: readonly Finding[]): Finding[] {
  const key = (finding: Finding) =>
    finding.kind === "sides"
      ? JSON.stringify([
          finding.who,
          finding.over,
          ...[finding.above, finding.on, finding.below].map((rows) => rows.map(({ name }) => name)),
        ])
      : finding;
  return [...Map.groupBy(findings, key).values()].map((alike) => {
    const [first] = alike as [Finding];
    return first.kind === "sides"
      ? { ...first, against: alike.flatMap((each) => (each.kind === "sides" ? each.against : [])) }
      : first;
  });
}

/** @param clear figures of which something says that they differ from another by more than chance */
function said(finding: Finding, clear: readonly Figure[]): (string | undefined)[] {
  switch (finding.kind) {
    case "head":
      return [finding.of];
    case "values":
      return sayValues(finding);
    case "extremes":
      return sayEnds(finding);
    case "course":
      return sayCourse(finding);
    case "change":
      return [sayChange(finding)];
    case "sides":
      return saySides(finding);
    case "beside":
      return [sayBeside(finding, clear)];
    case "targets":
      return sayTargets(finding);
    case "apart":
      return [sayApart(finding)];
    case "certain":
      return sayCertain(finding.judged);
    case "missing":
      return [missing(finding)];
    case "break":
      return [breakSentences(finding.gap, finding.whose)];
    case "periods":
      return [finding.how === "overlap" ? OVERLAP : UNEQUAL_PERIODS];
    case "times":
      return [periodsSentence(finding.figures)];
    case "intervals":
      return [intervals(finding.figures)];
    case "plans":
      return ["These are plans, not results"];
    case "nothing":
      return [headed(finding.of, noneKnown(finding.figures))];
    case "own":
      return [finding.words];
  }
}

/** "There is no figure for Kew", "There is no figure for five wards: suppressed" */
function missing({ names, noun, why }: Extract<Finding, { kind: "missing" }>): string {
  const whose = namedOr(`${countWords(names.length)} ${noun}`, names);
  return `There is no figure for ${whose}${why === "x" ? "" : `: ${MISSING[why]}`}`;
}

function intervals(figures: readonly Known[]): string {
  const own = figures.flatMap(({ interval }) => interval ?? []);
  const { printed } = sourceWords(figures);
  const origin = own.some(({ approximate }) => approximate)
    ? `, worked out roughly from the ${printed} counts`
    : own.every(({ derived }) => derived)
      ? `, worked out from the ${printed} counts`
      : "";
  return `The ranges are 95% confidence intervals${origin}`;
}
