/** A term that readers may not know. */
export interface Term {
  term: string;
  meaning: string;
  /** How texts of charts say it, where they do; left out where the term is one of this site's own. */
  said?: RegExp;
}

/** What the words on this site mean, for any council. */
export const TERMS: readonly Term[] = [
  {
    term: "90th percentile",
    meaning:
      "Nine out of ten values are at or below it. For an ambulance: nine in ten arrived within this time.",
    said: /\b90th percentile\b|\bnine in ten\b/i,
  },
  {
    term: "A&E",
    meaning: "Accident and emergency: the hospital department for urgent illness and injury.",
  },
  {
    term: "Ambulance categories",
    meaning:
      "Category 1 is for calls about life-threatening illness or injury, category 2 for emergencies, category 3 for urgent calls, category 4 for less urgent ones.",
    said: /\bcategor(?:y|ies) [1-4]\b/i,
  },
  {
    term: "C. difficile and MRSA",
    meaning: "Two germs that are hard to treat and that patients can catch in hospital.",
    said: /\bC\. difficile\b|\bMRSA\b/i,
  },
  {
    term: "Clinical commissioning group",
    meaning:
      "Until June 2022 the NHS body that planned care for an area. Some figures here still count by its area.",
    said: /\bclinical commissioning group|\bCCG\b/i,
  },
  {
    term: "Confidence interval",
    meaning:
      "The range in which the true value is likely to lie. The wider it is, the less certain the figure.",
    said: /\bconfidence interval|\b95% intervals?\b/i,
  },
  {
    term: "Control chart",
    meaning:
      "A chart of one series over time with limits between which nearly all ordinary ups and downs lie. A sign outside them shows that something has changed.",
  },
  {
    term: "Deprivation",
    meaning: "Lack of money, work, good housing, education and other things that people need to live well.",
    said: /\bdepriv/i,
  },
  {
    term: "Derived",
    meaning: "Worked out by us from other figures; no source gives it.",
  },
  {
    term: "Edition",
    meaning: "One issue of an official publication, mostly about one month, quarter or year.",
  },
  {
    term: "Friends and Family Test",
    meaning: "A question that NHS services ask patients: how was your care?",
    said: /\bFriends and Family Test\b/i,
  },
  {
    term: "Hib",
    meaning: "A germ that can cause meningitis in small children; there is a vaccine against it.",
    said: /\bHib\b/i,
  },
  {
    term: "Indicator",
    meaning: "A measure with a fixed definition, so that places and years can be compared.",
  },
  {
    term: "Life expectancy at birth",
    meaning:
      "How long a baby born in a place would live on average. It takes the death rates at every age to stay as they were then.",
    said: /\blife expectancy\b/i,
  },
  {
    term: "Median and mean",
    meaning: "The mean is the sum divided by the number of values. The median is the one in the middle.",
    said: /\bmedian\b/i,
  },
  {
    term: "MMR",
    meaning: "A vaccine against measles, mumps and rubella.",
    said: /\bMMR\b/i,
  },
  {
    term: "Pack",
    meaning: "All the papers of one committee meeting together, as the council publishes them.",
  },
  {
    term: "Percentage point",
    meaning: "The difference of two percentages. From 10% to 12% is two percentage points.",
    said: /\bpercentage points?\b/i,
  },
  {
    term: "Period",
    meaning: "The days, months or years that a figure is about.",
  },
  {
    term: "Polarity",
    meaning: "Which way is better for a measure: higher, lower, or neither.",
  },
  {
    term: "Rate per 100,000",
    meaning:
      "How many there would be if exactly 100,000 people lived there. It lets large and small places be compared. Some rates are for 1,000 or 10,000.",
  },
  {
    term: "Reablement",
    meaning: "Help for a short time to learn to do things for oneself again, often after hospital.",
    said: /\breablement\b/i,
  },
  {
    term: "Referral to treatment",
    meaning: "The wait from a referral, such as a GP’s letter, to treatment by a consultant.",
    said: /\breferral to treatment\b/i,
  },
  {
    term: "Section 47 enquiry",
    meaning:
      "A council’s inquiry into whether a child is being seriously harmed, or may be. A law of 1989 asks for it.",
    said: /\bsection 47\b/i,
  },
  {
    term: "Significant",
    meaning: "Of a difference: more than chance explains. It need not be large.",
    said: /\bsignificant/i,
  },
  {
    term: "Similar councils",
    meaning:
      "Councils elsewhere in England whose people and places are most like those here. Reports also call them statistical neighbours.",
    said: /\bsimilar councils\b|\bstatistical neighbours\b/i,
  },
  {
    term: "Slope index of inequality",
    meaning:
      "How much a measure differs from the most to the least deprived end of a place, along a straight line through all groups.",
    said: /\bslope index\b/i,
  },
  {
    term: "Standardised rate",
    meaning: "A rate worked out as if all places had the same mix of ages.",
    said: /\bstandardised\b/i,
  },
  {
    term: "Suppressed",
    meaning: "Left out on purpose, because a very small number could point to a person.",
  },
  {
    term: "Talking therapies",
    meaning: "NHS treatment by talking for people with anxiety or depression.",
    said: /\btalking therap/i,
  },
  {
    term: "TIA",
    meaning: "Transient ischaemic attack, or mini-stroke: signs of a stroke that soon pass.",
    said: /\bTIA\b/i,
  },
  {
    term: "Version",
    meaning:
      "The figures of a dataset as they were on a day. When a figure changes, the page says what changed.",
  },
  {
    term: "z-score",
    meaning:
      "How far a place is from the average of other places, counted in standard deviations. 0 is the average.",
    said: /\bz-scores?\b/i,
  },
];

/** The terms that a text says, in the order of the glossary. */
export function termsIn(text: string): Term[] {
  return TERMS.filter(({ said }) => said?.test(text));
}
