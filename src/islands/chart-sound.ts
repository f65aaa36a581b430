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

/** A tone: when it begins and how long it lasts, in seconds, how high it is, in hertz, and where, from −1 to 1, if not in the middle. */
export interface Tone {
  at: number;
  length: number;
  pitch: number;
  pan?: number;
  /** Whether it stands out from ordinary ups and downs. */
  isRough?: boolean;
  /** Which value it is of; the limits before them are of none. */
  of?: number;
}

/** Two octaves from A3: high enough for the speakers of a phone, low enough to be told apart by older ears. */
const LOWEST = 220;
const OCTAVES = 2;
/** Seconds for one value, and the most for all. */
const BEAT = 0.3;
const LONGEST = 8;
/** Seconds for each limit, with the pause behind it. */
const HELD = 0.75;

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
  const heightOf = (place: Place) => (isUp ? -place.y : place.x);
  const heights = limits.map((limit) => (isUp ? -limit : limit)).sort((a, b) => a - b);
  const among = sound.startsWith("own") ? series : all;
  const scale = [...among.filter(hasNumber).map(heightOf), ...heights];
  const [least, most] = [Math.min(...scale), Math.max(...scale)];
  const pitchOf = (height: number) =>
    LOWEST * 2 ** (OCTAVES * (most === least ? 0.5 : (height - least) / (most - least)));
  const before = heights.map(
    (height, nth): Tone => ({ at: nth * HELD, length: HELD - 0.1, pitch: pitchOf(height) }),
  );
  const start = heights.length * HELD;
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

/** Whether a number stands behind the name of a place, and before what is remarked of it. */
function hasNumber({ text }: Place): boolean {
  return /\d/.test(text.split("; ")[0]?.split(": ").at(-1) ?? "");
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
  for (const { at, length, pitch, pan = 0, isRough } of tones) {
    const [tone, loud, side] = [
      context.createOscillator(),
      context.createGain(),
      context.createStereoPanner(),
    ];
    tone.type = isRough ? "sawtooth" : "sine";
    tone.frequency.value = pitch;
    side.pan.value = pan;
    const from = now + at;
    const loudest = isRough ? 0.12 : 0.25;
    // Without a soft beginning and end a tone clicks.
    loud.gain.setValueCurveAtTime([0, loudest, loudest, loudest, 0], from, length);
    tone.connect(loud).connect(side).connect(context.destination);
    tone.start(from);
    tone.stop(from + length);
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
