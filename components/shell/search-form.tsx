import { Search } from "lucide-react";
import { buttonStyle } from "../ui/button";
import { cn } from "../ui/cn";

type SearchFormProps = { action: string; label: string; placeholder: string; value?: string; id: string };

/** The search of the header: a plain GET form, Enter sends it. */
export function SearchForm({
  action,
  label,
  placeholder,
  value,
  id,
  className,
}: SearchFormProps & { className?: string }) {
  return (
    <search data-small-search className={className}>
      <form action={action} method="get" className="relative">
        <label htmlFor={id} className="sr-only">
          {label}
        </label>
        <Search className="pointer-events-none absolute start-4 top-1/2 -translate-y-1/2 text-ink-2" />
        <input
          id={id}
          name="q"
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          maxLength={200}
          defaultValue={value}
          placeholder={placeholder}
          className="h-11 w-full appearance-none rounded-ctl border border-line-strong bg-raised ps-11.5 pe-4 transition-colors hover:border-ink-2 focus-visible:rounded-ctl focus-visible:border-focus focus-visible:-outline-offset-1"
        />
      </form>
    </search>
  );
}

/** The search of the home page: large, with its button. */
export function BigSearch({
  action,
  label,
  placeholder,
  value,
  id,
  button,
}: SearchFormProps & { button: string }) {
  return (
    // The header's search steps back on a page that has this one (globals.css).
    <search data-big-search>
      <form
        action={action}
        method="get"
        className={cn(
          "flex items-center gap-3 rounded-panel border border-line-strong bg-raised p-2 ps-5 transition-colors hover:border-ink-2",
          "has-[input:focus-visible]:border-focus has-[input:focus-visible]:shadow-[0_0_0_1px_var(--focus)]",
        )}
      >
        <label htmlFor={id} className="sr-only">
          {label}
        </label>
        <Search className="text-ink-2 max-sm:hidden" />
        <input
          id={id}
          name="q"
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          maxLength={200}
          defaultValue={value}
          placeholder={placeholder}
          className="h-12 min-w-0 flex-1 appearance-none bg-transparent text-md outline-none"
        />
        <button type="submit" className={buttonStyle({ variant: "primary" })}>
          {button}
        </button>
      </form>
    </search>
  );
}
