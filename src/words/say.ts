import type { Figure, Known } from "../model/figure.ts";
import type { Finding } from "../model/finding.ts";
import {
  breakSentences,
  NOTHING,
  noFigureFor,
  OVERLAP,
  periodsSentence,
  UNEQUAL_PERIODS,
} from "./phrases.ts";
import { sayCertain } from "./say-certain.ts";
import { sayBeside, saySides } from "./say-sides.ts";
import { hasRanges, sayCourse, sayEnds, sayValues } from "./say-values.ts";
import { sourceWords } from "./sources.ts";
import { capital, sentences } from "./words.ts";

/** The one place where findings become sentences. */
export function say(findings: readonly Finding[]): string {
  const shown = findings.filter((finding) => finding.kind !== "intervals" || findings.some(hasRanges));
  const clear = findings.flatMap((finding) =>
    finding.kind === "certain"
      ? finding.judged.flatMap(({ own, is }) => (is === "similar" ? [] : [own]))
      : [],
  );
  return sentences(...shown.flatMap((finding) => said(finding, clear)));
}

/** @param clear figures of which something says that they differ from another by more than chance */
function said(finding: Finding, clear: readonly Figure[]): (string | undefined)[] {
  switch (finding.kind) {
    case "head":
      return [capital(finding.of)];
    case "values":
      return sayValues(finding);
    case "extremes":
      return sayEnds(finding);
    case "course":
      return sayCourse(finding.of, finding.figures);
    case "sides":
      return saySides(finding);
    case "beside":
      return [sayBeside(finding, clear)];
    case "certain":
      return sayCertain(finding.judged);
    case "missing":
      return [noFigureFor(finding.names, finding.noun)];
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
      return [finding.of === "" ? NOTHING : `${finding.of}: there is no figure to show`];
    case "own":
      return [finding.words];
  }
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
