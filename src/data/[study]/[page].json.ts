import {parseArgs} from "node:util";
import {pageQueries} from "../pages.js";
import {packRows} from "../packRows.js";
import {runQueries} from "../query.js";

const {values} = parseArgs({options: {study: {type: "string"}, page: {type: "string"}}});
const {study, page} = values as {study: string; page: string};
if (!Object.hasOwn(pageQueries, page)) throw new Error(`unknown page: ${page} (known: ${Object.keys(pageQueries).join(", ")})`);
const results = Object.entries(await runQueries(pageQueries[page], {study}));
process.stdout.write(JSON.stringify(Object.fromEntries(results.map(([name, {sql, rows}]) => [name, {sql, rows: packRows(rows)}]))));
