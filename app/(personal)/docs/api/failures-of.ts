import type { OperationEntry } from "@/app/_server/api/document";
import type { FailureView } from "@/components/reference/failure-list";

/** What an operation adds to the ways in which every request can fail. */
export function ownFailures(entry: OperationEntry): FailureView[] {
  return failuresOf(entry).filter(({ code }) => !isCommon(code));
}

/** The ways in which requests fail whatever they are about, told once. */
export function commonFailures(entries: readonly OperationEntry[]): FailureView[] {
  const common = entries.flatMap(failuresOf).filter(({ code }) => isCommon(code));
  const byCode = [...new Map(common.map((failure) => [failure.code, failure])).values()];
  return byCode.sort((a, b) => Number(a.status) - Number(b.status));
}

const isCommon = (code: string): boolean => code.startsWith("request.");

/** A line of an answer's description for each code, as the document has it. */
function failuresOf({ responses }: OperationEntry): FailureView[] {
  return Object.entries(responses).flatMap(([status, { description }]) =>
    [...description.matchAll(/^`([^`]+)`: (.+)$/gm)].map(([, code = "", message = ""]) => ({
      status,
      code,
      message,
    })),
  );
}
