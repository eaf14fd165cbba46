import { serve } from "inngest/next";
import { inngest } from "@/inngest/client";
import { functions } from "@/inngest/functions";

export const maxDuration = 60;

/**
 * The engine is told to call us at our own address. Without it, the address would be taken from the `Host` of the
 * request that asks to register, and anyone may ask: our events would then go to whatever host they name.
 */
const serveOrigin = process.env.APP_URL;

export const { GET, POST, PUT } = serve({ client: inngest, functions, serveOrigin });
