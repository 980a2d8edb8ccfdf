import {inflateRawSync} from "node:zlib";
import {decompress} from "fzstd";
import type {ZipMember} from "../loaders/writeZip.js";

/** The members of a small zip that is in order; those of Zstandard stay packed as they are, too. */
export function readZip(bytes: Buffer): ZipMember[] {
  const end = bytes.lastIndexOf("PK\x05\x06");
  const count = bytes.readUInt16LE(end + 10);
  const members: ZipMember[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; ++i) {
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((d) => bytes.readUInt16LE(at + d));
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + size);
    const member = {name: bytes.subarray(at + 46, at + 46 + name).toString("utf8")};
    if (method === 93) members.push({...member, content: Buffer.from(decompress(packed)), method, packed});
    else members.push({...member, content: method === 8 ? inflateRawSync(packed) : packed});
    at += 46 + name + extra + comment;
  }
  return members;
}
