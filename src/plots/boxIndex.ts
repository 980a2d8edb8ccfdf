import type {Box} from "./boxes.js";

/** Whether a test holds for the place of any of the boxes that may overlap one; it may be asked of others nearby too. */
export type SomeNear = (box: Box, test: (i: number) => boolean) => boolean;

/** Finds boxes by where they are: each stands in the fields of a grid that it touches. Of few boxes all are near. */
export function boxIndex(boxes: readonly Box[], {size = 40}: {size?: number} = {}): SomeNear {
  if (boxes.length < 16) return (_, test) => boxes.some((_, i) => test(i));
  const fields = new Map<number, number[]>();
  const someField = ({left, top, right, bottom}: Box, test: (key: number) => boolean) => {
    for (let x = Math.floor(left / size); x <= right / size; ++x) {
      for (let y = Math.floor(top / size); y <= bottom / size; ++y) if (test(x * 100_003 + y)) return true;
    }
    return false;
  };
  boxes.forEach((box, i) =>
    someField(box, (key) => {
      const field = fields.get(key);
      if (field) field.push(i);
      else fields.set(key, [i]);
      return false;
    })
  );
  return (box, test) => someField(box, (key) => fields.get(key)?.some(test) ?? false);
}
