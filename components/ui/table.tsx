import type { ReactNode } from "react";
import { cn } from "./cn";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand right and in figures of one width. */
  number?: boolean;
  /** The item itself: it leads the row and heads the block on a phone. Exactly one column. */
  lead?: boolean;
};

/**
 * Rows and columns from 768 px on; below, each row becomes its item with labelled cells. The ARIA roles are
 * written out because `display: grid` on a row takes the table's own away.
 */
export function Table<Row>({
  caption,
  columns,
  rows,
  keyOf,
  className,
}: {
  caption: ReactNode;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  className?: string;
}) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: not redundant once the rows are grids
    <table role="table" className={cn("w-full border-collapse text-start max-md:block", className)}>
      <caption className="sr-only">{caption}</caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <thead role="rowgroup" className="max-md:sr-only">
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              // biome-ignore lint/a11y/noRedundantRoles: as above
              role="columnheader"
              scope="col"
              className={cn(
                "border-b border-line-strong py-2 ps-4 align-bottom text-xs font-normal text-ink-2 first:ps-0",
                column.number ? "text-end" : "text-start",
              )}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <tbody role="rowgroup" className="max-md:block">
        {rows.map((row) => (
          <tr
            key={keyOf(row)}
            // biome-ignore lint/a11y/noRedundantRoles: as above
            role="row"
            className="max-md:grid max-md:grid-cols-[repeat(auto-fit,minmax(5.5rem,1fr))] max-md:gap-x-4 max-md:gap-y-3 max-md:border-t max-md:py-4 max-md:last:border-b"
          >
            {columns.map((column) => (
              <td
                key={column.key}
                // biome-ignore lint/a11y/noRedundantRoles: as above
                role="cell"
                className={cn(
                  "min-w-0 md:border-b md:py-3 md:ps-4 md:align-middle md:first:ps-0",
                  column.number && "num md:text-end",
                  column.lead && "max-md:col-span-full",
                )}
              >
                {!column.lead && (
                  <span aria-hidden className="block text-xs text-ink-2 md:hidden">
                    {column.header}
                  </span>
                )}
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
