import { expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import { breaksInWords } from "../../src/words/breaks.ts";
import { councilDataset } from "../fixtures/council.ts";

const vaping = councilDataset("young-people-vaping");

it.each([
  ["2020", "2023", "2020 and 2023 cannot be compared"],
  ["2018/19-Q1", "2018/19-Q2", "April to June 2018 and July to September 2018 cannot be compared"],
  ["2009-13", "2014", "2009 to 2013 and 2014 cannot be compared"],
])("names the periods of a break as figures do: %s and %s", (from, to, title) => {
  const dataset: Dataset = { ...vaping, breaks: [{ from, to, why: "Another question." }] };
  expect(breaksInWords(dataset)).toEqual([{ title, why: "Another question." }]);
});
