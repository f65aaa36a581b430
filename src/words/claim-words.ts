/** What a text claims of figures beside their numbers. */
export interface ClaimWords {
  kind: "difference" | "likeness" | "highest" | "lowest" | "extreme";
  /** As they stand in the text. */
  words: string;
  /** From there to the next comma, semicolon, colon or "and". */
  clause: string;
}

const SPELLED =
  "(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|a hundred)";
/** What makes "more than" the size of one figure and no comparison: "more than half", but not "than two years before". */
const SIZE = `(?:about |nearly |over )?(?!\\w+ (?:year|month|week)s? (?:before|earlier|ago))(?:£?\\d|(?:half|once|twice)\\b|${SPELLED} (?:in|of|out|half|third|quarter|fifth|tenth|hundred|million|hour|day|week|month|year|minute)|chance (?:explains|alone)\\b|${SPELLED.replace("an?|", "")}\\b)`;

/** Two figures of which one is said to be the larger. */
const DIFFERENCE = new RegExp(
  [
    `(?<!\\bor )(?<!\\b(?:once|felt) )\\b(?:more|fewer|less|higher|lower|longer|shorter|better|worse|rarer|oftener)\\b(?! than ${SIZE})`,
    `\\bfurther (?:than|from|above|below)\\b`,
    `\\b(?:above|below|behind|ahead of) (?!${SIZE})(?=(?:the|that|those|what|all|every)\\b|[A-Z])`,
    `\\b(?:half|twice|double|thirds?|quarters?|times) (?:as (?:many|much|common|often|high|low|likely|long)|that of)\\b`,
  ].join("|"),
);
/** Two figures that are said to be alike. */
const LIKENESS =
  /\b(?:level with|as (?:many|much|few|common|often|high|low|likely|long)\b[^,;:]* as|(?:as|than) ever|as (?:in|at|before|elsewhere)|the same as|similar to|no different)\b/;
/** Not "most children", which is a majority, nor groups that are called by it: "the most deprived wards". */
const HIGHEST =
  /\b(?:(?:the|has|have|had|with) most(?! (?:of|deprived|urgent)\b)|most (?:often|common|commonly|frequent|likely)|most(?=$|[,;:])|highest|largest|longest|biggest|greatest)\b/;
const LOWEST = /(?<!\bat )\b(?:fewest|lowest|smallest|shortest|least(?! deprived\b)|rarest)\b/;
/** Both ends of a set, which are in no doubt where their distance is stated. */
const BOTH_ENDS = /\b(?:the )?(?:highest and (?:the )?lowest|longest and (?:the )?shortest)\b/i;
const EXTREME = /\b(?:furthest|best|worst|widest|narrowest|first of|last of)\b/;

/**
 * Words of a text that compare figures. A multiple is a difference, though it is said with "as": "half as common as".
 */
export function claimWords(text: string): ClaimWords[] {
  const difference = found(text, DIFFERENCE, "difference");
  return [
    ...difference,
    ...(difference.length > 0 ? [] : found(text, LIKENESS, "likeness")),
    ...found(text.replace(BOTH_ENDS, ""), HIGHEST, "highest"),
    ...found(text.replace(BOTH_ENDS, ""), LOWEST, "lowest"),
    ...found(text, EXTREME, "extreme"),
  ];
}

/** A text may begin with the words that are looked for; all other capitals are of names. */
function found(text: string, pattern: RegExp, kind: ClaimWords["kind"]): ClaimWords[] {
  const match = pattern.exec(text.charAt(0).toLowerCase() + text.slice(1));
  if (!match) return [];
  const from = text.slice(match.index);
  const [clause = ""] = from.split(/[,;:] | and /);
  return [{ kind, words: from.slice(0, match[0].length).trim(), clause }];
}

/**
 * Verbs that say how things are now. Not those that are also nouns, as "cost", nor after "to" and "might", nor what
 * somebody says or thinks, "that it is", nor which way is better.
 */
const PRESENT =
  /(?<!\b(?:to|not|may|might|can|could|would|should|must|did|without|(?:that|whether) \w+) )(?<!^|’s )\b(?:is(?! better\b)|are|has|have|does|lives?(?! births?)|smokes?|waits?(?! (?:of|for|in|at|were)\b)|wants?|gets?|goes|comes?|takes?|(?<!them )feels?|breastfeeds?|says)\b/;

/** The first verb of a text that says how things are now, if any. */
export function presentVerb(text: string): string | undefined {
  return PRESENT.exec(text)?.[0];
}
