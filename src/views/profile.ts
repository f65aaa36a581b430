import type { BoroughProfile, Cited, Comparable, Edition, Pair } from "../model/borough-profile.ts";
import type { Dataset, Selection } from "../model/dataset.ts";
import { amountOf, type Figure, formatFigure, type Known } from "../model/figure.ts";
import { select } from "../model/select.ts";
import type { Role, Site } from "../model/site.ts";
import { formatDifference } from "../model/unit.ts";
import { intervalText, statedValue } from "../words/phrases.ts";
import { sourceWords } from "../words/sources.ts";
import { capital, countWords, fitting, listWords, sentences } from "../words/words.ts";
import { type End, endsOf } from "./profile-ends.ts";
import { isOfSameTime, type Side, type Standing, standingsOf } from "./standing.ts";

/** One measure as a row of a table, in words. */
interface ProfileLine {
  title: string;
  dataset: Dataset;
  /** The chart of the dataset that shows the figure; nothing where none does. */
  chart: string | undefined;
  period: string;
  value: string;
  /** What it is set beside: "England 63.8%". */
  beside: string;
  /** Where it stands: "worse than England"; nothing where nothing is certain. */
  side: string;
  /** Place of the mark between the worst, -1, and the best, 1; nothing where the ends are not printed. */
  position: number | undefined;
  judged: boolean;
}

/** The measures of one subject. */
interface ProfileGroup {
  title: string;
  /** "45 measures: 20 better than England and five worse than England". */
  summary: string;
  lines: ProfileLine[];
}

/** The profile of one time. */
interface ProfileEdition {
  id: string;
  title: string;
  /** The title as the head of a column. */
  label: string;
  introduction: string;
  /** How many measures there are and how many are judged, in a sentence. */
  count: string;
  /** The measures nearest either end of the country, whatever their subject; none where no ends are printed. */
  ends: End<ProfileLine>[];
  groups: ProfileGroup[];
  /** Whether any line has a mark between the worst and the best. */
  drawn: boolean;
}

/** A measure printed in two editions, in words. */
interface PairLine {
  title: string;
  /** One an edition: the earlier and the later. */
  values: PairValue[];
  comparable: Comparable;
  verdict: string;
  why: string;
  /** Both as shares of the larger, where they can be compared: the heights of a line between them, from zero. */
  slope: [number, number] | undefined;
}

interface PairValue {
  value: string;
  period: string;
  dataset: Dataset;
  chart: string | undefined;
}

/** All that the page of the whole place shows. */
export interface ProfilePage {
  count: string;
  editions: ProfileEdition[];
  pairs: PairLine[];
  pairCount: string;
  /** Every figure that the page states. */
  figures: Figure[];
}

const VERDICTS: Record<Comparable, string> = {
  yes: "They can be compared.",
  "with-care": "Compare them with care.",
  no: "Do not compare them.",
};

/** The page of the whole place that a site is about, whose roles name figures such as ranks. */
export function profilePage(
  profile: BoroughProfile,
  site: Pick<Site, "roles" | "areas" | "place">,
): ProfilePage {
  const of = site.areas.get(site.place)?.type ?? "";
  const found = profile.editions.map((edition) => ({ edition, ...standingsOf(edition) }));
  const all = found.flatMap(({ standings }) => standings);
  const lead = `This page sets ${countWords(all.length)} measures of the whole ${of} beside others`;
  const counts = found.map(({ edition, standings }) => `${countWords(standings.length)} ${edition.short}`);
  return {
    count: sentences(
      fitting(
        () => `${lead}: ${listWords(counts)}`,
        () => `${lead}. They are ${listWords(counts)}`,
      ),
      judgedSentence(all),
    ),
    editions: found.map(({ edition, standings, left }) =>
      editionWords(edition, standings, left, { roles: site.roles, of }),
    ),
    pairs: Object.keys(VERDICTS).flatMap((verdict) =>
      profile.pairs.filter(({ comparable }) => comparable === verdict).map(pairLine),
    ),
    pairCount: pairSentence(profile.pairs),
    figures: [
      ...new Set([
        ...all.flatMap(({ figure, beside }) => [figure, ...beside]),
        ...profile.pairs.flatMap(({ earlier, later }) => [earlier.figure, later.figure]),
      ]),
    ],
  };
}

/** How many figures the sources judge themselves, how many have an interval and how many are judged by it. */
function judgedSentence(standings: readonly Standing[]): string {
  const certain = standings.filter(({ figure }) => figure.interval).length;
  const judged = standings.filter(({ side }) => side?.by === "interval").length;
  const said = standings.filter(({ side }) => side?.by === "source").length;
  return sentences(
    certain === 0
      ? "None of them is printed with a confidence interval"
      : `${capital(countWords(certain))} of them ${certain === 1 ? "has" : "have"} a confidence interval, and ${
          judged === 0 ? "none is" : judged === 1 ? "one is" : `${countWords(judged)} are`
        } judged by it`,
    said > 0 &&
      `For ${countWords(said)} a report says itself whether the difference is more than chance; then its word counts`,
  );
}

function editionWords(
  edition: Edition,
  standings: readonly Standing[],
  left: number,
  { roles, of }: { roles: ReadonlyMap<string, Role>; of: string },
): ProfileEdition {
  const groups = Map.groupBy(standings, ({ group }) => group);
  const { noun, print } = sourceWords(standings.map(({ figure }) => figure));
  return {
    id: edition.id,
    title: edition.title,
    label: edition.label,
    introduction: edition.introduction,
    count: sentences(
      `${capital(countWords(standings.length))} measures in ${countWords(groups.size)} ${groups.size === 1 ? "subject" : "subjects"}`,
      left > 0 &&
        `${capital(countWords(left))} more ${left === 1 ? "is" : "are"} left out here, because ${noun} ${print} no number for the ${of} or nothing to set it beside`,
    ),
    ends: endsOf(standings.map((each) => line(each, roles))),
    groups: [...groups].map(([title, members]) => ({
      title,
      summary: groupSummary(members),
      lines: members.map((each) => line(each, roles)),
    })),
    drawn: standings.some(({ position }) => position !== undefined),
  };
}

/** "12 measures: three better than England and two not clearly different from England", of those of which it is certain */
function groupSummary(members: readonly Standing[]): string {
  const count = `${countWords(members.length)} ${members.length === 1 ? "measure" : "measures"}`;
  const sides = Map.groupBy(
    members.filter(({ side }) => side !== undefined),
    ({ side, measured }) => sideWords(side as Side, measured as Known),
  );
  if (sides.size === 0) return count;
  return `${count}: ${listWords([...sides].map(([words, each]) => `${countWords(each.length)} ${words}`))}`;
}

function line(standing: Standing, roles: ReadonlyMap<string, Role>): ProfileLine {
  const { dataset, figure, title, beside, side, measured, position, judged } = standing;
  return {
    title,
    dataset,
    chart: chartOf(dataset, figure),
    period: figure.period.title,
    value: statedValue(figure),
    beside: beside.map((other) => besideWords(other, figure, roles)).join("; "),
    side: side && measured ? sideWords(side, measured) : "",
    position: position === undefined ? undefined : Math.max(-1, Math.min(1, position)),
    judged,
  };
}

/** "England 63.8%", "England 78.8% in 2021/22", "Rank in the North West: 31" */
function besideWords(other: Figure, figure: Figure, roles: ReadonlyMap<string, Role>): string {
  const role = roles.get(other.role)?.title;
  const name = role === undefined ? (other.area?.name ?? "") : `${role}:`;
  const when = isOfSameTime(other, figure) ? "" : ` in ${other.period.title}`;
  return `${name} ${statedValue(other)}${when}`;
}

/** "better than England", "not clearly different from England" */
function sideWords({ is }: Side, measured: Known): string {
  return `${is === "similar" ? "not clearly different from" : `${is} than`} ${placeName(measured)}`;
}

/** A region is spoken of with its article: the North West. */
function placeName({ area }: Figure): string {
  return `${area?.comparator === "region" ? "the " : ""}${area?.name ?? ""}`;
}

/** The first chart of a dataset whose own selection picks the figure. */
export function chartOf(dataset: Dataset, figure: Figure): string | undefined {
  return dataset.charts.find((spec) =>
    select(dataset.figures, (spec as { select?: Selection }).select).includes(figure),
  )?.id;
}

function pairLine({ title, earlier, later, comparable, why }: Pair): PairLine {
  return {
    title,
    values: [earlier, later].map(pairValue),
    comparable,
    verdict: VERDICTS[comparable],
    slope: comparable === "yes" ? heightsOf(earlier.figure, later.figure) : undefined,
    why: sentences(why, comparable === "yes" && changeSentence(earlier.figure, later.figure)),
  };
}

function heightsOf(earlier: Known, later: Known): [number, number] | undefined {
  const [from, to] = [amountOf(earlier), amountOf(later)];
  const most = Math.max(from, to);
  return most > 0 && Math.min(from, to) >= 0 ? [from / most, to / most] : undefined;
}

function pairValue({ dataset, figure }: Cited): PairValue {
  return {
    value: statedValue(figure),
    period: figure.period.title,
    dataset,
    chart: chartOf(dataset, figure),
  };
}

/** By how much the later figure differs, no finer than the coarser of the two is printed, and that it is not judged. */
function changeSentence(earlier: Known, later: Known): string {
  const decimals = Math.min(earlier.measurement.decimals, later.measurement.decimals);
  const change = Number((amountOf(later) - amountOf(earlier)).toFixed(decimals));
  const words =
    change === 0
      ? `It was the same in ${earlier.period.title} and in ${later.period.title}`
      : `It was ${formatDifference(Math.abs(change), later.unit, decimals)} ${change > 0 ? "higher" : "lower"} in ${later.period.title} than in ${earlier.period.title}`;
  const [from, to] = [earlier, later].map((figure) => intervalText(figure, true));
  return sentences(
    words,
    from &&
      to &&
      `The confidence intervals are ${from} for ${formatFigure(earlier)} and ${to} for ${formatFigure(later)}`,
  );
}

function pairSentence(pairs: readonly Pair[]): string {
  const count = (verdict: Comparable) => pairs.filter(({ comparable }) => comparable === verdict).length;
  const [yes, care, no] = [count("yes"), count("with-care"), count("no")];
  return `${capital(countWords(pairs.length))} measures were printed both times. ${capital(
    countWords(yes),
  )} can be compared, ${countWords(care)} only with care, and ${countWords(no)} not at all.`;
}
