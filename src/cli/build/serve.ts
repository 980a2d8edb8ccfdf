import {existsSync, statSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {createServer} from "node:http";
import {join, resolve} from "node:path";
import sirv from "sirv";
import type {IncomingMessage, ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";

export interface ServeOptions {
  /** 0 takes any free port. */
  port?: number;
  host?: string;
}

export interface Server {
  /** Ends in a slash. */
  url: string;
  port: number;
  close(): Promise<void>;
}

/** Serves a built report on this machine, as any static host would: clean addresses, and its own page for unknown ones. */
export async function serve(dist: string, {port = 0, host = "127.0.0.1"}: ServeOptions = {}): Promise<Server> {
  if (!existsSync(join(dist, "index.html"))) throw new Error(`not a built report: ${dist}`);
  const root = resolve(dist);
  const files = sirv(root, {dev: true, etag: true});
  const server = createServer((request, response) => {
    const folder = findFolder(request, root);
    if (folder) response.writeHead(301, {location: folder}).end();
    else files(request, response, () => void notFound(response, root));
  });
  await new Promise<void>((listening, fail) => server.on("error", fail).listen(port, host, listening));
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host}:${address.port}/`,
    port: address.port,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      })
  };
}

/** The address with its slash, when a folder was asked for without one: links in its page are relative to the slash. */
function findFolder({url = "/"}: IncomingMessage, root: string): string | undefined {
  const {pathname, search} = new URL(url, "http://localhost");
  if (pathname.endsWith("/") || existsSync(join(root, `${pathname}.html`))) return undefined;
  const folder = join(root, decodePath(pathname));
  if (!folder.startsWith(root) || !existsSync(folder) || !statSync(folder).isDirectory()) return undefined;
  return existsSync(join(folder, "index.html")) ? `${pathname}/${search}` : undefined;
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname; // a stray percent sign: no such file
  }
}

async function notFound(response: ServerResponse, root: string): Promise<void> {
  const page = join(root, "404.html");
  const found = existsSync(page);
  response.writeHead(404, {"content-type": found ? "text/html;charset=utf-8" : "text/plain;charset=utf-8"});
  response.end(found ? await readFile(page) : "Not found\n");
}
