import {capitalise} from "../format/capitalise.js";
import {formatCount} from "../format/format.js";
import {groupBy} from "../groupBy.js";
import type {Confound} from "./confounds.js";

/** A row of design.sql: pairs of a config and some tasks that are in one state, with one number of runs. */
export interface DesignRow {
  experiment_id: string;
  config_id: string;
  state: string;
  n: number;
  every_task: boolean;
  /** Places in the list of tasks, from 0. */
  tasks: number[];
}

export interface DesignPlace {
  state: string;
  /** Runs. */
  n: number;
}

export interface DesignLine {
  config_id: string;
  label: string;
  /** One a task of the design; null where the archive says nothing of the pair. */
  places: (DesignPlace | null)[];
  /** Runs in all, and the tasks that they are of. */
  runs: number;
  tasks: number;
}

/** Task × config × repeat of an experiment, as the archive has it. */
export interface Design {
  /** Titles of the tasks; a single “every task” where the archive names none. */
  tasks: string[];
  lines: DesignLine[];
  runs: number;
  /** Pairs of task and config, those with runs, and the others by their state. */
  pairs: number;
  filled: number;
  holes: {state: string; n: number}[];
  /** Configs with runs. */
  configs: number;
  /** Whether all configs that have runs ran the same tasks, and whether each of those pairs as often. */
  complete: boolean;
  balanced: boolean;
  /** Fewest and most runs of a pair that has any. */
  repeats: [least: number, most: number];
}

export interface DesignOptions {
  experiment: string;
  tasks: readonly {title: string}[];
  configs: readonly {config_id: string; label: string}[];
}

/** What a pair is called of which the archive says nothing. */
const unplanned = "not in the archive";

/** What stands for the tasks where the archive names none. */
const everyTask = "every task";

/** The design of an experiment, of the configs given and in their order; configs of which nothing is said are left out. */
export function designOf(rows: readonly DesignRow[], {experiment, tasks, configs}: DesignOptions): Design {
  const byConfig = groupBy(
    rows.filter((d) => d.experiment_id === experiment),
    (d) => d.config_id
  );
  const known = configs.filter((d) => byConfig.has(d.config_id));
  const own = known.flatMap((d) => byConfig.get(d.config_id)!);
  const used = [...new Set(own.flatMap((d) => d.tasks))].toSorted((a, b) => a - b);
  const at = new Map(used.map((place, i) => [place, i]));
  const size = used.length === 0 && own.length > 0 ? 1 : used.length;
  const lines = known.map(({config_id, label}) => lineOf({config_id, label}, byConfig.get(config_id)!));
  const places = lines.flatMap((d) => d.places);
  const counts = places.flatMap((d) => (d !== null && d.n > 0 ? [d.n] : []));
  const withRuns = lines.filter((d) => d.runs > 0);
  const anyRun = new Set(withRuns.flatMap((d) => d.places.flatMap((p, i) => (p !== null && p.n > 0 ? [i] : []))));
  const complete = withRuns.every((d) => d.tasks === anyRun.size);
  const holes = groupBy(
    places.filter((d) => d === null || d.n === 0),
    (d) => d?.state ?? unplanned
  );
  return {
    tasks: used.length === 0 ? Array.from({length: size}, () => everyTask) : used.map((d) => tasks[d].title),
    lines,
    runs: lines.reduce((sum, d) => sum + d.runs, 0),
    pairs: places.length,
    filled: counts.length,
    holes: Array.from(holes, ([state, d]) => ({state, n: d.length})).toSorted((a, b) => b.n - a.n),
    configs: withRuns.length,
    complete,
    balanced: complete && new Set(counts).size < 2,
    repeats: [least(counts), most(counts)]
  };

  function lineOf(config: {config_id: string; label: string}, states: readonly DesignRow[]): DesignLine {
    const whole = states.find((d) => d.every_task);
    const places: (DesignPlace | null)[] = Array.from({length: size}, () =>
      whole ? {state: whole.state, n: whole.n} : null
    );
    for (const {state, n, tasks} of states) for (const place of tasks) places[at.get(place)!] = {state, n};
    const run = places.filter((d) => d !== null && d.n > 0);
    return {...config, places, runs: run.reduce((sum, d) => sum + d!.n, 0), tasks: run.length};
  }
}

function least(counts: readonly number[]): number {
  return counts.reduce((a, b) => Math.min(a, b), Infinity);
}

function most(counts: readonly number[]): number {
  return counts.reduce((a, b) => Math.max(a, b), 0);
}

/** The design in words: how many tasks, configs and repeats, and what is not there. */
export function designText(design: Design): string {
  const {tasks, lines, pairs, filled, holes, configs, runs, repeats} = design;
  if (lines.length === 0) return "";
  const named = tasks[0] === everyTask ? "tasks without a name" : formatCount(tasks.length, "task");
  const size = `${named} × ${formatCount(lines.length, "config")}`;
  const missing = holes.map((d) => `${d.n.toLocaleString("en-US")} ${d.state}`).join(", ");
  if (filled === 0) return `${capitalise(size)}, none with runs here: ${missing}.`;
  const [few, many] = repeats;
  const each = few === many ? `${formatCount(few, "run")} each` : `${few} to ${many} runs each`;
  const whole =
    filled === pairs
      ? `all ${formatCount(pairs, "pair")} have runs`
      : `${filled.toLocaleString("en-US")} of ${formatCount(pairs, "pair")} have runs`;
  const rest = missing === "" ? "" : ` Without runs: ${missing}.`;
  const among = configs === lines.length ? "" : `Of the ${formatCount(configs, "config")} with runs `;
  const verdict = design.balanced
    ? "complete and balanced"
    : design.complete
      ? "complete, but not balanced"
      : "not complete";
  const sense = design.complete ? "every config ran the same tasks" : "configs ran different tasks";
  const often = design.balanced || !design.complete ? "" : ", some more often than others";
  const subject = among === "" ? "The design" : `${among}the design`;
  return `${capitalise(size)}: ${whole}, ${each} (${formatCount(runs, "run")}).${rest} ${subject} is ${verdict}: ${sense}${often}.`;
}

/** The design as a confound: scores over different tasks, or over the same ones in different number. */
export function designConfound(design: Design): Confound | null {
  const {lines, complete, balanced, configs} = design;
  if (configs < 2 || balanced) return null;
  const run = lines.filter((d) => d.runs > 0);
  const words = (d: DesignLine) => `${formatCount(d.tasks, "task")}, ${formatCount(d.runs, "run")}`;
  const evidence = Array.from(groupBy(run, words), ([value, own]) => ({value, configs: own.map((d) => d.label)}));
  return complete
    ? {
        id: "balance",
        title: "repeats not balanced",
        text: "Every config ran the same tasks, but some tasks more often than others: a mean over runs weighs them unequally.",
        evidence
      }
    : {
        id: "coverage",
        title: "not every config ran every task",
        text: "The scores are over different tasks: part of a difference may be that of the tasks.",
        evidence
      };
}
