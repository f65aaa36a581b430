/** From which quarter on a measure means something else, so that a dataset can declare a break. */
export interface ScheduleChange {
  /** Measures that change; empty where all do. */
  measures: string[];
  /** Codes of the places that change, where the files mark the rows that a note is about; all places where absent. */
  areas?: string[];
  /** The first quarter that is wholly or partly of the new kind. */
  from: string;
  what: string;
  /**
   * `printed`: the files say so in a note or in the heads of their columns. `births`: worked out from the birth dates to
   * which the national schedule applied the change, so that a dataset has to cite that schedule.
   */
  basis: "printed" | "births";
}

/**
 * What changed in the schedule and in the collection, in the order of time. A note that a sheet prints above its table is
 * about the rows that carry its mark, and about no other: 2024/25-Q2 has one on children without a practice, which no row
 * of ours carries, so that it is no change here.
 */
export const SCHEDULE: readonly ScheduleChange[] = [
  {
    measures: ["12m-menc"],
    from: "2013/14-Q4",
    what: "One dose in the first year instead of two, in the schedule of June 2013: not printed in this quarter, and from 2014/15-Q1 for some authorities only.",
    basis: "births",
  },
  {
    measures: ["5y-dtap"],
    from: "2014/15-Q3",
    what: "The column is headed DTaP/IPV/Hib; before it was DTaP/Pol, and once DTaP/Hib.",
    basis: "printed",
  },
  {
    measures: ["12m-rota"],
    from: "2014/15-Q4",
    what: "Rotavirus is printed for the first time.",
    basis: "printed",
  },
  {
    measures: ["12m-menb"],
    from: "2016/17-Q2",
    what: "MenB is printed for the first time.",
    basis: "printed",
  },
  {
    measures: ["12m-menc"],
    from: "2017/18-Q1",
    what: "MenC at 12 months is no longer printed: the infant dose ended.",
    basis: "printed",
  },
  {
    measures: ["24m-menb-booster"],
    from: "2017/18-Q3",
    what: "The MenB booster is printed for the first time.",
    basis: "printed",
  },
  {
    measures: ["12m-dtap"],
    from: "2018/19-Q2",
    what: "Six-in-one with HepB for children born from 1 August 2017; the head names HepB only from 2022/23-Q3.",
    basis: "births",
  },
  {
    measures: ["24m-dtap"],
    from: "2019/20-Q2",
    what: "Six-in-one with HepB for children born from 1 August 2017; the head names HepB only from 2022/23-Q3.",
    basis: "births",
  },
  {
    measures: ["12m-pcv1", "12m-pcv2"],
    from: "2020/21-Q1",
    what: "One dose of PCV is printed beside two.",
    basis: "printed",
  },
  {
    measures: ["12m-pcv1", "12m-pcv2"],
    from: "2020/21-Q4",
    what: "One dose of PCV before the first birthday instead of two: two doses are no longer printed.",
    basis: "printed",
  },
  {
    measures: ["24m-pcv-booster"],
    from: "2021/22-Q4",
    what: "The booster follows one dose of PCV instead of two, for children born from 1 January 2020.",
    basis: "births",
  },
  {
    measures: ["5y-dtap"],
    from: "2022/23-Q2",
    what: "Six-in-one with HepB for children born from 1 August 2017; the head names HepB from 2022/23-Q3.",
    basis: "births",
  },
  {
    measures: [],
    areas: ["E06000033", "E08000002", "E08000007", "E08000008", "E08000010"],
    from: "2023/24-Q3",
    what: "The data provider changed from this quarter onwards: the note stands on the rows of Southend-on-Sea, Bury, Stockport, Tameside and Wigan only.",
    basis: "printed",
  },
];
