import {layerKeyOf, layerSamples} from "./layerCells.js";
import type {CompareCell, CompareKind, CompareLayer} from "./compareTypes.js";

const origins = ["computed", "reconstructed", "published"];

const scopeNouns: Record<string, {one: string; many: string}> = {
  task: {one: "task", many: "tasks"},
  suite: {one: "suite", many: "suites"},
  category: {one: "category", many: "categories"},
  level: {one: "level", many: "levels"},
  all: {one: "figure over everything", many: "figures over everything"}
};

/** What a scope of cells is called; tasks first, everything last. */
export function scopeNoun(scope: string): {one: string; many: string} {
  return scopeNouns[scope] ?? {one: scope, many: scope};
}

/** The ways of knowing figures of a metric: by tasks before suites, computed before published, the latest date first. */
export function compareLayers(
  cells: readonly CompareCell[],
  {experiment, metric, kind}: {experiment: string; metric: string; kind: CompareKind}
): CompareLayer[] {
  const layers = new Map<string, Omit<CompareLayer, "label">>();
  for (const {cell: d} of layerSamples(cells)) {
    if (d.experiment_id !== experiment || d.metric !== metric || (kind === "configs" && d.scope === "all")) continue;
    const key = layerKeyOf(d);
    if (!layers.has(key)) layers.set(key, {key, scope: d.scope, origin: d.origin, as_of: d.as_of});
  }
  const scopes = Object.keys(scopeNouns);
  const all = [...layers.values()];
  return all
    .map((d) => ({...d, label: layerLabel(d, all)}))
    .toSorted(
      (a, b) =>
        scopes.indexOf(a.scope) - scopes.indexOf(b.scope) ||
        origins.indexOf(a.origin) - origins.indexOf(b.origin) ||
        (a.as_of < b.as_of ? 1 : a.as_of > b.as_of ? -1 : 0)
    );
}

function layerLabel(
  {scope, origin, as_of}: Omit<CompareLayer, "label">,
  all: readonly Omit<CompareLayer, "label">[]
): string {
  const dated = all.filter((d) => d.scope === scope && d.origin === origin).length > 1 && as_of !== "*";
  return `${scopeNoun(scope).many}, ${origin === "computed" ? "computed from runs" : origin}${dated ? ` ${as_of}` : ""}`;
}
