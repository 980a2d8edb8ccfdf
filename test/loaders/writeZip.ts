import {crc32, deflateRawSync} from "node:zlib";

export interface ZipMember {
  name: string;
  /** Content before packing. */
  content: Buffer | string;
  /** 0 stored, 8 deflated, 93 Zstandard: then `packed` holds the frame. */
  method?: 0 | 8 | 93;
  packed?: Buffer;
}

/** The bytes of a zip with these members, for fixtures of any method. */
export function writeZip(members: ZipMember[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const {name, content, method = 8, packed} of members) {
    const raw = Buffer.from(content);
    const data = packed ?? (method === 8 ? deflateRawSync(raw) : raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(raw.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), data]);
    directory.push(
      Buffer.concat([
        Buffer.from("PK\x01\x02"),
        u16(20),
        common,
        u16(0),
        u16(0),
        u16(0),
        u32(0),
        u32(offset),
        Buffer.from(name)
      ])
    );
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = u16(members.length);
  return Buffer.concat([
    ...locals,
    central,
    Buffer.from("PK\x05\x06"),
    u16(0),
    u16(0),
    count,
    count,
    u32(central.length),
    u32(offset),
    u16(0)
  ]);
}

function u16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function u32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}
