import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { countWords, progressOn, STEPS, timeWords } from "../../src/cli/progress.ts";

/** A stream that keeps what was written, and a clock that is moved by hand. */
function watched(isTTY: boolean) {
  let time = 0;
  let text = "";
  const stream = Object.assign(new PassThrough(), { isTTY });
  stream.on("data", (chunk) => (text += chunk));
  return {
    progress: progressOn(stream, () => time),
    pass: (milliseconds: number) => (time += milliseconds),
    written: () => {
      stream.read();
      return text;
    },
  };
}

const rewritten = "\r\u001b[K";

describe("progress", () => {
  it("is one line for each step in a log, when the step is done", () => {
    const { progress, pass, written } = watched(false);
    progress.begin(STEPS.read);
    pass(3000);
    progress.begin(STEPS.make);
    progress.at(STEPS.make, "1,204 of 9,013");
    pass(125_000);
    progress.at(STEPS.make, "9,013");
    progress.end();
    expect(written()).toBe("Read the data, 3 s\nWrote pages and files: 9,013, 2 min 5 s\n");
  });

  it("is written again in one line at a terminal, not more often than it can be read", () => {
    const { progress, pass, written } = watched(true);
    progress.at(STEPS.make, "1 of 3");
    pass(50);
    progress.at(STEPS.make, "2 of 3");
    pass(950);
    progress.at(STEPS.make, "3");
    progress.end();
    expect(written()).toBe(
      [
        `${rewritten}Drawing charts, writing pages and files, 0 s`,
        `${rewritten}Drawing charts, writing pages and files: 3, 1 s`,
        `${rewritten}Wrote pages and files: 3, 1 s\n`,
      ].join(""),
    );
  });

  it("says how far a step had come that was interrupted, and that it is not done", () => {
    const { progress, written } = watched(false);
    progress.at(STEPS.make, "1,204 of 9,013");
    expect(progress.end("interrupted")).toBe("Drawing charts, writing pages and files: 1,204 of 9,013");
    expect(written()).toBe("");
  });
});

describe("words for progress", () => {
  it("count what is made", () => {
    expect(countWords({ made: 1204, of: 9013 })).toBe("1,204 of 9,013");
    expect(countWords({ made: 9013, of: 9013 })).toBe("9,013");
  });

  it("give times of an hour and of a moment", () => {
    expect([0, 499, 59_400, 59_600, 3_725_000].map(timeWords)).toEqual([
      "0 s",
      "0 s",
      "59 s",
      "1 min 0 s",
      "62 min 5 s",
    ]);
  });
});
