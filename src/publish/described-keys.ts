import { z } from "zod";

/** A key of a JSON file, or an option of a chart, as its schema describes it. */
export interface DescribedKey {
  /** The key with the keys that it stands in: `target.select`, `steps[].from`, `<id>.title`. */
  name: string;
  /** What may stand there, in words. */
  type: string;
  isRequired: boolean;
  /** What is taken where it is left out, as JSON; nothing where it then just is not there. */
  fallback?: string;
  meaning: string;
}

/** How schemas become JSON Schema, wherever they do: as files are written, before defaults, for editors of today. */
export const JSON_SCHEMA = { io: "input", target: "draft-7", unrepresentable: "any" } as const;

type Node = z.core.JSONSchema.BaseSchema;

/** Every key that a schema allows, each before those within it. What has a title is not looked into. */
export function describedKeys(schema: z.ZodType): DescribedKey[] {
  const root = z.toJSONSchema(schema, JSON_SCHEMA) as Node;
  return keysIn(root, "", root);
}

function keysIn(node: Node, within: string, root: Node): DescribedKey[] {
  const { title, type, items, properties, required = [], additionalProperties } = resolved(node, root);
  if (title !== undefined) return [];
  if (type === "array") return keysIn(items as Node, `${within}[]`, root);
  const prefix = within === "" ? "" : `${within}.`;
  const others = typeof additionalProperties === "object" ? additionalProperties : undefined;
  return [
    ...Object.entries(properties ?? {}).flatMap(([key, value]): DescribedKey[] => {
      const inner = value as Node;
      return [
        {
          name: `${prefix}${key}`,
          type: typeWords(inner, root),
          isRequired: required.includes(key),
          ...(inner.default === undefined ? {} : { fallback: JSON.stringify(inner.default) }),
          meaning: inner.description ?? "",
        },
        ...keysIn(inner, `${prefix}${key}`, root),
      ];
    }),
    ...(others ? keysIn(others as Node, `${prefix}<key>`, root) : []),
  ];
}

/** A part of a schema with what it refers to. */
function resolved(node: Node, root: Node): Node {
  const target = node.$ref ?? (node.allOf?.[0] as Node | undefined)?.$ref;
  const definitions = (root.definitions ?? {}) as Record<string, Node>;
  return target ? { ...definitions[target.replace("#/definitions/", "")], ...node } : node;
}

/** What may stand in a place: "a text", "one of …", "a list of selections". */
function typeWords(node: Node, root: Node): string {
  const { title, type, format, items, anyOf, enum: choices, ...rest } = resolved(node, root);
  if (title !== undefined) return title;
  if (choices) return `one of ${choices.map((choice) => JSON.stringify(choice)).join(", ")}`;
  if (rest.const !== undefined) return JSON.stringify(rest.const);
  if (anyOf) return anyOf.map((each) => typeWords(each as Node, root)).join(" or ");
  if (type === "array") return `a list of ${plural(typeWords(items as Node, root))}`;
  if (type === "boolean") return "true or false";
  if (type === "integer" || type === "number") return numberWords({ type, ...rest });
  if (type === "string") return FORMATS[format ?? ""] ?? "a text";
  const { additionalProperties: others } = rest;
  if (typeof others === "object") return `${plural(typeWords(others as Node, root))} by key`;
  return "an object";
}

/** Texts of a certain form. */
const FORMATS: Record<string, string> = { date: "a day such as 2026-11-22", uri: "a full address" };

function numberWords({ type, minimum, maximum }: Node): string {
  const kind = type === "integer" ? "a whole number" : "a number";
  // Whole numbers end where a computer's do, which says nothing of what may stand there.
  const isLimit = (end: number | undefined) => end !== undefined && Math.abs(end) < Number.MAX_SAFE_INTEGER;
  return isLimit(minimum) && isLimit(maximum) ? `${kind} from ${minimum} to ${maximum}` : kind;
}

/** Several of what is told of one: "a text" is "texts". */
function plural(words: string): string {
  const [, noun] = /^an? (\S+)$/.exec(words) ?? [];
  return noun ? `${noun}s` : `${words.replace(/^an? /, "")}`;
}
