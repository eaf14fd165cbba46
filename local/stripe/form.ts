/** A value of a form-encoded request: text, list or map. */
type FormValue = string | FormValue[] | { [key: string]: FormValue };
/** The parameters of one request. */
export type FormFields = { [key: string]: FormValue };

type Node = Map<string, string | Node>;

const MAX_DEPTH = 10;

/** Reads `a[b][0]=c` into nested lists and maps, as the API does. */
export function parseForm(text: string): FormFields {
  const root: Node = new Map();
  for (const [name, value] of new URLSearchParams(text)) insert(root, pathOf(name), value);
  const fields = emptyFields();
  for (const [key, inner] of root) fields[key] = build(inner);
  return fields;
}

/** 'a[b][]' as ['a', 'b', '']. */
function pathOf(name: string): string[] {
  const [head = "", ...rest] = name.split("[");
  return [head, ...rest.map((part) => part.replace(/\]$/, ""))].slice(0, MAX_DEPTH);
}

function insert(root: Node, path: string[], value: string): void {
  let node = root;
  for (const [depth, part] of path.entries()) {
    const key = part === "" && depth > 0 ? String(node.size) : part;
    if (depth === path.length - 1) {
      node.set(key, value);
      return;
    }
    const next = node.get(key);
    const child: Node = next instanceof Map ? next : new Map();
    if (child !== next) node.set(key, child);
    node = child;
  }
}

function build(node: string | Node): FormValue {
  if (typeof node === "string") return node;
  const keys = [...node.keys()];
  if (keys.length > 0 && keys.every((key) => /^\d+$/.test(key))) {
    return keys.sort((left, right) => Number(left) - Number(right)).map((key) => build(node.get(key) ?? ""));
  }
  const fields = emptyFields();
  for (const [key, inner] of node) fields[key] = build(inner);
  return fields;
}

/** Without a prototype, so that a parameter named __proto__ is only a name. */
function emptyFields(): FormFields {
  return Object.create(null) as FormFields;
}
