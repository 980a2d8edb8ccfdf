import {z} from "zod";
import type {ArchiveFile, ConfigInput} from "../../loader.js";
import {problem} from "../../problem.js";
import type {Problem} from "../../problem.js";
import {parseFitting} from "../parseFitting.js";
import {readCompanion} from "../readCompanion.js";
import {helmFiles} from "./helmFiles.js";

const word = z.string().nullish();
const number = z.number().nullish();

/** The fields of run_spec.json that are read. Old versions keep the deployment under `model`. */
const runSpec = z.looseObject({
  name: word,
  groups: z.array(z.string()).nullish(),
  scenario_spec: z.looseObject({class_name: word, args: z.record(z.string(), z.unknown()).nullish()}).nullish(),
  adapter_spec: z
    .looseObject({
      method: word,
      model: word,
      model_deployment: word,
      temperature: number,
      max_tokens: number,
      num_outputs: number,
      num_train_trials: number,
      max_train_instances: number,
      chain_of_thought_prefix: word
    })
    .nullish()
});

const scenario = z.looseObject({name: word});

/** Who answered what in a run. */
export interface HelmRun {
  config: ConfigInput;
  /** The scenario with its arguments, without what is of the model. */
  suite: string;
  category: string | null;
  /** Whether trials differ in the examples that they show: then they are numbered. */
  hasTrials: boolean;
  problems: Problem[];
}

/** run_spec.json and scenario.json beside a file; without them the name of the folder, `<scenario>:<args>,model=<org>_<name>`. */
export async function helmRun(file: ArchiveFile): Promise<HelmRun> {
  const files = helmFiles(file.path, file.paths);
  const spec = await readFitting(file, {schema: runSpec, path: files["run_spec.json"]});
  const said = await readFitting(file, {schema: scenario, path: files["scenario.json"]});
  const folder = file.absolute.split("/").at(-2)!;
  const name = spec.data?.name || folder;
  const {adapter_spec: a, scenario_spec, groups} = spec.data ?? {};
  const named = /(?:^|,|:)model=([^,]+)/.exec(name)?.[1]?.replace("_", "/");
  const model = a?.model || a?.model_deployment || named;
  const problems = [
    ...spec.problems,
    ...said.problems,
    ...(a?.model || a?.model_deployment ? [] : [modelNotStated(named)])
  ];
  return {
    config: {
      model: model ?? "unknown",
      harness: "helm",
      variant: typeof a?.max_train_instances === "number" ? `${a.max_train_instances}-shot` : null,
      temperature: a?.temperature ?? null,
      settings: known({
        method: a?.method,
        deployment: a?.model_deployment === a?.model ? null : a?.model_deployment,
        max_tokens: a?.max_tokens,
        num_outputs: a?.num_outputs,
        run: model === undefined ? folder : null
      })
    },
    suite: suiteOf(name, {scenario: said.data?.name, args: scenario_spec?.args}),
    category: groups?.[0] || null,
    hasTrials: (a?.num_train_trials ?? 1) > 1,
    problems
  };
}

async function readFitting<Schema extends z.ZodType>(
  file: ArchiveFile,
  {schema, path}: {schema: Schema; path: string | undefined}
): Promise<{data?: z.output<Schema>; problems: Problem[]}> {
  const {value, problems} = await readCompanion(file, path === file.path ? undefined : path);
  const {data, problems: odd} = parseFitting(schema, value ?? {}, {action: "file left out"});
  return {data, problems: [...problems, ...odd.map((d) => ({...d, source: path}))]};
}

/** `mmlu:subject=philosophy`: from the scenario and its arguments, else the name of the run without what is the adapter's. */
function suiteOf(
  name: string,
  {scenario: said, args}: {scenario?: string | null; args?: Record<string, unknown> | null}
): string {
  const [, first, rest = ""] = /^([^:,]+?)(?:(?:[:,]|-(?=\w+=))(.*))?$/s.exec(name) ?? [name, name];
  if (said && args !== undefined && args !== null) {
    const words = Object.entries(args).filter(([, d]) => ["string", "number", "boolean"].includes(typeof d));
    return words.length === 0 ? said : `${said}:${words.map(([key, d]) => `${key}=${String(d)}`).join(",")}`;
  }
  const own = rest.split(",").filter((d) => d !== "" && !/^(model|model_deployment|method|data_augmentation)=/.test(d));
  return own.length === 0 ? first : `${first}:${own.join(",")}`;
}

function modelNotStated(named: string | undefined): Problem {
  return problem("model-not-stated", {
    severity: named === undefined ? "warning" : "note",
    expected: "adapter_spec.model in run_spec.json",
    received: "none",
    action:
      named === undefined
        ? "taken as unknown; archive.yaml can name it under models"
        : `taken from the name of the run: ${named}`
  });
}

function known(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, d]) => d !== null && d !== undefined));
}
