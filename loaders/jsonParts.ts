import {partReader} from "./partReader.js";
import type {Wish} from "./partReader.js";

/** A value of a JSON text, and where it stands. */
export interface JsonPart {
  /** JSON pointer (RFC 6901). */
  pointer: string;
  value: unknown;
}

/**
 * Which values to read: by pointer, `*` for every element of an array and every member of an object; whole, or only the
 * named members of an object.
 */
export type WantedParts = Record<string, true | string[]>;

/**
 * Reads the wanted values of a JSON text of any length, in the order of the text, without building or keeping the rest:
 * a log of gigabytes costs no more memory than its largest wanted value. What is left out is not checked beyond its
 * brackets and quotes. Throws a SyntaxError where the text breaks off, after the values before it.
 */
export async function* jsonParts(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  wanted: WantedParts
): AsyncIterable<JsonPart> {
  const reader = partReader(wishesOf(wanted));
  for await (const chunk of chunks) {
    try {
      reader.read(chunk);
    } finally {
      yield* reader.found.splice(0);
    }
  }
  if (!reader.isDone()) throw new SyntaxError("unexpected end of JSON input");
}

function wishesOf(wanted: WantedParts): Wish {
  const create = (): Wish => ({inside: new Map(), isPart: false, isGathered: false});
  const root = create();
  const below = (wish: Wish, key: string) => {
    const known = wish.inside.get(key) ?? create();
    wish.inside.set(key, known);
    return known;
  };
  for (const [pointer, names] of Object.entries(wanted)) {
    const wish = pointer.split("/").slice(1).reduce(below, root);
    wish.isPart = true;
    if (names === true) continue;
    wish.isGathered = true;
    for (const name of names) below(wish, name).isPart = true;
  }
  return root;
}
