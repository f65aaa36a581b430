import { AsyncLocalStorage } from "node:async_hooks";
import { wordFor } from "../takeaway/made-of.ts";

/** A part of what is known, of which a page may ask: where it is as it was, a page that asked for no more is too. */
export interface Part {
  name: string;
  /** Stands for what the part says. */
  word(): string;
}

/** Which parts the page has read that is being made; none where a word is found, which is no page. */
const readers = new AsyncLocalStorage<Set<Part> | "no page">();
const parts = new Map<string, Part>();
const slots = new Map<string, Slot>();
const families = new Map<string, (key: string) => unknown>();
/** Objects that are read part by part: where one stands within another, its name stands for it. */
const names = new WeakMap<object, string>();
let havePagesBegun = false;

/** What `make` returns, with every part that was read for it. */
export async function readsOf<T>(make: () => Promise<T>): Promise<{ made: T; read: Set<Part> }> {
  havePagesBegun = true;
  const read = new Set<Part>();
  return { made: await readers.run(read, make), read };
}

/** What `make` returns; what it reads counts for no page, because the page has read a part that stands for all of it. */
export function unread<T>(make: () => T): T {
  return readers.run("no page", make);
}

/** Says that the page which is being made has read a part. Throws where pages are made and none of them asks. */
function note(part: Part): void {
  const reader = readers.getStore();
  if (reader === undefined && havePagesBegun)
    throw new Error(`“${part.name}” was read for no page, so that no page would change with it`);
  if (reader !== undefined && reader !== "no page") reader.add(part);
}

/** The part of a name; nothing where there is none any more. */
export function partNamed(name: string): Part | undefined {
  const known = parts.get(name);
  if (known) return known;
  const [, family = "", ofFamily = ""] = /^(.*?): (.*)$/s.exec(name) ?? [];
  const make = families.get(family);
  if (make) return define(name, () => make(ofFamily));
  const slot = slots.get(name.slice(0, name.lastIndexOf("/")));
  const key = name.slice(name.lastIndexOf("/") + 1);
  return slot && Object.hasOwn(slot.values, key) ? partOf(slot, key) : undefined;
}

/** A word for a value; of what is read part by part, for its name alone. */
export function wordOf(value: unknown): string {
  // Most parts are numbers and short texts, of which there are hundreds of thousands: each stands for itself.
  if (typeof value === "number") return `${value}`;
  if (typeof value === "string" && value.length < SHORT) return `"${value}"`;
  return wordFor(value, (part) => names.get(part));
}

/** Shorter than the word that would stand for it, in characters. */
const SHORT = 60;

function define(name: string, value: () => unknown): Part {
  let word: string | undefined;
  const part = { name, word: () => (word ??= unread(() => wordOf(value()))) };
  parts.set(name, part);
  return part;
}

const SLOT = Symbol("what is watched");
interface Slot {
  name: string;
  values: Record<string, unknown>;
  parts: Record<string, Part>;
  said: Record<string, (value: never) => unknown>;
}
type Watched = Record<typeof SLOT, Slot>;
const getters = new Map<string, (this: Watched) => unknown>();

/**
 * Has each property of an object be a part that pages read by itself. The object stays the same, and so does what it says.
 *
 * @param name of the object, which no other has
 * @param keys the properties; all of them if left out
 * @param said what of a property a page has read with it, where that is not all
 */
export function watch<T extends object>(
  name: string,
  object: T,
  { keys = Object.keys(object), said = {} }: { keys?: readonly string[]; said?: Slot["said"] } = {},
): T {
  const slot: Slot = {
    name,
    values: Object.fromEntries(keys.map((key) => [key, object[key as keyof T]])),
    parts: {},
    said,
  };
  slots.set(name, slot);
  Object.defineProperty(object, SLOT, { value: slot });
  for (const key of keys) Object.defineProperty(object, key, { get: getterOf(key), enumerable: true });
  return object;
}

/** Has a watched object stand for its name in words for others. */
export function nameAs(name: string, object: object): void {
  names.set(object, name);
}

function getterOf(key: string): (this: Watched) => unknown {
  const known = getters.get(key);
  if (known) return known;
  // One function for all objects, so that their reading stays as quick as that of plain ones.
  const getter = function (this: Watched): unknown {
    const slot = this[SLOT];
    note(partOf(slot, key));
    return slot.values[key];
  };
  getters.set(key, getter);
  return getter;
}

function partOf(slot: Slot, key: string): Part {
  const known = slot.parts[key];
  if (known) return known;
  const value = slot.values[key];
  const part = define(`${slot.name}/${key}`, () => slot.said[key]?.(value as never) ?? value);
  slot.parts[key] = part;
  return part;
}

/**
 * Finds a value for a key once, whoever asks. A page that asks has read what was found, not all that it was found in.
 *
 * @param family name of all such values, which no other has
 */
export function shared<T>(family: string, make: (key: string) => T): (key: string) => T {
  const found = new Map<string, T>();
  const find = (key: string) => {
    if (!found.has(key))
      found.set(
        key,
        unread(() => make(key)),
      );
    return found.get(key) as T;
  };
  families.set(family, find);
  return (key) => {
    const name = `${family}: ${key}`;
    note(parts.get(name) ?? define(name, () => find(key)));
    return find(key);
  };
}
