import type {Loaded} from "../../loader.js";
import type {Result} from "./aggregate.js";
import {tabOf} from "./namesOf.js";
import type {FigureName} from "./namesOf.js";

/** What the figures say of their metrics, as far as those of one metric agree. */
export function* metricRows(results: Result[], names: FigureName[]): Iterable<Loaded> {
  for (const metric of new Set(names.filter((d) => d.isNamed).map((d) => d.metric))) {
    const same = results.filter((_, i) => names[i].metric === metric);
    const configs = same.map((d) => d.metric_config);
    // beside its accuracies HELM gives the range of what was seen, which is no scale
    const isScale = same.every((d) => [null, "Accuracy"].includes(tabOf(d)));
    const agreed = <T>(values: T[]) => (new Set(values).size === 1 ? values[0] : null);
    yield {
      table: "metrics",
      row: {
        metric,
        kind: "metric",
        min: !isScale ? null : agreed(configs.map((d) => d.min_score)),
        max: !isScale ? null : agreed(configs.map((d) => d.max_score)),
        higher_is_better: agreed(configs.map((d) => (d.lower_is_better === null ? null : !d.lower_is_better))),
        unit: agreed(configs.map((d) => d.metric_unit)),
        is_primary: false,
        whole: false
      }
    };
  }
}
