import type {Aggregate, Result} from "./aggregate.js";

/** Where a figure stands, and under which metric. */
export interface FigureName {
  scope: "suite" | "category" | "all";
  scope_id: string;
  metric: string;
  /** Whether the metric is named by the file, so that what it says of its scale holds for the name. */
  isNamed: boolean;
}

const overall = /^(overall|average|mean|score|mean score|mean win rate|overall score|average score)$/i;
const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, "");

/**
 * Names the figures of one file. A whole and its parts stand side by side in it: the parts are categories, so that they
 * are not counted a second time beside the whole. Figures that would bear one name are told apart.
 */
export function namesOf(results: Result[], file: Aggregate): FigureName[] {
  const datasetOf = (d: Result) => d.source_data.dataset_name ?? file.source_data.dataset_name;
  const isWhole = (d: Result) => {
    const dataset = datasetOf(d);
    return overall.test(d.evaluation_name) || (dataset !== null && plain(dataset) === plain(d.evaluation_name));
  };
  const wholes = new Set(results.filter(isWhole).map(datasetOf));
  const seen = new Set<string>();
  return results.map((d, i) => {
    const name = helmName(d) ?? {...placeOf(d), ...metricOf(d)};
    const key = () => JSON.stringify([name.scope, name.scope_id, name.metric]);
    if (seen.has(key())) {
      const description = d.metric_config.evaluation_description;
      const tab = tabOf(d);
      name.metric +=
        tab !== null
          ? `, ${tab}`
          : description !== null && description.length <= 40
            ? `, ${description}`
            : `, ${d.evaluation_name}`;
      name.isNamed = false;
    }
    if (seen.has(key())) name.metric += ` #${i + 1}`;
    seen.add(key());
    return name;
  });

  function placeOf(d: Result): Pick<FigureName, "scope" | "scope_id"> {
    const dataset = datasetOf(d);
    if (isScorer(d)) return {scope: "suite", scope_id: dataset!};
    if (overall.test(d.evaluation_name) && results.length > 1)
      return dataset === null ? {scope: "all", scope_id: "all"} : {scope: "suite", scope_id: dataset};
    const isPart = !isWhole(d) && dataset !== null && wholes.has(dataset);
    return {scope: isPart ? "category" : "suite", scope_id: d.evaluation_name};
  }

  function metricOf(d: Result): Pick<FigureName, "metric" | "isNamed"> {
    const {metric_id, metric_name, lower_is_better} = d.metric_config;
    const stated = metric_id ?? metric_name;
    if (stated !== null) return {metric: stated, isNamed: true};
    const isOwn = isScorer(d) || lower_is_better === true || (overall.test(d.evaluation_name) && datasetOf(d) === null);
    return isOwn ? {metric: d.evaluation_name, isNamed: true} : {metric: "score", isNamed: false};
  }

  /** Of an evaluation's own log the name is that of the scorer, and the dataset stands beside it. */
  function isScorer(d: Result): boolean {
    const dataset = datasetOf(d);
    return (
      file.source_metadata.source_type === "evaluation_run" &&
      d.metric_config.metric_id === null &&
      dataset !== null &&
      plain(dataset) !== plain(d.evaluation_name)
    );
  }
}

/** Tables of HELM stand on tabs, and their columns are named "scenario - metric". */
function helmName(d: Result): FigureName | undefined {
  const at = d.evaluation_name.lastIndexOf(" - ");
  if (at <= 0 || tabOf(d) === null) return undefined;
  return {
    scope: "suite",
    scope_id: d.evaluation_name.slice(0, at),
    metric: d.evaluation_name.slice(at + " - ".length),
    isNamed: true
  };
}

/** The tab of HELM's website that a figure stands on. */
export function tabOf({score_details}: Result): string | null {
  const {tab} = score_details.details;
  return typeof tab === "string" && tab !== "" ? tab : null;
}
