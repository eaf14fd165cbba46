import type { Asked } from "./routes";

/** Rows of the handlers that watch the shop: health and measures. */
export const WATCHED_ROUTES: Readonly<Record<string, readonly Asked[]>> = {
  "/api/health/live": [{ what: "alive", path: () => "/api/health/live", status: 200 }],
  "/api/health/ready": [
    { what: "all there", path: () => "/api/health/ready", status: 200 },
    { what: "a question that is none", path: () => "/api/health/ready?for=%00", status: 200 },
  ],
  "/api/metrics": [
    { what: "no token", path: () => "/api/metrics", status: 401 },
    {
      what: "a made-up token",
      path: () => "/api/metrics",
      init: { headers: { authorization: "Bearer 0123456789abcdef0123456789abcdef" } },
      status: 401,
    },
    {
      what: "a person's session",
      path: () => "/api/metrics",
      as: "seller",
      status: 401,
    },
  ],
};
