import {inPlace, pick} from "../mutator.js";
import type {Mutator} from "../mutator.js";

/** A zip with more empty members than are read, or nearly as many as are: their list alone fills memory. */
export const millionMembers: Mutator = {
  name: "zip-million-members",
  formats: ["zip"],
  silently: "same",
  loudly: "fewer",
  isHeavy: true,
  apply: (target, random) => ({entries: inPlace(target, withMembers(target.bytes, pick([200_000, 1_000_000], random)))})
};

const localBytes = 38;
const centralBytes = 54;

/** More members than 16 bits count need the end record of zip64 (APPNOTE 4.3.14). */
function withMembers(zip: Buffer, count: number): Buffer {
  const end = zip.lastIndexOf("PK\x05\x06");
  const from = zip.readUInt32LE(end + 16);
  const locals = zip.subarray(0, from);
  const directory = zip.subarray(from, from + zip.readUInt32LE(end + 12));
  const own = zip.readUInt16LE(end + 10);
  const added = Buffer.alloc(count * (localBytes + centralBytes));
  const start = count * localBytes;
  for (let i = 0; i < count; ++i) {
    const name = i.toString(36).padStart(8, "0");
    const local = i * localBytes;
    added.write("PK\x03\x04", local, "latin1");
    added.writeUInt16LE(8, local + 26);
    added.write(name, local + 30, "latin1");
    const central = start + i * centralBytes;
    added.write("PK\x01\x02", central, "latin1");
    added.writeUInt16LE(8, central + 28);
    added.writeUInt32LE(locals.length + local, central + 42);
    added.write(name, central + 46, "latin1");
  }
  const size = directory.length + count * centralBytes;
  const offset = locals.length + start;
  const record = Buffer.alloc(56 + 20 + 22);
  record.write("PK\x06\x06", 0, "latin1");
  record.writeBigUInt64LE(44n, 4);
  for (const at of [24, 32]) record.writeBigUInt64LE(BigInt(own + count), at);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  record.write("PK\x06\x07", 56, "latin1");
  record.writeBigUInt64LE(BigInt(offset + size), 64);
  record.writeUInt32LE(1, 72);
  record.write("PK\x05\x06", 76, "latin1");
  record.fill(0xff, 84, 96);
  return Buffer.concat([locals, added.subarray(0, start), directory, added.subarray(start), record]);
}
