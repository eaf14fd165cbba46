export type PageForm = {
  /** The server action behind the form. */
  readonly actionId: string;
  /** What the form would send untouched, without React's own fields. */
  readonly values: Record<string, string>;
};

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#x27": "'",
  "#39": "'",
};

/** Reads the form of a page that has a control of this name; React writes its markup in one regular way. */
export function readForm(html: string, field: string): PageForm {
  const forms = html.match(/<form\b[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((candidate) => candidate.includes(`name="${field}"`));
  if (!form) throw new Error(`the page has no form with a field named ${field}`);
  const values: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<(?:input|textarea|select)\b[^>]*>/g)) {
    const name = attribute(tag, "name");
    const type = attribute(tag, "type");
    if (!name || type === "file" || (/^(checkbox|radio)$/.test(type ?? "") && !/\schecked\b/.test(tag)))
      continue;
    values[name] = attribute(tag, "value") ?? selected(form, name) ?? "";
  }
  const actionId = actionIn(values);
  if (!actionId) throw new Error(`the form with ${field} is not sent to a server action`);
  return {
    actionId,
    values: Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith("$ACTION"))),
  };
}

function actionIn(values: Record<string, string>): string | null {
  for (const [name, value] of Object.entries(values)) {
    if (name.startsWith("$ACTION_ID_")) return name.slice("$ACTION_ID_".length);
    if (/^\$ACTION_\d+:0$/.test(name)) return (JSON.parse(value) as { id: string }).id;
  }
  return null;
}

function selected(form: string, name: string): string | null {
  const options = form.split(`name="${name}"`)[1]?.split("</select>")[0] ?? "";
  const chosen = (options.match(/<option\b[^>]*>/g) ?? []).find((option) => /\sselected\b/.test(option));
  return chosen ? attribute(chosen, "value") : null;
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined
    ? null
    : found.replace(/&([#\w]+);/g, (whole, entity: string) => ENTITIES[entity] ?? whole);
}
