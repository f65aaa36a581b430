import { describe, expect, it } from "vitest";
import { type Place, playTones, tonesOf } from "../../src/islands/chart-sound.ts";
import type { Sound } from "../../src/words/sound.ts";

const place = (x: number, y: number, keys = ""): Place => ({
  x,
  y,
  keys,
  text: "Fuller's Reach: 85.9 years",
});

/** The tones of a series that is the only one of its chart. */
const alone = (series: Place[], axis: Sound, limits: number[] = []) => tonesOf(series, axis, series, limits);

/** Their pitches, in whole hertz. */
const pitches = (tones: readonly { pitch: number }[]) => tones.map(({ pitch }) => Math.round(pitch));

describe("the sound of a series", () => {
  it("is higher where a value is higher: up in a drawing over time, to the right along a scale", () => {
    const upwards = alone([place(0, 90), place(10, 50), place(20, 10)], "y");
    expect(upwards.map(({ pitch }) => Math.round(pitch))).toEqual([220, 440, 880]);
    const rightwards = alone([place(30, 5), place(10, 15)], "x");
    expect(rightwards.map(({ pitch }) => Math.round(pitch))).toEqual([880, 220]);
  });

  it("keeps true time, from the left ear to the right: a longer wait is a longer pause", () => {
    const tones = alone([place(0, 1), place(10, 2), place(40, 3)], "y");
    const [first, second, third] = tones.map(({ at }) => at) as [number, number, number];
    expect((third - second) / (second - first)).toBeCloseTo(3);
    expect(tones.map(({ pan }) => pan)).toEqual([-1, -0.5, 1]);
  });

  it("is silent for a value that has no number, and keeps its place", () => {
    const silent = { ...place(10, 99), text: "St Aldern 2: not published; target 95%" };
    const tones = alone([place(0, 1), silent, place(20, 3)], "y");
    expect(tones.map(({ of }) => of)).toEqual([0, 2]);
    expect(tones.map(({ pan }) => pan)).toEqual([-1, 1]);
    expect(tones.map(({ pitch }) => Math.round(pitch))).toEqual([880, 220]);
  });

  it("begins with the limits, the lower one first, and is rough where a value is a sign of change", () => {
    const tones = alone([place(0, 50), place(10, 5, "n")], "y", [20, 80]);
    expect(tones.map(({ of }) => of)).toEqual([undefined, undefined, 0, 1]);
    const [lower, upper, usual, sign] = tones.map(({ pitch }) => pitch) as [number, number, number, number];
    expect(lower < usual && usual < upper && upper < sign).toBe(true);
    expect(tones.map(({ isRough = false }) => isRough)).toEqual([false, false, false, true]);
  });

  it("shares one scale with the other series, and is in the middle where all are alike", () => {
    const [low] = tonesOf([place(0, 90)], "y", [place(0, 90), place(0, 10)], []);
    expect(low?.pitch).toBe(220);
    const [only] = alone([place(0, 90)], "y");
    expect(only?.pitch).toBeCloseTo(440);
  });

  it("is by the own scale of a series where each has one", () => {
    const own = [place(10, 0), place(20, 0)];
    expect(pitches(tonesOf(own, "own-x", [...own, place(90, 0)], []))).toEqual([220, 880]);
  });

  it("keeps true time in small charts, each by its own scale", () => {
    const own = [place(0, 9), place(10, 1), place(40, 5)];
    const tones = tonesOf(own, "own-y", [...own, place(90, 99)], []);
    expect(tones.map(({ pan }) => pan)).toEqual([-1, -0.5, 1]);
    expect(pitches(tones)).toEqual([220, 880, 440]);
  });

  it("lasts eight seconds at most, however long the series", () => {
    const series = Array.from({ length: 200 }, (_, at) => place(at, at));
    const last = alone(series, "x").at(-1);
    expect((last?.at ?? 0) + (last?.length ?? 0)).toBeLessThan(8);
  });

  it("says which value it plays, and ends once: by itself or when it is stopped", async () => {
    const heard: (number | string)[] = [];
    const tones = alone([place(0, 1), place(1, 2)], "x");
    const { context, started } = silentContext();
    const stop = playTones(tones, context, {
      onTone: (of) => heard.push(of),
      onEnd: () => heard.push("end"),
    });
    expect(started()).toBe(2);
    await new Promise((done) => setTimeout(done, 200));
    stop();
    await new Promise((done) => setTimeout(done, 600));
    expect(heard).toEqual([0, "end"]);
    expect(context.state).toBe("closed");
  });
});

/** A context that plays nothing and counts the tones that were started. */
function silentContext(): { context: AudioContext; started(): number } {
  let count = 0;
  const parameter = { value: 0, setValueCurveAtTime() {} };
  const node = () => ({
    connect: (other: unknown) => other,
    frequency: parameter,
    gain: parameter,
    pan: parameter,
    type: "",
    start: () => {
      count++;
    },
    stop() {},
  });
  const context = {
    currentTime: 0,
    state: "running",
    createOscillator: node,
    createGain: node,
    createStereoPanner: node,
    close() {
      this.state = "closed";
    },
  };
  return { context: context as unknown as AudioContext, started: () => count };
}
