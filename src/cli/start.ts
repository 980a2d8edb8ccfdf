import {loadAndBuild} from "./build.js";
import {serve} from "./build/serve.js";
import {CliError} from "./command.js";
import type {Command} from "./command.js";

export const start: Command = {
  summary: "load, build the report and serve it",
  usage: "start [--port N] [--host ADDRESS]",
  options: {port: {type: "string", default: "3000"}, host: {type: "string", default: "127.0.0.1"}},
  help: {
    "--port N": "port; 3000 when absent, 0 for any that is free",
    "--host ADDRESS": "address to listen on; 127.0.0.1, this machine only, when absent"
  },
  examples: ["benchbook start", "benchbook start --port 0"],
  async run(_, values, output) {
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new CliError(`not a port: ${String(values.port)}`);
    await loadAndBuild("dist", output);
    const server = await serve("dist", {port, host: values.host as string}).catch((error: NodeJS.ErrnoException) => {
      throw error.code === "EADDRINUSE" ? new CliError(`port in use: ${port} (give another with --port)`) : error;
    });
    output.stdout(`the report is at ${server.url} (stop with Ctrl-C)`);
    await new Promise<void>((stopped) => {
      process.once("SIGINT", stopped);
      process.once("SIGTERM", stopped);
    });
    await server.close();
    return 0;
  }
};
