import type {ArchiveYaml} from "./archiveYaml.js";
import type {Names} from "./configs.js";
import type {LoadedRow} from "./loader.js";

/** The rows that archive.yaml itself holds: the study, its experiments, metrics, tasks, configs, coverage, prices, claims. */
export function* yamlRows(yaml: ArchiveYaml, {names, archive}: {names: Names; archive: string}): Iterable<LoadedRow> {
  const study_id = yaml.study;
  const source = `${archive}/archive.yaml`;
  yield {
    table: "studies",
    row: {
      study_id,
      archive,
      title: yaml.title,
      authors: yaml.authors.join(", ") || null,
      url: yaml.url,
      published: yaml.published,
      accessed: yaml.accessed,
      license: yaml.license,
      protocol: yaml.protocol,
      retry_policy: yaml.retry_policy,
      notes: yaml.notes
    }
  };
  for (const [i, [experiment_id, d]] of Object.entries(yaml.experiments).entries()) {
    yield {table: "experiments", row: {study_id, experiment_id, ...d, position: i + 1}};
  }
  for (const [metric, {primary, ...d}] of Object.entries(yaml.metrics)) {
    yield {table: "metrics", row: {study_id, metric, ...d, is_primary: primary}};
  }
  for (const [task_id, d] of Object.entries(yaml.tasks)) yield {table: "tasks", row: {study_id, task_id, ...d}};
  for (const [alias, id] of Object.entries(yaml.models)) {
    yield {table: "aliases", row: {study_id, alias, model_id: names.modelId(id)}};
  }
  for (const row of names.declared) yield {table: "configs", row};
  for (const [i, {experiment = "main", task, config, ...d}] of yaml.coverage.entries()) {
    const config_id = names.declaredConfig(config)?.config_id ?? config;
    const where = `${source}/coverage/${i}`;
    yield {
      table: "coverage",
      row: {study_id, experiment_id: experiment, task_id: task, config_id, n: 0, ...d, source: where}
    };
  }
  for (const {model, valid_from, input, output, cache_read, cache_write, source: printed} of yaml.prices) {
    yield {
      table: "prices",
      row: {
        study_id,
        model_id: names.modelId(model),
        valid_from,
        input_usd_per_mtok: input,
        output_usd_per_mtok: output,
        cache_read_usd_per_mtok: cache_read,
        cache_write_usd_per_mtok: cache_write,
        source: printed
      }
    };
  }
  for (const [i, {id, quote, where, printed, unit, recompute}] of yaml.claims.entries()) {
    yield {
      table: "claims",
      row: {
        study_id,
        claim_id: id,
        quote,
        location: where,
        printed: printed === undefined ? null : String(printed),
        unit,
        recompute: recompute === undefined ? null : JSON.stringify(recompute),
        source,
        pointer: `/claims/${i}`
      }
    };
  }
}
