import {StateEffect, StateField} from "@codemirror/state";
import {Decoration, EditorView} from "@codemirror/view";
import type {DecorationSet} from "@codemirror/view";

/** Where an error is: offsets into the text, the second not included; null takes the mark away. */
export const markError = StateEffect.define<{from: number; to: number} | null>();

/** The line below what is wrong; gone when the text changes. */
export const errorMark = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const {value} of transaction.effects.filter((d) => d.is(markError))) {
      marks = value === null ? Decoration.none : Decoration.set([wavy.range(value.from, value.to)]);
    }
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field)
});

const wavy = Decoration.mark({class: "sql-error-mark"});
