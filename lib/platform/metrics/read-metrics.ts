import { metrics } from "./metrics";
import { takeReadings } from "./readings";

/** All measures of this process as Prometheus reads them: what was counted as it went, and what is read off now. */
export async function readMetrics(): Promise<{ text: string; contentType: string }> {
  const { registry } = metrics();
  await takeReadings();
  return { text: await registry.metrics(), contentType: registry.contentType };
}
