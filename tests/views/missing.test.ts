import { expect, it } from "vitest";
import { missingByTopic, missingWithIds } from "../../src/views/missing.ts";
import { council } from "../fixtures/council.ts";

it("counts what is missing by topic, those left out of which nothing is", () => {
  const site = council();
  const groups = missingByTopic(site);
  expect(groups.map(({ topic }) => topic.id)).toEqual(
    site.topics
      .map(({ id }) => id)
      .filter((id) => site.datasets.some(({ topic, missing }) => topic.id === id && missing.length > 0)),
  );
  for (const { datasets, count } of groups)
    expect(count).toBe(datasets.flatMap(({ missing }) => missing).length);
});

it("gives each thing an address of its first words, or of all where two begin alike", () => {
  const alike = "The report prints no number of people for wards";
  expect(
    missingWithIds({ id: "flu", missing: ["No rate for 2014.", `${alike} in 2014.`, `${alike} in 2015.`] }),
  ).toEqual([
    { id: "flu-no-rate-for-2014", text: "No rate for 2014." },
    { id: "flu-the-report-prints-no-number-of-people-for-wards-in-2014", text: `${alike} in 2014.` },
    { id: "flu-the-report-prints-no-number-of-people-for-wards-in-2015", text: `${alike} in 2015.` },
  ]);
});
