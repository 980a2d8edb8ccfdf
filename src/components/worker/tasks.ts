import {withChances} from "../frontier/frontierChances.js";

/** What pages have computed beside them: pure functions of data that can be copied. */
export const tasks = {frontChances: withChances};

export type Tasks = typeof tasks;
