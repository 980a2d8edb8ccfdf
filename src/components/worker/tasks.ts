import {withChances} from "../frontier/frontierChances.js";
import {costIntervals} from "../retry/costIntervals.js";

/** What pages have computed beside them: pure functions of data that can be copied. */
export const tasks = {costIntervals, frontChances: withChances};

export type Tasks = typeof tasks;
