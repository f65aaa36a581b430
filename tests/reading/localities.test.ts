import { describe, expect, it } from "vitest";
import { ProblemsError } from "../../src/reading/problem.ts";
import { council, councilWith } from "../fixtures/council.ts";

const PATH = "areas/localities.csv";

/** What is said of the file with one more row. */
function problemsWith(row: string): string[] {
  try {
    councilWith((files) => {
      files[PATH] += `${row}\n`;
    });
  } catch (error) {
    if (error instanceof ProblemsError)
      return error.problems.map(({ message, found }) => `${message}: ${found}`);
    throw error;
  }
  return [];
}

describe("localities", () => {
  it("are read with their wards, their parts and what they cite", () => {
    const [first] = council().localities;
    expect(first?.name).toBe("Coldharbour");
    expect(first?.wards.map(({ ward, parts }) => [ward.name, parts])).toEqual([
      ["Dunnock", ["Coldharbour North", "Coldharbour South"]],
      ["Nethermarsh and Orle", ["Coldharbour East"]],
    ]);
    expect(first?.cited.map(({ publication }) => publication.id)).toEqual([
      "emergency-waits",
      "planned-waits",
    ]);
  });

  it("are none in a folder without the file", () => {
    const site = councilWith((files) => {
      delete files[PATH];
    });
    expect(site.localities).toEqual([]);
  });

  it.each([
    [
      "a ward that there is not",
      "Far,E05990099,,emergency-waits,2024-01,emergency-waits,2024-01",
      'Unknown area "E05990099": "E05990099"',
    ],
    [
      "an area that is no ward",
      "Far,E08990001,,emergency-waits,2024-01,emergency-waits,2024-01",
      "Pellmouth (E08990001) is no ward: borough",
    ],
    [
      "a pair twice",
      "Old Lamp,E05990006,,emergency-waits,2024-01,emergency-waits,2024-01",
      "Old Lamp stands twice with Tern Quay (E05990006): the same as on line 4",
    ],
    [
      "wards of two vintages",
      "Old Lamp,E05990012,,emergency-waits,2024-01,emergency-waits,2024-01",
      "Old Lamp lies in wards of two vintages: E05990012 of 2025",
    ],
    [
      "an unknown publication",
      "Far,E05990001,,emergency-wait,2024-01,emergency-waits,2024-01",
      'Unknown publication "emergency-wait": "emergency-wait"',
    ],
    [
      "an unknown edition",
      "Far,E05990001,,emergency-waits,2024-01,emergency-waits,2099-01",
      '"emergency-waits" has no edition "2099-01": "2099-01"',
    ],
    [
      "no name",
      ",E05990001,,emergency-waits,2024-01,emergency-waits,2024-01",
      "The name is missing: an empty cell",
    ],
  ])("are refused with %s", (_, row, problem) => {
    expect(problemsWith(row)).toEqual([problem]);
  });
});
