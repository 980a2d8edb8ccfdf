import {allFormats} from "../mutator.js";
import type {Change, Entry, Mutator, Target} from "../mutator.js";

function placed(
  name: string,
  place: (target: Target) => Entry[],
  rest: {code?: string; silently?: Change; loudly?: Change} = {}
): Mutator {
  return {name, formats: allFormats, silently: "same", loudly: "any", ...rest, apply: (d) => ({entries: place(d)})};
}

/** The name before its end, in the same folder. */
const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);
const endOf = (path: string) => /(\.[a-z]{2,5})?$/i.exec(path)![0];

/** The file as something that is no file, or under a name that few expect. */
export const placedMutators: Mutator[] = [
  placed("folder", ({path}) => [{path, kind: "folder"}], {silently: "any"}),
  placed("folder-with-file", ({path, bytes}) => [{path: `${path}/${path.split("/").at(-1)!}`, bytes}], {
    silently: "any"
  }),
  placed(
    "link",
    ({path, bytes}) => [
      {path: `${path}.target`, bytes},
      {path, link: `${path.split("/").at(-1)!}.target`}
    ],
    {
      code: "not-a-file"
    }
  ),
  placed("link-to-nothing", ({path}) => [{path, link: "nothing"}], {code: "not-a-file"}),
  placed("link-to-itself", ({path}) => [{path, link: path.split("/").at(-1)!}], {code: "not-a-file"}),
  placed("link-to-parent", ({path}) => [{path, link: ".."}], {code: "not-a-file"}),
  placed("pipe", ({path}) => [{path, kind: "pipe"}], {code: "not-a-file"}),
  placed(
    "long-name",
    ({path, bytes}) => [{path: `${folderOf(path)}${"n".repeat(255 - endOf(path).length)}${endOf(path)}`, bytes}],
    {silently: "any"}
  ),
  placed("odd-name", ({path, bytes}) => [{path: `${folderOf(path)}a\nb "c" 'd' %41 $e;${endOf(path)}`, bytes}], {
    silently: "any"
  }),
  placed("name-no-text", ({path, bytes}) => [
    {
      path: Buffer.concat([Buffer.from(folderOf(path)), Buffer.from([0x61, 0xff, 0xfe]), Buffer.from(endOf(path))]),
      bytes
    }
  ])
];
