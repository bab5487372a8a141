// The text of the query: a plain text area that always works, and Yasqe on top of it where its bundle is there.
const area = document.getElementById("sparql");
let editor = null;

// Ctrl+Space behind `cg:` offers the words of our vocabulary, each with what it means.
let words = null;
const completer = {
  name: "words", bulk: false, autoShow: false, persistenceId: null,
  isValidCompletionPosition: (yasqe) => yasqe.getCompleteToken().string.startsWith("cg:"),
  async get(yasqe, token) {
    words ??= await (await fetch("/assets/words.json")).json();
    const typed = token.string.toLowerCase();
    return Object.keys(words).filter((word) => word.toLowerCase().startsWith(typed));
  },
  postprocessHints: (yasqe, hints) => hints.map((hint) => ({ ...hint, displayText: `${hint.text}  ${words[hint.text]}` })),
};

export function begin(label, run) {
  if (!globalThis.Yasqe || editor) return;
  const Yasqe = globalThis.Yasqe.default ?? globalThis.Yasqe.Yasqe ?? globalThis.Yasqe;
  const host = document.createElement("div");
  host.id = "editor";
  host.dir = "ltr";
  area.after(host);
  Yasqe.registerAutocompleter(completer, false);
  Yasqe.defaults.autocompleters = []; // a list given below is merged into this one, which asks a server elsewhere
  editor = new Yasqe(host, {
    value: area.value, persistenceId: null, showQueryButton: false, resizeable: false, autocompleters: ["variables", completer.name],
    createShareableLink: null, pluginButtons: null, consumeShareLink: null,
    extraKeys: { Tab: false, "Shift-Tab": false, "Ctrl-Enter": run, "Cmd-Enter": run, "Ctrl-Space": () => editor.autocomplete() },
  });
  area.hidden = true;
  const field = editor.getInputField();
  field.setAttribute("aria-label", label);
  editor.on("change", () => {
    if (area.value === editor.getValue()) return;
    area.value = editor.getValue();
    area.dispatchEvent(new Event("input"));
  });
}

export function put(text) {
  area.value = text;
  area.rows = Math.min(24, Math.max(6, text.split("\n").length));
  if (editor && editor.getValue() !== text) editor.setValue(text);
}

export const text = () => area.value;

export function showMistake(line, column) {
  const lines = area.value.split("\n").slice(0, line - 1);
  const offset = lines.reduce((sum, each) => sum + each.length + 1, column - 1);
  if (editor) {
    editor.focus();
    editor.setSelection({ line: line - 1, ch: column - 1 }, { line: line - 1, ch: column });
  } else {
    area.focus();
    area.setSelectionRange(offset, offset + 1);
  }
}
