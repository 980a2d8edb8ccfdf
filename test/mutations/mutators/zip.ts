import {deflateRawSync} from "node:zlib";
import type {Random} from "../../../src/stats/random.js";
import {writeZip} from "../../loaders/writeZip.js";
import type {ZipMember} from "../../loaders/writeZip.js";
import {inPlace, pick} from "../mutator.js";
import type {Change, Mutator, Target} from "../mutator.js";
import {readZip} from "../readZip.js";

function zipMutator(
  name: string,
  change: (members: ZipMember[], random: Random, target: Target) => ZipMember[] | Buffer | undefined,
  rest: {silently?: Change; loudly?: Change; isHeavy?: boolean} = {}
): Mutator {
  return {
    name,
    formats: ["zip"],
    silently: "same",
    loudly: "fewer",
    ...rest,
    apply(target, random) {
      const changed = change(readZip(target.bytes), random, target);
      if (changed === undefined) return undefined;
      return {entries: inPlace(target, Buffer.isBuffer(changed) ? changed : writeZip(changed))};
    }
  };
}

/** Damages one member; of a sample's own no other sample takes harm. */
function memberMutator(name: string, change: (member: ZipMember, random: Random) => Partial<ZipMember>): Mutator {
  return {
    name,
    formats: ["zip"],
    silently: "same",
    loudly: "touched",
    apply(target, random) {
      const members = readZip(target.bytes);
      const member = pick(members, random);
      const changed = members.map((d) => (d === member ? {...d, ...change(d, random)} : d));
      const isTouched = (pointer: string) => pointer === member.name;
      return {entries: inPlace(target, writeZip(changed)), isTouched};
    }
  };
}

/** The signatures of the entries of the directory: their fields lie at fixed places behind them. */
function patched({bytes}: Target, signature: string, patch: (bytes: Buffer, at: number) => void): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(signature, 0, "latin1"); at >= 0; at = copy.indexOf(signature, at + 4, "latin1"))
    patch(copy, at);
  return copy;
}

const directory = "PK\x01\x02";
const traversal = [
  "../../../escaped.json",
  "/etc/escaped.json",
  "C:\\escaped.json",
  "..\\escaped.json",
  "samples/../../escaped.json"
];

let bombs: {inside: Buffer; beyond: Buffer} | undefined;
function makeBombs() {
  return (bombs ??= {
    inside: deflateRawSync(Buffer.alloc(100 * 2 ** 20, 32)),
    beyond: deflateRawSync(Buffer.alloc(200 * 2 ** 20, 32))
  });
}

export const zipMutators: Mutator[] = [
  zipMutator("zip-repacked", (members) => members, {loudly: "same"}),
  zipMutator("zip-stored", (members) => members.map((d) => ({...d, method: 0, packed: undefined})), {loudly: "same"}),
  zipMutator(
    "zip-directory-garbled",
    (_, random, target) => {
      const bytes = Buffer.from(target.bytes);
      const from = bytes.lastIndexOf(directory);
      for (let i = 0; i < 4; ++i) bytes[from + random.below(bytes.length - from)] = random.below(256);
      return bytes;
    },
    {silently: "changed"}
  ),
  zipMutator("zip-no-end", (_, __, {bytes}) => bytes.subarray(0, bytes.lastIndexOf("PK\x05\x06"))),
  zipMutator("zip-traversal", (members) => [...members, ...traversal.map((name) => ({name, content: "{}"}))]),
  zipMutator("zip-encrypted", (_, __, target) =>
    patched(target, directory, (bytes, at) => void bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8))
  ),
  zipMutator("zip-method", (_, random, target) =>
    patched(
      target,
      directory,
      (bytes, at) => void bytes.writeUInt16LE(pick([1, 9, 12, 14, 93, 95, 99], random), at + 10)
    )
  ),
  zipMutator("zip-checksum", (_, __, target) => patched(target, directory, (bytes, at) => void (bytes[at + 16] ^= 1))),
  zipMutator("zip-damaged-text", (members, random) => {
    const bytes = writeZip(members.map((d) => ({...d, method: 0, packed: undefined})));
    const digits = [
      ...bytes
        .subarray(0, bytes.indexOf(directory))
        .toString("latin1")
        .matchAll(/(?<=": ?)\d(?=[,}])/g)
    ];
    if (digits.length === 0) return undefined;
    const {index} = pick(digits, random);
    bytes[index] = 0x30 + ((bytes[index] - 0x30 + 1) % 10);
    return bytes;
  }),
  zipMutator("zip-sizes", (_, random, target) =>
    patched(target, directory, (bytes, at) => void bytes.writeUInt32LE(random.next(), at + pick([20, 24, 42], random)))
  ),
  zipMutator(
    "zip-name-twice",
    (members, random) => {
      const member = pick(members, random);
      return [...members, {...member, content: "{}"}];
    },
    {silently: "any"}
  ),
  zipMutator("zip-member-gone", (members, random) => members.filter((d) => d !== pick(members, random)), {
    silently: "any",
    loudly: "any"
  }),
  memberMutator("zip-member-cut", ({content}, random) => ({
    method: 8,
    packed: undefined,
    content: Buffer.from(content).subarray(0, random.below(content.length + 1))
  })),
  memberMutator("zip-zstd-garbage", (_, random) => ({
    method: 93,
    packed: Buffer.from(Array.from({length: 50}, () => random.below(256)))
  })),
  zipMutator("zip-zip", (members, random) => {
    const member = pick(members, random);
    return members.map((d) => (d === member ? {...d, method: 8, packed: undefined, content: writeZip(members)} : d));
  }),
  zipMutator("zip-members", (members) => [
    ...members,
    ...Array.from({length: 20_000}, (_, i) => ({name: `attachments/${i}`, content: "", method: 0 as const}))
  ]),
  zipMutator(
    "zip-bomb",
    (members, random) => {
      const {inside, beyond} = makeBombs();
      const packed = pick([inside, beyond], random);
      return [...members, {name: "samples/bomb_epoch_1.json", content: "", method: 8, packed}];
    },
    {loudly: "same", isHeavy: true}
  )
];
