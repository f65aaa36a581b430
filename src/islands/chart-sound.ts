import type { Sound } from "../words/sound.ts";

/** A value as it stands in a drawing, in the drawing's pixels. */
export interface Place {
  x: number;
  y: number;
  /** What is said of it: "Linacre: 76.6 years"; "Linacre: not published". */
  text: string;
  /** The letters of the keys that go to it: "n" where it is a sign of change. */
  keys: string;
}

/** A tone: when it begins and how long it lasts, in seconds, how high it is, in hertz, and where, from −1 to 1. */
export interface Tone {
  at: number;
  length: number;
  pitch: number;
  pan: number;
  /** Whether it stands out from ordinary ups and downs. */
  isRough: boolean;
  /** Which value it is of; the limits before them are of none. */
  of?: number;
}

/** Two octaves from A3: high enough for the speakers of a phone, low enough to be told apart by older ears. */
const LOWEST = 220;
const OCTAVES = 2;
/** Seconds for one value, and the most for all. */
const BEAT = 0.3;
const LONGEST = 8;
/** Limits are held for so long, each. */
const HELD = 0.6;

/**
 * A series as tones: higher is more, later in time is later, what has no number is silent. The limits of ordinary ups
 * and downs come first, the lower one before the upper.
 *
 * @param all the points of its chart
 * @param limits where they lie on the axis of values, in pixels
 */
export function tonesOf(
  series: readonly Place[],
  sound: Sound,
  all: readonly Place[],
  limits: readonly number[],
): Tone[] {
  const isUp = sound.endsWith("y");
  const heightOf = (place: Place) =>
    sound.startsWith("size") ? numberOf(place.text) : isUp ? -place.y : place.x;
  const heights = limits.map((limit) => (isUp ? -limit : limit));
  const among = sound.startsWith("own") ? series : all;
  const scale = [...among.filter(hasNumber).map(heightOf), ...heights];
  const [least, most] = [Math.min(...scale), Math.max(...scale)];
  const pitchOf = (height: number) =>
    LOWEST * 2 ** (OCTAVES * (most === least ? 0.5 : (height - least) / (most - least)));
  const before = heights
    .map(pitchOf)
    .sort((a, b) => a - b)
    .map((pitch, nth): Tone => ({ at: nth * HELD, length: HELD, pitch, pan: 0, isRough: false }));
  const start = before.length * HELD + (before.length > 0 ? BEAT : 0);
  const whole = Math.min(LONGEST, BEAT * series.length);
  const beat = whole / series.length;
  const across = series.map(({ x }) => x);
  const [left, right] = [Math.min(...across), Math.max(...across)];
  const isTime = isUp && right > left;
  const tones = series.flatMap((place, of): Tone[] => {
    if (!hasNumber(place)) return [];
    // True time, where the series runs along it.
    const share = isTime ? (place.x - left) / (right - left) : 0;
    return [
      {
        at: start + (isTime ? share * (whole - beat) : of * beat),
        length: Math.min(beat * 0.9, BEAT),
        pitch: pitchOf(heightOf(place)),
        pan: isTime ? 2 * share - 1 : 0,
        isRough: place.keys.includes("n"),
        of,
      },
    ];
  });
  return [...before, ...tones];
}

function hasNumber({ text }: Place): boolean {
  return /\d/.test(valueIn(text));
}

/** The number of a value: 1234 of "Under 5, 2024: 1,234; provisional", 625 of "10 minutes 25 seconds". */
function numberOf(text: string): number {
  const parts = valueIn(text).matchAll(
    /(minus )?(\d[\d,]*(?:\.\d+)?)(?: (hour|minute|thousand|million|billion))?/g,
  );
  return [...parts].reduce(
    (sum, [, minus, digits = "", word = ""]) =>
      sum + (minus ? -1 : 1) * Number(digits.replaceAll(",", "")) * (TIMES[word] ?? 1),
    0,
  );
}

/** How many of the plain number, or of seconds, a word behind a number stands for. */
const TIMES: Record<string, number> = { hour: 3600, minute: 60, thousand: 1e3, million: 1e6, billion: 1e9 };

/** What is said of a place behind its name, and before what is remarked of it. */
function valueIn(text: string): string {
  return text.split("; ")[0]?.split(": ").at(-1) ?? "";
}

/**
 * Plays tones, and says when each begins and when all have ended. Returns what stops them.
 *
 * @param context made for these tones, and closed with them
 */
export function playTones(
  tones: readonly Tone[],
  context: AudioContext,
  { onTone, onEnd }: { onTone(of: number): void; onEnd(): void },
): () => void {
  const now = context.currentTime + 0.05;
  const last = tones.at(-1);
  for (const { at, length, pitch, pan, isRough } of tones) {
    const [tone, loud, side] = [
      context.createOscillator(),
      context.createGain(),
      context.createStereoPanner(),
    ];
    tone.type = isRough ? "sawtooth" : "sine";
    tone.frequency.value = pitch;
    side.pan.value = pan;
    const [from, to] = [now + at, now + at + length];
    // Without a soft beginning and end a tone clicks.
    loud.gain.setValueAtTime(0, from);
    loud.gain.linearRampToValueAtTime(isRough ? 0.12 : 0.25, from + length * 0.1);
    loud.gain.setValueAtTime(isRough ? 0.12 : 0.25, to - length * 0.3);
    loud.gain.linearRampToValueAtTime(0, to);
    tone.connect(loud).connect(side).connect(context.destination);
    tone.start(from);
    tone.stop(to);
  }
  const timers = tones.flatMap(({ at, of }) =>
    of === undefined ? [] : [setTimeout(onTone, (at + 0.05) * 1000, of)],
  );
  const stop = () => {
    for (const timer of timers) clearTimeout(timer);
    if (context.state !== "closed") void context.close();
    onEnd();
  };
  timers.push(setTimeout(stop, last ? (last.at + last.length + 0.1) * 1000 : 0));
  return stop;
}
