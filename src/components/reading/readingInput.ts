import {html} from "../html.js";
import {among, bind} from "../urlState.js";
import {configFilter, formatHidden, parseHidden} from "./configFilter.js";
import {lostRuns} from "./readCells.js";
import {selectInput} from "./selectInput.js";
import type {FailurePolicy} from "../failurePolicy.js";
import type {Control} from "../urlState.js";
import type {FilterConfig} from "./configFilter.js";
import type {LostRuns} from "./readCells.js";
import type {Reading} from "./reading.js";

interface ReadingOptions {
  configs: readonly FilterConfig[];
  /** Those that tell whether runs were lost. */
  cells?: readonly LostRuns[];
  /** Whether runs were lost, where no cells tell. */
  lost?: boolean;
  /** Days at whose prices costs are known, YYYY-MM-DD. */
  days?: readonly string[];
}

const levels = ["95", "99", "90", "80"];

const policyNames: Record<FailurePolicy, string> = {
  exclude: "left out",
  fail: "as failures",
  bounds: "both bounds"
};

/**
 * The bar that all pages of a study share: which configs are shown, at what level intervals are, how lost runs count and
 * at which day's prices costs are. What leaves nothing to choose is left out. Its value is a Reading, and stands in the
 * address.
 */
export function readingInput({configs, cells = [], lost, days = []}: ReadingOptions): Control<Reading> {
  const ids = configs.map((d) => d.config_id);
  const isLost = lost ?? cells.some((d) => lostRuns(d) > 0);
  const offered: readonly FailurePolicy[] = isLost ? ["exclude", "fail", "bounds"] : ["exclude"];
  const level = bind(
    selectInput(
      "Intervals",
      levels.map((d) => [d, `${d}%`])
    ),
    "level",
    {parse: among(levels)}
  );
  const failures = bind(
    selectInput(
      "Lost runs",
      offered.map((d) => [d, policyNames[d]])
    ),
    "lost",
    {parse: among<string>(offered)}
  );
  const prices = bind(
    selectInput("Prices", [["", "as stated"], ...days.map((d) => [d, `of ${d}`] as const)]),
    "prices",
    {parse: among(["", ...days])}
  );
  const shown = bind(configFilter(configs), "shown", {
    parse: (text) => parseHidden(text, ids),
    format: (hidden) => formatHidden(hidden, ids)
  });
  const inputs = [
    ...(configs.length > 1 ? [shown] : []),
    level,
    ...(isLost ? [failures] : []),
    ...(days.length > 0 ? [prices] : [])
  ];
  const root = html`<div class="controls reading" role="group" aria-label="For all pages of this study">
    ${inputs}
  </div>`;
  return Object.defineProperty(root, "value", {
    get: (): Reading => ({
      level: Number(level.value) / 100,
      failures: failures.value as FailurePolicy,
      hidden: shown.value,
      prices: prices.value === "" ? null : prices.value
    })
  }) as Control<Reading>;
}
