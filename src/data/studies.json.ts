import {runQueries} from "./query.js";

process.stdout.write(JSON.stringify(await runQueries(["studies", "all_problems"])));
