import { describe, expect, it } from "vitest";
import { readPackText } from "../../src/importing/pack-text.ts";

/** Papers of an invented council, with the head of each page after its words, as texts made from PDF have it. */
const PAPERS = `Public Document Pack

MEETING: HEALTH AND CARE COMMITTEE
(CHILDREN'S SERVICES)

DATE: Tuesday 4th March, 2025

TIME: 6.30 pm

AGENDA

1. Apologies for Absence
3) Not an item
2. **Minutes of the Previous Meeting** (Pages 3 - 8)
- 3. Waiting Times in Hospitals** (Pages 9
- 10)
4. Winter Planning Report of the Director of Health\t(Page 11)

THIS SET OF MINUTES IS FINAL
7. APOLOGIES
Agenda Item 2
This page is intentionally left blank

Report to: Health and Care Committee
Waits of 104 days
Agenda Item 3
Table 1
Agenda Item 3
This page is intentionally left blank
Beds
Agenda Item 4
`;

describe("readPackText", () => {
  it("finds day, committee and number of lines", () => {
    expect(readPackText(PAPERS)).toMatchObject({
      committee: "Health and Care Committee (Children's Services)",
      date: "2025-03-04",
      lines: 31,
    });
  });

  it("finds where each report begins, on its cover before the head of its first page", () => {
    expect(
      readPackText(PAPERS).items.map(({ number, title, pages, from, to }) => [
        number,
        title,
        pages,
        from,
        to,
      ]),
    ).toEqual([
      ["2", "Minutes of the Previous Meeting", "3 to 8", 19, 23],
      ["3", "Waiting Times in Hospitals", "", 24, 29],
      ["4", "Winter Planning", "11", 30, 31],
    ]);
  });

  it("finds reports by the subjects of their covers, where heads are lost or stand late", () => {
    const papers = [
      "AGENDA",
      "1. Care Board, Place Update Report (Pages 1 - 2)",
      "2. Care Board, Place Dentists Update Report (Pages 3 - 4)",
      "3. Care Board - Hospital Dashboard (Pages 5 - 6)",
      "Report to: Cabinet",
      "Subject: Care Board, place Dentists Update Report",
      "Report to: Cabinet",
      "Date: 4 March 2025",
      "Subject:\tCare Board, place Update Report",
      "Report to: Cabinet",
      "Subject: Hospital Dashboard\t",
      "Waits",
      "Agenda Item 2",
    ];
    expect(readPackText(papers.join("\n"))).toMatchObject({
      items: [
        { number: "2", from: 5, to: 6 },
        { number: "1", from: 7, to: 9 },
        { number: "3", from: 10, to: 13 },
      ],
      without: [],
    });
  });

  it("names the items that have no page of their own, and never takes the items of minutes for them", () => {
    expect(readPackText(PAPERS).without).toEqual(["1 Apologies for Absence"]);
  });

  it("says nothing that the text does not say", () => {
    expect(readPackText("MEETING HELD ON 19 SEPTEMBER 2018\r\n13. APOLOGIES\r\n")).toEqual({
      lines: 2,
      items: [],
      without: [],
    });
    expect(readPackText("DATE: Tuesday 45th March, 2025\n")).toEqual({ lines: 1, items: [], without: [] });
  });
});
