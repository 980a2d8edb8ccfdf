#!/usr/bin/env node
import {register} from "tsx/esm/api";

// A reader that has seen enough, such as head, is no error.
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

register();
const {main} = await import("./benchbook.ts");
process.exitCode = await main(process.argv.slice(2));
const {isWorkAbandoned} = await import("./sql/stop.ts");
// process.exit would wait for the query that heeds no interrupt.
if (isWorkAbandoned()) process.kill(process.pid, "SIGTERM");
