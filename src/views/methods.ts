import type { SourceWords } from "../words/sources.ts";

/** A method as the page of methods tells it. */
export interface Method {
  /** Part of the page's address; never changes. */
  id: string;
  name: string;
  /** What it does, for a reader who does not read formulas. */
  words: string;
  /** In plain text, so that they can be read anywhere and wrap on a telephone. */
  formulas: string[];
  /** Completes "Used …". */
  when: string;
  source: string;
}

/** The methods of src/stats in the words of the page. Someone who changes a formula there changes it here. */
export function methods({ noun, print, printed }: Pick<SourceWords, "noun" | "print" | "printed">): Method[] {
  return [
    {
      id: "wilson",
      name: "Interval of a share (Wilson's score method)",
      words: "How far a share of people asked, or counted, may lie from the true share by chance.",
      formulas: ["(2x + z² ± z√(z² + 4x(1 − x/n))) ÷ (2(n + z²)), for x of n people and z = 1.96"],
      when: `where ${noun} ${print} a percentage with the number of people and the number among them.`,
      source: "Wilson, Journal of the American Statistical Association, 1927; OHID technical guide.",
    },
    {
      id: "counts",
      name: "Interval of a count or a crude rate (exact, and Byar’s method)",
      words:
        "How far a count of events may lie from what is usual, by chance. A rate has the interval of its count, divided by the number of people. Where only the number of events is known, the limits stand to the rate as those of the number to the number. For a rate that is adjusted for age, and for a share, this is rough.",
      formulas: [
        "Fewer than 10 events: lower χ²(0.025; 2x) ÷ 2, upper χ²(0.975; 2x + 2) ÷ 2",
        "Rate with the number of events alone: rate × limit ÷ number; for several years only where the number is of all of them",
        "From 10 events on: lower x(1 − 1/(9x) − z/(3√x))³, upper (x + 1)(1 − 1/(9(x + 1)) + z/(3√(x + 1)))³",
      ],
      when: `where ${noun} ${print} a rate with the number of events.`,
      source:
        "Garwood, Biometrika, 1936; Breslow and Day, Statistical Methods in Cancer Research II, 1987; OHID technical guide.",
    },
    {
      id: "benchmark",
      name: "Higher, lower or not clearly different",
      words: `Where ${noun} themselves call a difference significant, or a figure similar, that decides, and the page says who says it. Else a figure is higher or lower than another if the whole interval of their difference lies on one side of 0. It is better or worse where the measure says which way is better.`,
      formulas: ["Not clearly different if lower limit ≤ 0 ≤ upper limit of the difference"],
      when: `where a verdict is ${printed}, or an interval is ${printed} or can be worked out, for the same measure and period; not for figures that are disputed or of low reliability.`,
      source: "OHID technical guide, on comparing with a benchmark.",
    },
    {
      id: "funnel",
      name: "Funnel limits",
      words:
        "Small places differ more by chance than large ones. Between the limits lie the figures that chance explains: 95% of them within the inner lines, 99.8% within the outer.",
      formulas: [
        "Shares: p ± z√(p(1 − p)/n), for the share p of all places together and n people; z = 1.96 or 3.09",
      ],
      when: "where many places or services are compared with their average.",
      source: "OHID technical guide on funnel plots; PHEindicatormethods, calculate_funnel_limits.",
    },
    {
      id: "difference",
      name: "Interval of a difference",
      words:
        "How far the difference of two figures may be due to chance. Two intervals may overlap a little and the difference still be more than chance.",
      formulas: [
        "d − √((x − l)² + (U − y)²) to d + √((u − x)² + (y − L)²), for d = x − y, x with the interval l to u and y with L to U",
      ],
      when: "where two surveys, two years or two places are compared and both have an interval.",
      source:
        "Zou and Donner, Statistics in Medicine, 2008, which for shares is Newcombe’s method 10 (Statistics in Medicine, 1998).",
    },
    {
      id: "trend",
      name: "Trend",
      words:
        "Whether a series goes up or down by more than chance, and not because of one point alone. Fewer than five points, a break, a gap, or periods that overlap or differ in length: no test. Where the intervals of the first and the last figure overlap, we speak of a drift and not of a rise or a fall.",
      formulas: [
        "Shares: χ² = N(NΣxt − XΣnt)² ÷ (X(N − X)(NΣnt² − (Σnt)²)), for x of n people at time t and X of N in all; clear above 9.55",
        "Figures with intervals: χ² = slope² ÷ its variance, each point weighted by how sure it is; clear above 9.55",
        "Figures without: Mann–Kendall test, the number of pairs that rise minus the number that fall",
      ],
      when: "for at least five comparable points.",
      source:
        "Armitage, Biometrics, 1955; Mann, Econometrica, 1945; OHID technical guide on recent trends; PHEindicatormethods, assign_trend_markers.",
    },
    {
      id: "side-by-side",
      name: "Places side by side",
      words:
        "Measures in different units have no gap in common. So each is drawn on a line from the lowest to the highest figure of any place known at that time, and the gap is the part of this line that lies between the places compared. It needs five known places or more. A difference of two places is called one only by the interval of their difference; amounts, plans and ranks are only listed, and a part of an area is never weighed against the whole.",
      formulas: ["Gap = (highest − lowest of the places compared) ÷ (highest − lowest of all places known)"],
      when: "where two to four places are compared on all measures that they share, in the latest period that most of them have.",
      source: "This site; for the interval, Zou and Donner as under “Interval of a difference”.",
    },
    {
      id: "stands-out",
      name: "What stands out",
      words:
        "Figures that certainly differ are put in order by how many times the larger is the smaller. Of percentages the rests up to 100 are divided where the other figure is above 50, because a rest of 10% is twice a rest of 5%. Where 0 is not nothing, as of years of life, there is no such ratio, and the figure is named without a place. Of a measure that is split by age or the like only the part that is furthest stands there. With many figures a few will be called different by chance alone: about one in 20 of those that are not.",
      formulas: [
        "Times = larger ÷ smaller; of percentages (100 − smaller) ÷ (100 − larger) where the other figure is above 50",
        "Change: the latest figure against the newest earlier one that began a year before or more and shares no time with it",
      ],
      when: "on the page “Stands out”.",
      source: "This site.",
    },
    {
      id: "gap",
      name: "Gap and ratio",
      words:
        "The highest figure minus the lowest, and the highest divided by the lowest, with the names of both. They rest on two places and say nothing of those in between.",
      formulas: ["highest − lowest; highest ÷ lowest"],
      when: "where wards or groups are compared.",
      source: "OHID technical guide on measuring inequality.",
    },
    {
      id: "slope-index",
      name: "Slope index and relative index of inequality",
      words: `Groups are put in order of deprivation on a scale from 0 to 1, each as wide as its share of the people. A straight line is drawn through them. The slope index is how much the line rises or falls from end to end; the relative index is its last height divided by its first. It uses all groups, not only two, and is another measure than a gap even where the numbers look alike. Where ${noun} do not ${print} how many people live in each group, all count the same, and the page says so.`,
      formulas: [
        "Slope = Σw(r − r̄)(y − ȳ) ÷ Σw(r − r̄)², for the figure y, place r and share w of each group",
        "Interval: slope ± t × its standard error, with t for the number of groups less 2",
      ],
      when: "where figures are known for three or more groups in order.",
      source: "Mackenbach and Kunst, Social Science & Medicine, 1997; PHEindicatormethods, phe_sii.",
    },
    {
      id: "attributable-gap",
      name: "Attributable gap",
      words:
        "How much better the figure for everyone would be if each group did as well as the best one. It says how much there is to gain, not how to gain it.",
      formulas: ["Gap = overall − best, or best − overall where higher is better; fraction = gap ÷ overall"],
      when: "where figures are known for each group.",
      source: "Mackenbach and Kunst, Social Science & Medicine, 1997.",
    },
  ];
}

/** How figures come from their sources to the site, one paragraph for each kind of source that there is. */
export function howFiguresGetHere({ noun }: Pick<SourceWords, "noun">): string[] {
  const [each, published] =
    noun === "the sources" ? ["A figure from papers", "A figure from a publication"] : [];
  const papers = `${each ?? "Each figure"} is copied from the text of a committee's papers with the decimals that are printed there. Beside it stand the line of the text and, as near as page marks in the text tell, the page of the papers. Of the line, its numbers and the labels beside them are shown. The text is not on this site. Where it is at hand, a check reads the line again, looks for the number in any of its printed forms, and compares what is shown.`;
  const publications = `${published ?? "Each figure"} is read by a program from a file that its publisher issued. Beside it stand the edition of the publication, the table and the row. The program can read the same file again and compare.`;
  return [...(noun === "the publications" ? [] : [papers]), ...(noun === "the papers" ? [] : [publications])];
}
