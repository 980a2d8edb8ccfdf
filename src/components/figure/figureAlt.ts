import type {Figure} from "./figure.js";

/** What a figure shows, for those who do not see it: what it is, and what is to be seen in it. */
export function figureAlt({title, answer}: Pick<Figure, "title" | "answer">): string {
  return `Chart. ${title}. ${answer.replace(/\s+/g, " ").trim()}`;
}
