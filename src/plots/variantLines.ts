import type {Segment} from "./boxes.js";

/** A config at its place, in pixels. */
export interface VariantPoint {
  model_id: string;
  /** Figures of different layers are not joined. */
  layer: string;
  x: number;
  y: number;
}

export interface VariantLine {
  model_id: string;
  segment: Segment;
}

/** Lines between the configs of one model, from the cheapest to the dearest; a model that nobody names joins nothing. */
export function variantLines(points: readonly VariantPoint[]): VariantLine[] {
  const groups = new Map<string, VariantPoint[]>();
  for (const d of points) {
    if (d.model_id === "") continue;
    const key = `${d.layer} ${d.model_id}`;
    groups.set(key, [...(groups.get(key) ?? []), d]);
  }
  return [...groups.values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => a.x - b.x || a.y - b.y);
    return sorted.slice(1).map((to, i): VariantLine => ({
      model_id: to.model_id,
      segment: [
        {x: sorted[i].x, y: sorted[i].y},
        {x: to.x, y: to.y}
      ]
    }));
  });
}
