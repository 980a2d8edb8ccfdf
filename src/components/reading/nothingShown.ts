import {emptyState} from "../emptyState.js";
import type {FilterConfig} from "./configFilter.js";
import type {Reading} from "./reading.js";

/** What stands in place of the charts when the reader has hidden every config; null as long as one is shown. */
export function nothingShown({hidden}: Reading, configs: readonly FilterConfig[]): HTMLElement | null {
  if (configs.length === 0 || configs.some((d) => !hidden.has(d.config_id))) return null;
  return emptyState("Every config is hidden.", {
    needs: "one to be shown: choose it under Configs, or press Show all there."
  });
}
