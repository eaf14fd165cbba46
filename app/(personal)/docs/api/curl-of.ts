import type { OperationEntry } from "@/app/_server/api/document";

/** The same request on a command line; the session's cookie lies in a file. */
export function curlOf(server: string, method: string, path: string, entry: OperationEntry): string {
  const { parameters = [], requestBody, security, responses } = entry;
  const where = path.replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(parameters.find((one) => one.name === name)?.example ?? whole),
  );
  const needed = parameters.filter((one) => one.in === "query" && one.required && one.example !== undefined);
  const query = needed.map(({ name, example }) => `${name}=${encodeURIComponent(String(example))}`).join("&");
  const makes = "201" in responses;
  const body = requestBody?.content["application/json"].example;
  const signsIn = entry.operationId === "logIn" || entry.operationId === "verifyEmail";
  const lines = [
    `curl${method === "GET" ? "" : ` -X ${method}`} '${server}${where}${query ? `?${query}` : ""}'`,
    ...(signsIn ? ["-c session.txt"] : security.length > 0 ? ["-b session.txt"] : []),
    ...(makes && parameters.some((one) => one.in === "header")
      ? ["-H 'idempotency-key: 5f0d1c1e-6a0b-4b5e'"]
      : []),
    ...(requestBody ? ["-H 'content-type: application/json'"] : []),
    ...(body === undefined ? [] : [`-d '${JSON.stringify(body).replaceAll("'", "'\\''")}'`]),
  ];
  return lines.join(" \\\n  ");
}
