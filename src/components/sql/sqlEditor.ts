import {
  acceptCompletion,
  closeCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap
} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap, indentWithTab} from "@codemirror/commands";
import {sql} from "@codemirror/lang-sql";
import {bracketMatching, indentUnit, syntaxHighlighting} from "@codemirror/language";
import {EditorState, Prec} from "@codemirror/state";
import {EditorView, drawSelection, highlightSpecialChars, keymap, lineNumbers, placeholder} from "@codemirror/view";
import {classHighlighter} from "@lezer/highlight";
import {duckdbDialect} from "./duckdbDialect.js";
import {errorMark, markError} from "./errorMark.js";
import {errorRange} from "./errorRange.js";
import type {CompletionSource} from "@codemirror/autocomplete";

export interface SqlEditorOptions {
  text: string;
  /** Id of the words that describe its keys. */
  describedBy: string;
  complete: CompletionSource;
  onRun: () => void;
  /** Told of every change of the text. */
  onChange: (text: string) => void;
  /** Escape, where nothing else takes it; whether it did something. */
  onEscape: () => boolean;
}

export interface SqlEditor {
  element: HTMLElement;
  text(): string;
  /** Takes the place of the whole text, as a step that can be undone. */
  replace(text: string): void;
  /** Puts a text where the cursor is, in place of what is selected. */
  insert(text: string): void;
  /** Underlines what an error is about; nothing where it names no place. */
  mark(place: {line: number; column: number} | undefined): void;
  focus(): void;
}

/** A text field for SQL: coloured, with completion. ⌘/Ctrl-Enter runs; Escape, then Tab leaves it. */
export function sqlEditor({text, describedBy, complete, onRun, onChange, onEscape}: SqlEditorOptions): SqlEditor {
  const run = () => {
    closeCompletion(view);
    onRun();
    return true;
  };
  const view = new EditorView({
    state: EditorState.create({
      doc: text,
      extensions: [
        Prec.highest(keymap.of([{key: "Mod-Enter", run}])),
        lineNumbers(),
        highlightSpecialChars(),
        history(),
        drawSelection(),
        EditorView.lineWrapping,
        indentUnit.of("  "),
        bracketMatching(),
        closeBrackets(),
        autocompletion({override: [complete], icons: false, maxRenderedOptions: 60}),
        sql({dialect: duckdbDialect}),
        syntaxHighlighting(classHighlighter),
        errorMark,
        placeholder("SELECT …"),
        keymap.of([
          ...closeBracketsKeymap,
          ...completionKeymap,
          {key: "Tab", run: acceptCompletion},
          ...defaultKeymap,
          ...historyKeymap,
          indentWithTab,
          {key: "Escape", run: onEscape}
        ]),
        EditorView.contentAttributes.of({"aria-label": "SQL", "aria-describedby": describedBy}),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString());
        })
      ]
    })
  });
  return {
    element: view.dom,
    text: () => view.state.doc.toString(),
    replace(insert) {
      closeCompletion(view);
      view.dispatch({
        changes: {from: 0, to: view.state.doc.length, insert},
        selection: {anchor: 0},
        scrollIntoView: true
      });
    },
    insert(insert) {
      view.dispatch(view.state.replaceSelection(insert), {scrollIntoView: true});
      view.focus();
    },
    mark(place) {
      const range = place && errorRange(view.state.doc.toString(), place);
      view.dispatch({effects: markError.of(range ?? null)});
    },
    focus: () => view.focus()
  };
}
