import {passAtKMean} from "../../stats/passAtKMean.js";
import {emptyState} from "../emptyState.js";
import {formatCount, formatPercent} from "../format/format.js";
import {html} from "../html.js";
import type {RetryConfig} from "./retryTypes.js";

/** How many runs of an experiment the archive holds. */
export interface RunShape {
  experiment_id: string;
  title: string;
  retry_policy: string | null;
  n_runs: number;
  n_pairs: number;
  most_repeats: number;
}

/** Pairs of task and config with as many repeats, of which as many passed. */
export interface Repeats {
  experiment_id: string;
  n: number;
  n_passed: number;
  pairs: number;
}

export interface RetryFactsOptions {
  study: {title: string; retry_policy: string | null};
  configs: readonly RetryConfig[];
  shapes: readonly RunShape[];
  repeats: readonly Repeats[];
}

const needs =
  "for every run the number of attempts it made, whether it passed in the end, and how many attempts its config was " +
  "allowed; better, one record per attempt with its result, its cost and what it saw of the failure before. In a table a " +
  "column “attempts” is enough, in Benchbook’s own run format the list “attempts”.";

/** What stands where the archive has no attempts: what it would need, and what it does say that bears on retries. */
export function retryFacts(options: RetryFactsOptions): HTMLElement {
  const facts = retryFactSentences(options);
  return html`<div>
    ${emptyState("The archive holds no attempts, so it cannot say what retries bring.", {needs})}
    ${facts.length ? html`<h2>What the archive does say</h2>` : null}
    ${
      facts.length
        ? html`<ul>
            ${facts.map((d) => html`<li>${d}</li>`)}
          </ul>`
        : null
    }
  </div>`;
}

export function retryFactSentences({study, configs, shapes, repeats}: RetryFactsOptions): string[] {
  const single = configs.filter((d) => d.max_attempts === 1).length;
  const own = shapes.filter((d) => d.retry_policy !== null);
  return [
    ...(study.retry_policy === null
      ? ["The study states no retry policy."]
      : [`Retry policy of the study: ${study.retry_policy}`]),
    ...own.map((d) => `Retry policy of “${d.title}”: ${d.retry_policy}`),
    ...(single
      ? [
          `${single} of ${formatCount(configs.length, "config")} ${single === 1 ? "gets" : "get"} a single attempt by protocol.`
        ]
      : []),
    ...shapes
      .filter((d) => d.n_runs > 0)
      .map((d) =>
        repeatSentence(
          d,
          repeats.filter((r) => r.experiment_id === d.experiment_id)
        )
      )
  ];
}

function repeatSentence({title, n_runs, n_pairs, most_repeats}: RunShape, repeats: readonly Repeats[]): string {
  const runs = `“${title}”: ${formatCount(n_runs, "run")} of ${formatCount(n_pairs, "pair")} of task and config`;
  if (most_repeats < 2) return `${runs}, one each: neither repeats nor attempts.`;
  const several = `${runs}, up to ${most_repeats} repeats of a pair. Repeats start anew and have seen no failure: they are not attempts.`;
  if (!repeats.length) return several;
  const k = Math.min(...repeats.map((d) => d.n));
  const overPairs = (value: (d: Repeats) => number) =>
    repeats.flatMap((d) => Array.from({length: d.pairs}, () => value(d)));
  const passes = overPairs((d) => d.n_passed);
  const counts = overPairs((d) => d.n);
  const one = passAtKMean(passes, counts, {k: 1}).estimate;
  const best = passAtKMean(passes, counts, {k}).estimate;
  return (
    `${several} What blind repetition gives, as a mean over ${formatCount(counts.length, "pair")}: ` +
    `${formatPercent(one)} pass at one try (pass@1), ${formatPercent(best)} at least once in ${k} (pass@${k}).`
  );
}
