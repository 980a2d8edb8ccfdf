import type {Row} from "../../loaders/schema.js";

/** "error results/x/run.json /cost_usd: expected number, received string "1" (run left out)". */
export function problemLine({severity, code, source, pointer, expected, received, action}: Row<"problems">): string {
  const where = ["results/" + source, pointer].filter(Boolean).join(" ");
  const what = [
    expected === null ? null : `expected ${expected}`,
    received === null ? null : `received ${received}`
  ].filter(Boolean);
  return `${severity} ${where}: ${code}: ${what.join(", ")}${action === null ? "" : ` (${action})`}`;
}
