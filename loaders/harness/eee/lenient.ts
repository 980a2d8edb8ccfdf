import {z} from "zod";

/** A number, or a text that is one: the format has both. Anything else, and what is not finite, is unknown. */
export const maybeNumber = z
  .unknown()
  .optional()
  .transform((d) => (typeof d === "string" && d.trim() !== "" ? Number(d) : d))
  .transform((d) => (typeof d === "number" && Number.isFinite(d) ? d : null));

export const maybeCount = maybeNumber.transform((d) => (d !== null && Number.isSafeInteger(d) && d >= 0 ? d : null));

/** A count of what is there at all: converters write 0 or -1 for one that they do not know. */
export const maybePositive = maybeCount.transform((d) => (d === 0 ? null : d));

export const maybeAmount = maybeNumber.transform((d) => (d !== null && d >= 0 ? d : null));

/** A text, or a number written as one; an empty one says nothing. */
export const maybeText = z
  .unknown()
  .optional()
  .transform((d) => (typeof d === "string" ? d : typeof d === "number" ? String(d) : null))
  .transform((d) => (d === "" ? null : d));

export const maybeFlag = z
  .unknown()
  .optional()
  .transform((d) => (typeof d === "boolean" ? d : null));

/** An object whose values may be anything; anything else says nothing. */
export const maybeObject = z
  .unknown()
  .optional()
  .transform((d) => (d !== null && typeof d === "object" && !Array.isArray(d) ? (d as Record<string, unknown>) : {}));

/** A word that says something: converters write "unknown" where a field is required. */
export function known(text: string | null | undefined): string | null {
  return !text || /^(unknown|none|null|n\/a|tbd)$/i.test(text.trim()) ? null : text;
}
