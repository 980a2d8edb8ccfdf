import type {MatchLogic, ModelInfo} from "@pydantic/genai-prices";

/** What providers append to the name of a model for one day's state of it. */
const snapshot = /[-@](?:\d{8}|\d{4}-\d\d-\d\d|\d{3}|latest)$/;

/**
 * How exactly a price list means a name: 2 when it has the name word for word, 1 when it has it without its snapshot
 * and its own rule takes the whole, 0 when it does not. A rule alone (begins with, contains) is no match: `gpt-4o-x`
 * need not cost what `gpt-4o` does.
 */
export function nameMatch({id, match}: Pick<ModelInfo, "id" | "match">, name: string): 0 | 1 | 2 {
  const asked = name.toLowerCase();
  const words = [id, ...literalsOf(match)].map((d) => d.toLowerCase());
  if (words.includes(asked) || isFullPattern(match, asked)) return 2;
  return holds(match, asked) && words.includes(asked.replace(snapshot, "")) ? 1 : 0;
}

/** Whether the package's own rule takes the name. */
export function holds(match: MatchLogic, name: string): boolean {
  if ("or" in match) return match.or.some((d) => holds(d, name));
  if ("and" in match) return match.and.every((d) => holds(d, name));
  if ("equals" in match) return name === match.equals.toLowerCase();
  if ("starts_with" in match) return name.startsWith(match.starts_with.toLowerCase());
  if ("ends_with" in match) return name.endsWith(match.ends_with.toLowerCase());
  if ("contains" in match) return name.includes(match.contains.toLowerCase());
  return "regex" in match && new RegExp(match.regex, "i").test(name);
}

function literalsOf(match: MatchLogic): string[] {
  if ("or" in match) return match.or.flatMap(literalsOf);
  if ("and" in match) return match.and.flatMap(literalsOf);
  return "regex" in match ? [] : Object.values(match);
}

/** A pattern over the whole name, which lists its snapshots: ^gpt-6-sol-\d{4}-\d{2}-\d{2}$. */
function isFullPattern(match: MatchLogic, name: string): boolean {
  if ("or" in match) return match.or.some((d) => isFullPattern(d, name));
  return "regex" in match && /^\^[^(]*\$$/.test(match.regex) && holds(match, name);
}
