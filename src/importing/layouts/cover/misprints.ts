import type { Age } from "./vaccines.ts";

/** A sheet that still prints the quarter of the edition before, known by England's number of children in it. */
interface Misprint {
  age: Age;
  printed: string;
  england: number;
  is: string;
  /** Why the printed quarter cannot be right. */
  why: string;
}

/** Sheets whose quarter was not changed by the publisher: taken as printed they would overwrite another edition. */
const MISPRINTS: readonly Misprint[] = [
  {
    age: "24m",
    printed: "2014/15-Q4",
    england: 137980,
    is: "2015/16-Q1",
    why: "the edition of 2014/15-Q4 has other figures, and the 12-month sheet beside this one prints 2015-1",
  },
  {
    age: "5y",
    printed: "2021/22-Q4",
    england: 168324,
    is: "2022/23-Q1",
    why: "the edition of January to March 2022 has other figures, and the 12-month sheet beside this one prints April to June 2022",
  },
];

/** The known misprint that a sheet holds, if it does. */
export function misprintOf(age: Age, printed: string, england: number | undefined): Misprint | undefined {
  return MISPRINTS.find((each) => each.age === age && each.printed === printed && each.england === england);
}
