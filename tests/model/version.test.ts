import { describe, expect, it } from "vitest";
import { dayOfVersion, nextVersion, titleOfVersion, versionSchema } from "../../src/model/version.ts";

const accepts = (text: string) => versionSchema.safeParse(text).success;

describe("a version", () => {
  it("is a day, or a further change of that day", () => {
    expect(["2026-11-22", "2026-11-22.2", "2026-11-22.9"].filter(accepts)).toHaveLength(3);
    expect(["2026-11-22.1", "2026-11-22.10", "2026-02-30", "2026-11", "2026-11-22."].filter(accepts)).toEqual(
      [],
    );
  });

  it("has its day, and is said in words", () => {
    expect(dayOfVersion("2026-11-22.2")).toBe("2026-11-22");
    expect(titleOfVersion("2026-11-22")).toBe("22 November 2026");
    expect(titleOfVersion("2026-11-22.3")).toBe("22 November 2026, third of the day");
  });

  it("is followed by another of its day, or by a later day", () => {
    expect(nextVersion("2026-11-22", "2026-11-23")).toBe("2026-11-23");
    expect(nextVersion("2026-11-22", "2026-11-22")).toBe("2026-11-22.2");
    expect(nextVersion("2026-11-22.2", "2026-11-22")).toBe("2026-11-22.3");
  });

  it("sorts by time as a text", () => {
    const inTime = ["2026-11-22", "2026-11-22.2", "2026-11-22.3", "2026-11-23"];
    expect(inTime.toReversed().sort((a, b) => a.localeCompare(b))).toEqual(inTime);
  });
});
