import { expect, it } from "vitest";
import { aloud, inWords } from "../../src/words/aloud.ts";

it.each([
  ["10 min 25 s", "10 minutes 25 seconds"],
  ["1 h 1 min", "1 hour 1 minute"],
  ["13 h 21 min, where 3 h is the target", "13 hours 21 minutes, where 3 hours is the target"],
  ["2021/22", "2021 to 2022"],
  ["1999/00", "1999 to 2000"],
  ["2010/11 to 2012/13", "2010 to 2011 until 2012 to 2013"],
  ["−0.4 and −£2 million", "minus 0.4 and minus £2 million"],
  ["2009–13", "2009 to 13"],
  ["Ash: [c]; Elm: 43 [d]", "Ash: not published; Elm: 43 disputed"],
])("reads %s as %s", (text, heard) => expect(aloud(text)).toBe(heard));

it.each(["95% of 7 schools", "7 sites", "8 hospitals", "5 minor units", "[k] stays", "A&E, 24/7"])(
  "leaves %s as it is",
  (text) => expect(aloud(text)).toBe(text),
);

it.each([
  ["[c]", "not published"],
  ["43 [d]", "43 (disputed)"],
  ["Established [d], planned", "Established (disputed), planned"],
  ["[x]", "not available"],
  ["12 [q]", "12 [q]"],
  ["6 to 10, derived", "6 to 10, derived"],
])("writes %s without shorthand: %s", (text, said) => expect(inWords(text)).toBe(said));
