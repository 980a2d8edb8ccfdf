import {formatLevel} from "../format/format.js";
/** How the charts of the reliability page were made. */
export const reliabilityMethod = ({level}: {level?: number}): string =>
  "Mean of a pair: Wilson’s interval for passes, Student’s t within the scale for scores whose runs are here, Student’s t " +
  "from mean, SD and n for published ones; over tasks the same of the tasks’ means. SD: n − 1, pooled within tasks by degrees " +
  "of freedom, χ² interval. pass^k: unbiased from n repeats (C(passes, k) / C(n, k)), mean over tasks; Wilson’s interval of a share of tasks, from 20 tasks on Student’s t within it, and of one task Wilson’s bounds to the power of k. Worst tenth: " +
  `conditional value at risk. Entropy: of passes and failures, 0 to 1 bit. All intervals ${formatLevel(level)}, nothing is resampled.`;
