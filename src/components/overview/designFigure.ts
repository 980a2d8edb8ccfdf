import {designStrips} from "../../plots/designStrips.js";
import {designText} from "./design.js";
import {emptyState} from "../emptyState.js";
import {figureQuery} from "../figure/figureQuery.js";
import {figureTexts} from "../figure/figureTexts.js";
import {figureValues} from "../figure/figureValues.js";
import {formatCount} from "../format/format.js";
import type {Design} from "./design.js";
import type {Figure, FigureStudy} from "../figure/figure.js";

interface DesignChartOptions {
  /** Framework's: calls with the width, and again whenever it changes. */
  resize: (render: (width: number) => Element) => Element;
}

/** The design as a picture, or what would be needed for one. */
export function designChart({lines, tasks}: Design, {resize}: DesignChartOptions): Element {
  if (lines.length === 0) {
    return emptyState("The archive does not say which config ran which task here.", {
      needs: "runs, or a coverage entry of the experiment in archive.yaml."
    });
  }
  const strips = lines.map((d) => ({...d, total: d.runs === 0 ? "no runs here" : formatCount(d.runs, "run")}));
  return resize((width) => designStrips(strips, {width, tasks}));
}

export interface DesignFigureOptions {
  study: FigureStudy;
  experiment_id: string;
  /** Title of the experiment. */
  experiment: string;
  sql: string;
}

const method =
  "A pair has the runs that the archive holds of it, excluded and failed ones too; where it has none, the state that the " +
  "archive gives. Complete: every config with runs ran every task that any of them ran. Balanced: as often.";

/** The design to take away, a line a pair of config and task; null where nothing is known of it. */
export function designFigure(
  design: Design,
  {study, experiment_id, experiment, sql}: DesignFigureOptions
): Figure | null {
  if (design.lines.length === 0) return null;
  const pairs = () =>
    design.lines.flatMap(({config_id, label, places}) =>
      places.map((place, i) => ({config_id, label, task: design.tasks[i], place}))
    );
  return {
    name: `${study.study_id}-design`,
    title: `Runs by config and task: ${experiment}`,
    answer: designText(design),
    caption:
      "A line a config, a square a task, the fuller the more runs; hatched where the archive says why there are none, empty where it says nothing.",
    method,
    study,
    values: () =>
      figureValues(pairs(), [
        {name: "config_id", value: (d) => d.config_id},
        {name: "config", value: (d) => d.label},
        {name: "task", value: (d) => d.task},
        {name: "state", value: (d) => d.place?.state},
        {name: "n", unit: "runs", value: (d) => d.place?.n}
      ]),
    texts: () =>
      figureTexts(design.lines, [
        {label: "Config", value: (d) => d.label},
        {label: "Tasks with runs", value: (d) => d.tasks, align: "right"},
        {label: "Runs", value: (d) => d.runs, align: "right"}
      ]),
    queries: [figureQuery({name: "design", sql}, {study: study.study_id, where: {experiment_id}})]
  };
}
