import type {JsonPart} from "./jsonParts.js";
import {parseJson} from "./jsonText.js";
import {toPointer} from "./problem.js";

/** What is wanted of a JSON value. */
export interface Wish {
  inside: Map<string, Wish>;
  /** The value itself is wanted. */
  isPart: boolean;
  /** Of the value, an object, only the members inside are wanted. */
  isGathered: boolean;
}

/** An object or array that is walked through. */
interface Frame {
  isArray: boolean;
  key: string | number;
  wish: Wish;
  gathered?: Record<string, unknown>;
}

const [quote, backslash, comma, colon] = Buffer.from('"\\,:');
const [openObject, closeObject, openArray, closeArray] = Buffer.from("{}[]");
/** A byte-order mark, which chunks may cut. */
const isMark = (c: number, at: number) => c === [0xef, 0xbb, 0xbf][at];
const isSpace = (c: number) => c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09;

/**
 * A reader of JSON that is given chunk by chunk: it walks only where something is wanted, and passes over the rest byte
 * by byte. What it found is in `found`, for the caller to take away.
 */
export function partReader(root: Wish) {
  const found: JsonPart[] = [];
  const frames: Frame[] = [];
  let expects: "value" | "key" | "name" | "colon" | "next" | "nothing" = "value";
  let wish: Wish | undefined = root;
  let isFirst = true;
  // Of a value or a key that is passed over byte by byte: how deep, whether in a string, and its bytes when wanted.
  let passing = false;
  let depth = 0;
  let inString = false;
  let escaped = false;
  let isScalar = false;
  let bytes: Buffer[] | undefined;
  let position = 0;

  const fail = (c: number): never => {
    throw new SyntaxError(`unexpected ${JSON.stringify(String.fromCharCode(c))} in JSON at position ${position}`);
  };

  const close = () => {
    expects = frames.length === 0 ? "nothing" : "next";
  };

  const give = (value: unknown) => {
    const top = frames.at(-1);
    if (top?.gathered !== undefined) top.gathered[top.key] = value;
    else found.push({pointer: toPointer(frames.map((d) => d.key)), value});
  };

  const start = (c: number) => {
    const isContainer = c === openObject || c === openArray;
    const isGathered = wish?.isGathered === true && c === openObject;
    if (wish !== undefined && isContainer && (isGathered || (!wish.isPart && wish.inside.size > 0))) {
      const isArray = c === openArray;
      frames.push({isArray, key: isArray ? -1 : "", wish, ...(isGathered ? {gathered: {}} : {})});
      expects = isArray ? "value" : "key";
      isFirst = true;
      if (isArray) nextElement();
      return false;
    }
    passing = true;
    isScalar = !isContainer && c !== quote;
    bytes = wish?.isPart === true ? [] : undefined;
    depth = 0;
    inString = false;
    return true;
  };

  const nextElement = () => {
    const top = frames.at(-1)!;
    top.key = Number(top.key) + 1;
    wish = top.wish.inside.get("*") ?? top.wish.inside.get(String(top.key));
    expects = "value";
  };

  const leave = () => {
    const {gathered} = frames.pop()!;
    if (gathered !== undefined) give(gathered);
    close();
  };

  /** Goes on with the value that is passed over; the index behind it, or the end of the chunk. */
  const pass = (chunk: Buffer, from: number): number => {
    let i = from;
    let ended = false;
    for (; i < chunk.length && !ended; ++i) {
      const c = chunk[i];
      if (inString) {
        if (escaped) escaped = false;
        else if (c === backslash) escaped = true;
        else if (c === quote) {
          inString = false;
          ended = depth === 0;
        }
      } else if (isScalar) {
        if (c === comma || c === closeObject || c === closeArray || isSpace(c)) {
          ended = true;
          --i;
        }
      } else if (c === quote) inString = true;
      else if (c === openObject || c === openArray) ++depth;
      else if (c === closeObject || c === closeArray) ended = --depth === 0;
    }
    bytes?.push(chunk.subarray(from, i));
    if (ended) {
      passing = false;
      const text = bytes === undefined ? undefined : Buffer.concat(bytes).toString("utf8");
      if (expects === "name") {
        const top = frames.at(-1)!;
        top.key = JSON.parse(text!) as string;
        wish = top.wish.inside.get(top.key) ?? top.wish.inside.get("*");
        expects = "colon";
      } else {
        close();
        if (text !== undefined) give(parseJson(text));
      }
      bytes = undefined;
    }
    return i;
  };

  const step = (c: number): boolean => {
    const top = frames.at(-1);
    switch (expects) {
      case "value":
        if (c === closeArray && isFirst && top?.isArray === true) {
          leave();
          return false;
        }
        isFirst = false;
        return start(c);
      case "key":
        if (c === closeObject && isFirst) {
          leave();
          return false;
        }
        if (c !== quote) fail(c);
        isFirst = false;
        expects = "name";
        passing = true;
        isScalar = false;
        depth = 0;
        bytes = [];
        return true;
      case "colon":
        if (c !== colon) fail(c);
        expects = "value";
        return false;
      case "next":
        if (c === comma && top!.isArray) nextElement();
        else if (c === comma) expects = "key";
        else if (c === (top!.isArray ? closeArray : closeObject)) leave();
        else fail(c);
        return false;
      default:
        return fail(c);
    }
  };

  return {
    found,
    isDone: () => expects === "nothing" && !passing,
    read(chunk: Buffer) {
      let i = 0;
      const begin = position;
      while (i < chunk.length) {
        if (passing) i = pass(chunk, i);
        else if (isSpace(chunk[i]) || isMark(chunk[i], begin + i)) ++i;
        else {
          position = begin + i;
          if (!step(chunk[i])) ++i;
        }
      }
      position = begin + chunk.length;
    }
  };
}
